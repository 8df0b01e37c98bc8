package isogloss.core.analysis.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Clauses and instruments as they are cited in the languages of the lexicons.
public final class Citations {
  private static final Pattern CITATION =
      Pattern.compile(
          "\\b(?:Articles?|Art\\.|Artikel|Sections?|Sec\\.|[Pp]aragraphs?|Annex(?:es)?|Appendix"
              + "|[Cc]lauses?|Chapter|Part|Title|Table|Figure|Kapitel|Abschnitt|Absatz|Anhang|Annexe|Chapitre"
              + "|Regulation \\(E[UC]\\)|Directive|Recital|points?) ?(?:No )?"
              + "(?:[0-9IVXLC]+(?:[.(][0-9A-Za-z]+\\)?)*|\\([0-9A-Za-z]{1,4}\\))(?:\\([0-9A-Za-z]{1,4}\\))*"
              + "|§§? ?[0-9]+[a-z]?(?: Absatz [0-9]+)?"
              + "|第[〇零一二三四五六七八九十百千0-9]+[条條款项項章节節](?:第[一二三四五六七八九十0-9]+[款项項])*|附录[A-Z]"
              + "|《[^》]{2,40}》|GB/T ?[0-9][0-9.—-]*|ISO(?:/IEC)?(?: [A-Z]{2})? ?[0-9]{3,}(?::[0-9]{4})?");

  private Citations() {}

  /// The citations of `sentence` as printed, in order.
  public static List<String> of(String sentence) {
    List<String> found = new ArrayList<>();
    Matcher m = CITATION.matcher(sentence);
    while (m.find()) {
      found.add(m.group());
    }
    return found;
  }

  /// `sentence` with every character of a citation replaced by a space, so that offsets stay.
  public static String masked(String sentence) {
    StringBuilder out = new StringBuilder(sentence);
    Matcher m = CITATION.matcher(sentence);
    while (m.find()) {
      for (int i = m.start(); i < m.end(); i++) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }
}
