package isogloss.corpus;

import isogloss.core.text.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number of an article or section as parts that can be compared: "4.01", "35A", "6-1-1701",
/// "第十二条", "III".
record HeadNumber(List<Integer> parts) {

  private static final Pattern PART = Pattern.compile("\\d+|[A-Za-z]+");

  private static final Pattern FIRST = Pattern.compile("premier|1er|ère");

  /// What Latin languages put behind the number of an article that came later.
  private static final List<String> INSERTED =
      List.of("bis", "ter", "quater", "quinquies", "sexies", "septies");

  private static final Pattern INSERTED_LATER =
      Pattern.compile("(?<=\\d) ?(" + String.join("|", INSERTED) + ")$");

  HeadNumber {
    parts = List.copyOf(parts);
  }

  /// The number that `printed` shows; parts that are neither digits nor letters count as 0.
  static HeadNumber of(String printed) {
    int han = Numerals.hanValue(printed);
    if (han > 0) {
      return new HeadNumber(List.of(han));
    }
    int roman = Numerals.romanValue(printed);
    if (roman > 0) {
      return new HeadNumber(List.of(roman));
    }
    String text = FIRST.matcher(printed).replaceAll("1");
    text = INSERTED_LATER.matcher(text).replaceFirst(m -> "." + (INSERTED.indexOf(m.group(1)) + 1));
    List<Integer> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(ClauseNumber.asciiDigits(text));
    while (matcher.find()) {
      String part = matcher.group();
      if (Character.isDigit(part.charAt(0))) {
        // Statutes put 4.01 between 4 and 4.1.
        boolean inserted = part.length() > 1 && part.charAt(0) == '0';
        parts.add(inserted ? 0 : Integer.parseInt(part.substring(0, Math.min(9, part.length()))));
      } else if (matcher.start() == 0 && Numerals.romanValue(part) > 0) {
        parts.add(Numerals.romanValue(part));
      } else {
        int value = 0;
        for (int i = 0; i < Math.min(3, part.length()); i++) {
          value = value * 27 + (Character.toLowerCase(part.charAt(i)) - 'a' + 1);
        }
        parts.add(value);
      }
    }
    return new HeadNumber(parts.isEmpty() ? List.of(0) : parts);
  }

  int size() {
    return parts.size();
  }

  boolean first() {
    return parts.getFirst() == 1 && parts.stream().allMatch(p -> p <= 1);
  }

  /// Whether this is the next number after `last`: one part counted on, deeper parts dropped, or
  /// a part added.
  boolean follows(HeadNumber last) {
    int common = 0;
    while (common < Math.min(size(), last.size())
        && parts.get(common).equals(last.parts.get(common))) {
      common++;
    }
    if (common == last.size()) {
      // A part was added: 4 -> 4.1, 35 -> 35A.
      return size() == common + 1 && parts.get(common) <= 2;
    }
    if (common >= size()) {
      return false;
    }
    int step = parts.get(common) - last.parts.get(common);
    if (step != 1) {
      return false;
    }
    return size() == common + 1 || (size() == common + 2 && parts.get(common + 1) <= 1);
  }

  /// Whether this is larger than `last`.
  boolean after(HeadNumber last) {
    for (int i = 0; i < Math.min(size(), last.size()); i++) {
      int c = parts.get(i) - last.parts.get(i);
      if (c != 0) {
        return c > 0;
      }
    }
    return size() > last.size();
  }

  /// Whether this is another number with the same first part.
  boolean beside(HeadNumber last) {
    return parts.getFirst().equals(last.parts.getFirst()) && !equals(last);
  }

  /// How many numbers are left out between `last` and this, which comes after it.
  int skipped(HeadNumber last) {
    int common = 0;
    while (common < Math.min(size(), last.size())
        && parts.get(common).equals(last.parts.get(common))) {
      common++;
    }
    int skipped = common < last.size() ? -1 - last.parts.get(common) : -1;
    for (int i = common; i < size(); i++) {
      skipped += i == common ? parts.get(i) : Math.max(0, parts.get(i) - 1);
    }
    return Math.max(0, skipped);
  }

  /// Whether this is larger than `last` and skips at most `gap` whole numbers.
  boolean near(HeadNumber last, int gap) {
    return after(last) && parts.getFirst() - last.parts.getFirst() <= gap + 1;
  }
}
