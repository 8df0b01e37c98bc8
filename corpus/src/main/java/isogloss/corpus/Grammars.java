package isogloss.corpus;

import java.util.List;

/// The known grammars.
final class Grammars {

  private Grammars() {}

  /// All grammars but the fallback, in the order in which equal evidence decides.
  static List<Grammar> all() {
    return List.of(
        EuropeanGrammars.frenchLaw(),
        EuropeanGrammars.europeanAct(),
        AsianGrammars.chineseLaw(),
        AsianGrammars.koreanLaw(),
        AsianGrammars.vietnameseLaw(),
        EuropeanGrammars.portugueseLaw(),
        EuropeanGrammars.germanLaw(),
        CommonLawGrammars.americanAct(),
        CommonLawGrammars.sectionStatute(),
        CommonLawGrammars.numberStatute(),
        GuidelineGrammars.framework(),
        GuidelineGrammars.decimal(),
        GuidelineGrammars.paragraphs());
  }
}
