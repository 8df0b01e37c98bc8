package isogloss.core.analysis.norm;

import isogloss.core.model.Modality;
import isogloss.core.model.Quantity;
import isogloss.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one sentence as a norm. Pure; an instance may be shared between threads.
public final class NormReader {

  /// The parts of a norm; what was not found is empty.
  public record Norm(
      Modality modality,
      String bearer,
      String action,
      String condition,
      String exception,
      List<Quantity> quantities,
      String definedTerm,
      List<String> citations) {}

  private record Limit(String kind, String language, Pattern pattern) {}

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /// Clauses and instruments as they are cited in the languages of the lexicons.
  private static final Pattern CITATION =
      Pattern.compile(
          "\\b(?:Articles?|Art\\.|Artikel|Sections?|Sec\\.|paragraphs?|Annex(?:es)?|Appendix|clauses?"
              + "|Regulation \\(E[UC]\\)|Directive|Clause) ?(?:No )?[0-9IVX]+[0-9A-Za-z./()]*"
              + "|§§? ?[0-9]+[a-z]?|第[〇零一二三四五六七八九十百千0-9]+[条條款项項章节](?:第[一二三四五六七八九十0-9]+[款项項])*"
              + "|《[^》]{2,40}》|GB/T ?[0-9][0-9.—-]*|ISO(?:/IEC)?(?: [A-Z]{2})? ?[0-9]{3,}(?::[0-9]{4})?");

  private final ModalityTagger modalities = new ModalityTagger();
  private final RoleTable roles = new RoleTable();
  private final QuantityReader quantities = new QuantityReader();
  private final List<Limit> limits = new ArrayList<>();
  private final List<Limit> definitions = new ArrayList<>();

  public NormReader() {
    for (String[] row : Lexicon.rows("clauses.tsv", 3)) {
      limits.add(new Limit(row[0], row[1], Pattern.compile(row[2], FLAGS)));
    }
    for (String[] row : Lexicon.rows("definition.tsv", 2)) {
      definitions.add(new Limit("definition", row[0], Pattern.compile(row[1], FLAGS)));
    }
  }

  /// Version of lexicons and rules, part of the cache key of what is built on them.
  public static String id() {
    return "norms-1";
  }

  /// The norm that `sentence` states.
  public Norm read(String sentence, String language) {
    String term = definedTerm(sentence, language);
    ModalityTagger.Tag tag = modalities.tag(sentence, language);
    Modality modality = term.isEmpty() ? tag.modality() : Modality.DEFINITION;
    String bearer = bearer(sentence, language, tag);
    if (modality == Modality.PERMISSION && bearer.isEmpty()) {
      // "AI may cause harm" permits nobody anything.
      modality = Modality.STATEMENT;
    }
    String condition = limit("condition", sentence, language);
    String exception = limit("exception", sentence, language);
    return new Norm(
        modality,
        bearer,
        modality == Modality.STATEMENT || modality == Modality.DEFINITION
            ? ""
            : action(sentence, tag.marker(), condition, exception),
        condition,
        exception,
        quantities.read(sentence),
        term,
        citations(sentence));
  }

  /// The role word for who bears the norm of `stem`, the lead-in of a list.
  public String bearer(String stem, String language) {
    return bearer(stem, language, modalities.tag(stem, language));
  }

  private String bearer(String sentence, String language, ModalityTagger.Tag tag) {
    if (tag.modality() == Modality.STATEMENT) {
      return "";
    }
    int from = tag.marker().from();
    String before = roles.last(sentence, 0, from, language);
    if (!before.isEmpty()) {
      return before;
    }
    Matcher agent =
        Pattern.compile("\\b(?:by|von|vom|durch|par) ([^,.;]{2,60})", FLAGS).matcher(sentence);
    if (agent.find(Math.min(from, sentence.length()))) {
      return roles.first(agent.group(1), language);
    }
    // "No person may": the bearer stands inside the marker. German verbs precede their subject.
    String inside = roles.first(sentence.substring(from, tag.marker().to()), language);
    if (!inside.isEmpty() || !language.equals("de")) {
      return inside;
    }
    int to = Math.min(sentence.length(), from + 50);
    return roles.first(sentence.substring(from, to), language);
  }

  private static String action(String sentence, Span marker, String condition, String exception) {
    String rest = sentence.substring(marker.to());
    for (String limit : List.of(condition, exception)) {
      int at = limit.isEmpty() ? -1 : rest.indexOf(limit);
      if (at > 0) {
        rest = rest.substring(0, at);
      }
    }
    return rest.strip().replaceAll("[\\s,;:.，；：。]+$", "");
  }

  private String limit(String kind, String sentence, String language) {
    for (Limit limit : limits) {
      if (limit.kind().equals(kind) && limit.language().equals(language)) {
        Matcher m = limit.pattern().matcher(sentence);
        if (m.find()) {
          return m.group().strip();
        }
      }
    }
    return "";
  }

  private String definedTerm(String sentence, String language) {
    for (Limit definition : definitions) {
      if (definition.language().equals(language)) {
        Matcher m = definition.pattern().matcher(sentence);
        if (m.lookingAt()) {
          return m.group("term").strip();
        }
      }
    }
    return "";
  }

  private static List<String> citations(String sentence) {
    List<String> found = new ArrayList<>();
    Matcher m = CITATION.matcher(sentence);
    while (m.find()) {
      found.add(m.group());
    }
    return found;
  }
}
