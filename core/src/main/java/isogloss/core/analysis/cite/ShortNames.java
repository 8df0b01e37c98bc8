package isogloss.core.analysis.cite;

import isogloss.core.analysis.norm.Citations;
import isogloss.core.analysis.norm.Cited;
import isogloss.core.analysis.norm.Cited.Instrument;
import isogloss.core.model.Clause;
import isogloss.core.model.ClauseTree;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names that a document gives to instruments: `Regulation (EU) 2024/1689 (“AI Act”)`.
final class ShortNames {
  private static final Pattern NAME =
      Pattern.compile(
          "[ ,]{0,2}[(（](?:(?:hereinafter|the|以下简称|以下簡稱|dit|nachfolgend|im Folgenden)[ ：:]{0,2}){0,3}"
              + "[‘“\"«„《「](?:the )?([^‘’“”\"«»„《》「」]{2,60})[’”\"»“》」]\\s?[)）]");
  /// What stands before an instrument that another one has in its title: the name that follows is
  /// the other one's.
  private static final Pattern IN_TITLE =
      Pattern.compile(
          "(?:repealing|amending|replacing|implementing|abrogeant|modifiant|intrekking van|wijziging van"
              + "|Aufhebung der|Änderung der|deroga|modifica|revoga|altera) (?:the |la |o |a )?$");

  private static final Pattern WORTH = Pattern.compile("[(（][^()（）‘“\"«„《「]{0,40}[‘“\"«„《「]");

  private final Map<String, Instrument> names = new HashMap<>();

  ShortNames(ClauseTree tree, String language) {
    for (Clause clause : tree.clauses()) {
      String text = clause.text();
      if (!WORTH.matcher(text).find()) {
        continue;
      }
      Instrument whole = null;
      for (Cited cited : Citations.read(text, language)) {
        boolean inTitle = IN_TITLE.matcher(text).region(0, cited.span().from()).find();
        if (!inTitle) {
          whole = cited.instrument();
        }
        Matcher m = NAME.matcher(text).region(cited.span().to(), text.length());
        if (m.lookingAt() && whole != null && whole.form() != Cited.Form.UNCLEAR) {
          names.putIfAbsent(InstrumentIndex.canonical(m.group(1)), whole);
        }
      }
    }
  }

  /// The instrument that is called so here; itself where the document gives it no other name.
  Instrument full(Instrument named) {
    return named.form() == Cited.Form.TITLE
        ? names.getOrDefault(InstrumentIndex.canonical(named.name()), named)
        : named;
  }
}
