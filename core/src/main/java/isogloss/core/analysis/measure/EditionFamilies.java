package isogloss.core.analysis.measure;

import isogloss.core.model.Document;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.Relation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Finds editions of one text that the catalogue does not declare: two documents of which the
/// shorter stands, word for word, nearly so or in translation, largely in the longer. Counted as
/// independent they would make duplication and conflict out of one text's own history.
public final class EditionFamilies {

  /// @param containment share of the shorter document's provisions that must have a duplicate in
  /// the
  ///     longer, in (0, 1]
  /// @param minimum number of such provisions at least, so that short documents that quote are not
  ///     taken for editions
  public record Options(double containment, int minimum) {

    public Options {
      if (!(containment > 0 && containment <= 1) || minimum < 1) {
        throw new IllegalArgumentException(
            "families: expected containment in (0, 1] and minimum >= 1, got "
                + containment
                + " and "
                + minimum);
      }
    }

    public static Options defaults() {
      return new Options(0.3, 8);
    }
  }

  private EditionFamilies() {}

  /// The documents with their families, declared or detected; a detected family takes the name of
  /// its
  /// first member's.
  public static List<Document> detect(ProvisionSet set, List<Relation> relations, Options options) {
    Map<String, Integer> size = new HashMap<>();
    for (int i = 0; i < set.size(); i++) {
      size.merge(set.document(i).id(), 1, Integer::sum);
    }
    Map<String, Set<Integer>> shared = new TreeMap<>();
    for (Relation relation : relations) {
      if (relation instanceof Relation.Duplicate duplicate
          && duplicate.tier() != Relation.Tier.PARAPHRASE) {
        String a = set.document(relation.a()).id();
        String b = set.document(relation.b()).id();
        boolean aShorter = size.getOrDefault(a, 0) <= size.getOrDefault(b, 0);
        shared
            .computeIfAbsent(aShorter ? a + " " + b : b + " " + a, key -> new HashSet<>())
            .add(aShorter ? relation.a() : relation.b());
      }
    }
    Map<String, String> family = new HashMap<>();
    set.documents().forEach(d -> family.put(d.id(), d.family()));
    shared.forEach(
        (key, provisions) -> {
          String shorter = key.substring(0, key.indexOf(' '));
          String longer = key.substring(key.indexOf(' ') + 1);
          if (provisions.size() >= options.minimum()
              && provisions.size() >= options.containment() * size.getOrDefault(shorter, 0)) {
            String from = family.getOrDefault(shorter, shorter);
            String to = family.getOrDefault(longer, longer);
            String name = from.compareTo(to) < 0 ? from : to;
            family.replaceAll((id, old) -> old.equals(from) || old.equals(to) ? name : old);
          }
        });
    return set.documents().stream()
        .map(d -> withFamily(d, family.getOrDefault(d.id(), d.id())))
        .toList();
  }

  private static Document withFamily(Document d, String family) {
    return new Document(
        d.id(),
        d.title(),
        d.titleEn(),
        d.jurisdiction(),
        d.issuer(),
        d.date(),
        d.force(),
        d.language(),
        family,
        d.officialUrl(),
        d.sha256());
  }
}
