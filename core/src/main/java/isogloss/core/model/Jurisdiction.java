package isogloss.core.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// Who can make the rule: an ISO 3166-1 alpha-2 code, `EU`, or `INT` for an international body.
/// User-assigned codes (AA, QM to QZ, XA to XZ, ZZ) are allowed for invented jurisdictions.
///
/// *Source:* ISO 3166-1:2020, 8.1.3 (user-assigned code elements).
public record Jurisdiction(String code) implements Comparable<Jurisdiction> {
  private static final Set<String> KNOWN = known();

  public Jurisdiction {
    if (!KNOWN.contains(code)) {
      throw new IllegalArgumentException(
          "jurisdiction: expected an ISO 3166-1 alpha-2 code, EU or INT, got \"" + code + "\"");
    }
  }

  /// Whether this is an international body rather than a country or union.
  public boolean international() {
    return code.equals("INT");
  }

  @Override
  public int compareTo(Jurisdiction other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }

  private static Set<String> known() {
    Set<String> codes = new HashSet<>(Arrays.asList(java.util.Locale.getISOCountries()));
    codes.addAll(Set.of("EU", "INT", "AA", "ZZ"));
    for (char c = 'A'; c <= 'Z'; c++) {
      codes.add("X" + c);
      if (c >= 'M') {
        codes.add("Q" + c);
      }
    }
    return Set.copyOf(codes);
  }
}
