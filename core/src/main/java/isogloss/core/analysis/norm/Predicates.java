package isogloss.core.analysis.norm;

import isogloss.core.model.Slot;
import isogloss.core.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what is done, and to what: the words behind the modal ones up to a limit of the norm, and
/// the noun that they begin with after their verb. In Korean and Japanese, whose verb comes last,
/// what is done stands before the modal words.
final class Predicates {

  private static final Set<String> VERB_LAST = Set.of("ja", "ko");

  private static final Pattern BLANK = Pattern.compile("[\\s,;:.，；：。、]*");

  private final Map<String, Pattern> objects = new HashMap<>();

  Predicates() {
    for (String[] row : Lexicon.rows("objects.tsv", 2)) {
      objects.put(row[0], Lexicon.pattern(row[0], row[1]));
    }
  }

  /// Action and object of the norm whose modal words stand at `marker`.
  ///
  /// @param limits its conditions and exceptions
  List<Slot> of(String sentence, String language, Span marker, List<Slot> limits) {
    boolean before = VERB_LAST.contains(language);
    int from = before ? 0 : marker.to();
    int to = before ? marker.from() : sentence.length();
    for (Slot limit : limits) {
      if (before && limit.to() <= to) {
        from = Math.max(from, limit.to());
      } else if (!before && limit.from() > from && !blank(sentence, from, limit.from())) {
        to = Math.min(to, limit.from());
      }
    }
    Span action = trimmed(sentence, from, to);
    List<Slot> parts = new ArrayList<>();
    if (action.from() == action.to()) {
      return parts;
    }
    parts.add(new Slot(Slot.Kind.ACTION, action.from(), action.to()));
    Pattern object = objects.get(language);
    if (object != null) {
      Matcher m = object.matcher(sentence).region(action.from(), action.to());
      if (m.find()) {
        Span words = trimmed(sentence, m.start("object"), m.end("object"));
        if (words.from() < words.to()) {
          parts.add(new Slot(Slot.Kind.OBJECT, words.from(), words.to()));
        }
      }
    }
    return parts;
  }

  private static boolean blank(String sentence, int from, int to) {
    return BLANK.matcher(sentence).region(from, to).matches();
  }

  /// These characters without the white space and marks around them.
  private static Span trimmed(String sentence, int from, int to) {
    int begin = from;
    int end = to;
    while (begin < end && around(sentence.charAt(begin))) {
      begin++;
    }
    while (end > begin && around(sentence.charAt(end - 1))) {
      end--;
    }
    return new Span(begin, end);
  }

  private static boolean around(char c) {
    return Character.isWhitespace(c) || ",;:.，；：。、".indexOf(c) >= 0;
  }
}
