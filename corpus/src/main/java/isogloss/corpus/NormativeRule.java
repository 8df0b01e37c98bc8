package isogloss.corpus;

import isogloss.core.model.ClauseKind;
import java.util.regex.Pattern;

/// Which clauses can hold provisions.
final class NormativeRule {

  private static final Pattern INFORMATIVE =
      Pattern.compile(
          "(?:foreword|preface|preamble|acknowledge?ments?|about this (?:document|report|guide).*"
              + "|executive summary|abbreviations.*|references|bibliography|further reading|contents"
              + "|explanatory memorandum|explanatory note.*|legislative counsel.s digest|glossary of sources"
              + "|avant-propos|vorwort|prefácio|前\\s*言|引\\s*言|序\\s*言|参考文献|參考文獻|目\\s*[次录錄]"
              + "|提案理由|제안이유.*|머리말)",
          Pattern.CASE_INSENSITIVE);

  /// What only says what a standard is about.
  private static final Pattern SCOPE =
      Pattern.compile(
          "(?:scope|introduction|normative references?|references|范\\s*围|範\\s*圍|规范性引用文件|引用文件)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern INFORMATIVE_ANNEX =
      Pattern.compile(
          ".*(?:\\(informative\\)|（资料性）|资料性附录|informative annex).*", Pattern.CASE_INSENSITIVE);

  private NormativeRule() {}

  static boolean kind(ClauseKind kind) {
    return kind != ClauseKind.RECITAL && kind != ClauseKind.NOTE && kind != ClauseKind.EXAMPLE;
  }

  /// Whether a head with this title can hold provisions.
  static boolean head(ClauseKind kind, String title, Grammar grammar) {
    String plain = title.strip();
    if (INFORMATIVE.matcher(plain).matches()) {
      return false;
    }
    if (kind == ClauseKind.ANNEX && INFORMATIVE_ANNEX.matcher(plain).matches()) {
      return false;
    }
    return !(grammar.has(Grammar.Trait.INFORMATIVE_SCOPE) && SCOPE.matcher(plain).matches());
  }
}
