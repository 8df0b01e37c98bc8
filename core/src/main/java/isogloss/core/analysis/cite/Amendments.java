package isogloss.core.analysis.cite;

import isogloss.core.analysis.norm.Citations;
import isogloss.core.analysis.norm.Cited;
import isogloss.core.analysis.norm.Cited.Form;
import isogloss.core.analysis.norm.Cited.Instrument;
import isogloss.core.analysis.norm.Lexicon;
import isogloss.core.model.Clause;
import isogloss.core.model.ClauseTree;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which text the clauses of a document speak for. Below "Regulation X is amended as follows" it
/// is X whose articles are meant; below words that change a text which they do not name it is not
/// known.
final class Amendments {
  private static final Map<String, Pattern> WORDS = words();

  private static final Instrument UNKNOWN = new Instrument(Form.UNCLEAR, "", "", "");

  private final Map<String, Instrument> spoken = new HashMap<>();

  Amendments(ClauseTree tree, String language) {
    Pattern words = WORDS.get(language);
    for (Clause clause : tree.clauses()) {
      Instrument outer = spoken.getOrDefault(clause.parent(), Instrument.ITSELF);
      spoken.put(clause.path(), words == null ? outer : spoken(clause, words, language, outer));
    }
  }

  private static Map<String, Pattern> words() {
    Map<String, Pattern> words = new HashMap<>();
    for (String[] row : Lexicon.rows("/isogloss/core/analysis/cite/amending.tsv", 2)) {
      words.put(row[0], Pattern.compile(row[1]));
    }
    return words;
  }

  private static Instrument spoken(
      Clause clause, Pattern words, String language, Instrument outer) {
    Matcher m = words.matcher(clause.text());
    if (!m.find()) {
      return outer;
    }
    Instrument named = null;
    for (Cited cited : Citations.read(clause.text().substring(0, m.start()), language)) {
      Form form = cited.instrument().form();
      if (named == null && (form == Form.NUMBER || form == Form.TITLE)) {
        named = cited.instrument();
      }
    }
    return named != null ? named : outer.form() == Form.OWN ? UNKNOWN : outer;
  }

  /// The instrument whose parts a clause names when it names none.
  Instrument at(String path) {
    return spoken.getOrDefault(path, Instrument.ITSELF);
  }
}
