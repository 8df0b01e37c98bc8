package isogloss.core.analysis.cite;

import isogloss.core.analysis.norm.Citations;
import isogloss.core.analysis.norm.Cited;
import isogloss.core.analysis.norm.Cited.Form;
import isogloss.core.analysis.norm.Cited.Instrument;
import isogloss.core.model.Document;
import isogloss.core.model.LegalForce;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The documents of a corpus by the numbers and titles that the catalogue gives them.
final class InstrumentIndex {

  /// What stands in parentheses in a title: a short title or a note on the edition.
  private static final Pattern SHORT = Pattern.compile("[(（]([^()（）]{3,80})[)）]");

  private static final Pattern NOISE = Pattern.compile("[\\s\"'‘’“”«»「」『』《》.,:;（）()]+");
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|an?) ");
  private static final Pattern WORDS = Pattern.compile("\\p{L}[\\p{L}-]*");
  private static final String STATE = "中华人民共和国";

  /// What a title may have before or behind the number by which it is cited.
  private static final Pattern BEFORE = Pattern.compile("^$|.*(?:[,(] ?| / )$");

  private static final Pattern BEHIND = Pattern.compile("^(?:[,:;(].*| .*)?$|^ ?final$|^\\).*");

  private record Key(String scheme, String name) {}

  private record Edition(Document document, String year) {}

  private final Map<Key, List<Edition>> numbers = new HashMap<>();
  private final Map<String, Set<Document>> titles = new HashMap<>();
  private final ToIntFunction<Document> clauses;

  /// @param clauses number of clauses of a document, by which the better of two editions is told
  InstrumentIndex(Collection<Document> documents, ToIntFunction<Document> clauses) {
    this.clauses = clauses;
    for (Document document : documents) {
      for (String title : new LinkedHashSet<>(List.of(document.title(), document.titleEn()))) {
        String language = title.equals(document.title()) ? document.language() : "en";
        numbers(document, title, language);
        names(document, title);
      }
    }
  }

  private void numbers(Document document, String title, String language) {
    boolean first = true;
    for (Cited cited : Citations.read(title, language)) {
      Instrument instrument = cited.instrument();
      String before = title.substring(0, cited.span().from());
      String behind = title.substring(cited.span().to());
      // A text that amends or explains another names it in the middle of its own title.
      boolean own = first && before.isEmpty();
      own |= BEFORE.matcher(before).matches() && behind.length() < 8;
      own |= !first && before.endsWith(" / ");
      if (instrument.form() == Form.NUMBER
          && cited.clauses().isEmpty()
          && own
          && BEHIND.matcher(behind).matches()) {
        List<Edition> editions = numbers.computeIfAbsent(key(instrument), k -> new ArrayList<>());
        if (editions.stream().noneMatch(e -> e.document().equals(document))) {
          editions.add(new Edition(document, instrument.year()));
        }
      }
      first = false;
    }
  }

  private void names(Document document, String title) {
    name(document, title);
    name(document, SHORT.matcher(title).replaceAll(""));
    name(document, title.replaceFirst("^[^:]{3,60}: ", ""));
    if (title.startsWith(STATE)) {
      name(document, title.substring(STATE.length()));
    }
    Matcher in = SHORT.matcher(title);
    if (in.find() && !in.group(1).matches(".*(?:translation|scan|draft|final).*")) {
      String brief = in.group(1);
      name(document, brief);
      abbreviations(brief).forEach(a -> name(document, a));
    }
  }

  private void name(Document document, String title) {
    String canonical = canonical(title);
    if (canonical.length() > 2) {
      titles.computeIfAbsent(canonical, k -> new LinkedHashSet<>()).add(document);
    }
  }

  /// "GDPR" for General Data Protection Regulation, "AI Act" for Artificial Intelligence Act.
  private static List<String> abbreviations(String title) {
    List<String> words =
        WORDS
            .matcher(title)
            .results()
            .map(m -> m.group())
            .filter(w -> Character.isUpperCase(w.charAt(0)))
            .toList();
    if (words.size() < 3) {
      return List.of();
    }
    StringBuilder initials = new StringBuilder();
    words.forEach(w -> initials.append(w.charAt(0)));
    String all = initials.toString();
    return List.of(all, all.substring(0, all.length() - 1) + " " + words.getLast());
  }

  static String canonical(String title) {
    String plain = NOISE.matcher(title).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    return ARTICLE.matcher(plain).replaceFirst("");
  }

  private static Key key(Instrument instrument) {
    String name = instrument.name().replaceAll("[\\s\\u00a0./–—-]+", "-").toUpperCase(Locale.ROOT);
    return new Key(instrument.scheme(), name);
  }

  /// The documents that `instrument` can be, as far as a text of `citing` tells: none, one or, when
  /// it cannot be told, several.
  List<Document> documents(Instrument instrument, Document citing) {
    return switch (instrument.form()) {
      case OWN -> List.of(citing);
      case NUMBER -> numbered(instrument, citing);
      case TITLE -> titled(instrument.name(), citing);
      case SAME, UNCLEAR -> List.of();
    };
  }

  private List<Document> numbered(Instrument instrument, Document citing) {
    List<Edition> editions = numbers.getOrDefault(key(instrument), List.of());
    boolean standard = instrument.scheme().equals("standard");
    if (!standard || instrument.year().isEmpty()) {
      if (standard && !editions.isEmpty()) {
        // Undated means the latest edition. Source: ISO/IEC Directives part 2 (2021), 10.4.
        String latest = editions.stream().map(Edition::year).max(Comparator.naturalOrder()).get();
        editions = editions.stream().filter(e -> e.year().equals(latest)).toList();
      }
      return chosen(editions.stream().map(Edition::document).toList(), citing);
    }
    return chosen(
        editions.stream()
            .filter(e -> e.year().equals(instrument.year()))
            .map(Edition::document)
            .toList(),
        citing);
  }

  private List<Document> titled(String name, Document citing) {
    String whole = canonical(name);
    int the = whole.lastIndexOf(" the ");
    List<String> forms = new ArrayList<>(List.of(whole));
    if (the > 0) {
      forms.add(whole.substring(the + 5));
    }
    if (whole.startsWith("eu ")) {
      forms.add(whole.substring(3));
    }
    if (whole.startsWith(STATE)) {
      forms.add(whole.substring(STATE.length()).strip());
    }
    for (String form : forms) {
      Set<Document> found = titles.getOrDefault(form, Set.of());
      if (!found.isEmpty()) {
        return chosen(List.copyOf(found), citing);
      }
    }
    return List.of();
  }

  /// Of several, those that were there when the citing text was written, binding ones before drafts
  /// of them; of editions of one text the one in its language, then the one that was read best.
  private List<Document> chosen(List<Document> candidates, Document citing) {
    if (candidates.contains(citing)) {
      return List.of(citing);
    }
    List<Document> left = kept(candidates, d -> !d.date().isAfter(citing.date()));
    left = kept(left, d -> d.force() == LegalForce.HARD);
    if (left.stream().map(Document::family).distinct().count() > 1) {
      return left;
    }
    return left.stream()
        .min(
            Comparator.comparing((Document d) -> !d.language().equals(citing.language()))
                .thenComparing(Comparator.comparingInt(clauses).reversed())
                .thenComparing(Document::id))
        .map(List::of)
        .orElse(List.of());
  }

  private static List<Document> kept(
      List<Document> all, java.util.function.Predicate<Document> wanted) {
    List<Document> kept = all.stream().filter(wanted).toList();
    return kept.isEmpty() ? all : kept;
  }
}
