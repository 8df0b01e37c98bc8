package isogloss.core.analysis.match;

import isogloss.core.analysis.norm.NormReader;
import isogloss.core.model.Box;
import isogloss.core.model.CharacterAccount;
import isogloss.core.model.Clause;
import isogloss.core.model.ClauseKind;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Document;
import isogloss.core.model.Jurisdiction;
import isogloss.core.model.LegalForce;
import isogloss.core.model.Locator;
import isogloss.core.model.Provision;
import isogloss.core.model.ProvisionSet;
import isogloss.core.model.SourceSpan;
import isogloss.core.model.Vectors;
import isogloss.core.text.Passage;
import isogloss.core.text.WordTranslator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A small invented corpus. Ids end in the language; article k holds text k and stands on page k.
final class Corpus {
  private static final Box BOX = new Box(0, 0, 1, 1);
  private static final NormReader NORMS = new NormReader();
  private final List<Document> documents = new ArrayList<>();
  private final List<Provision> provisions = new ArrayList<>();
  private final List<ClauseTree> trees = new ArrayList<>();

  /// A document of a jurisdiction of its own that declares no family.
  Corpus with(String id, String... texts) {
    return member(id, "X" + (char) ('A' + documents.size()), id, texts);
  }

  /// A document that declares its family.
  Corpus member(String id, String jurisdiction, String family, String... texts) {
    String language = id.substring(id.length() - 2);
    documents.add(
        new Document(
            id,
            id,
            id,
            new Jurisdiction(jurisdiction),
            "issuer",
            LocalDate.of(2024, 1, 1),
            LegalForce.HARD,
            language,
            family,
            "",
            ""));
    List<Clause> clauses = new ArrayList<>();
    for (int k = 1; k <= texts.length; k++) {
      provisions.add(provision(new Locator(id, "A" + k, 1), texts[k - 1], language, k));
      clauses.add(clause(k, texts[k - 1]));
    }
    trees.add(
        new ClauseTree(
            id,
            "eu-act",
            1,
            clauses,
            List.of(),
            List.of(),
            List.of(),
            new CharacterAccount(0, 0, new TreeMap<>())));
    return this;
  }

  List<ClauseTree> trees() {
    return trees;
  }

  private static Clause clause(int number, String text) {
    return new Clause(
        "Article " + number,
        "A" + number,
        "",
        ClauseKind.ARTICLE,
        number,
        "",
        "",
        text,
        true,
        List.of(),
        new SourceSpan(number, number, BOX),
        0);
  }

  ProvisionSet set() {
    return new ProvisionSet(documents, provisions);
  }

  /// A provision; what stands before a colon is the lead-in of an item.
  static Provision provision(Locator locator, String text, String language, int page) {
    NormReader.Norm n = NORMS.read(text, language, new NormReader.Setting(LegalForce.HARD, false));
    return new Provision(
        locator,
        "Article " + locator.path().substring(1),
        text.substring(text.indexOf(": ") + 1).strip(),
        text,
        language,
        n.modality(),
        n.bearer(),
        n.actor(),
        n.regulative(),
        n.slots(),
        n.quantities(),
        n.definition(),
        n.citations(),
        List.of(),
        new SourceSpan(page, page, BOX));
  }

  /// Vectors of two columns at the given angles in degrees; languages share one space.
  static Similarity angles(ProvisionSet set, double... degrees) {
    float[] rows = new float[2 * degrees.length];
    for (int i = 0; i < degrees.length; i++) {
      rows[2 * i] = (float) Math.cos(Math.toRadians(degrees[i]));
      rows[2 * i + 1] = (float) Math.sin(Math.toRadians(degrees[i]));
    }
    return similarity(set, Vectors.normalised(2, rows));
  }

  /// No vectors at all.
  static Similarity none(ProvisionSet set) {
    return similarity(set, Vectors.normalised(1, new float[set.size()]));
  }

  /// Across languages 0.92 at a cosine of 0.9, 0.5 at 0.8.
  private static final Calibration BY_COSINE =
      new Calibration(new Calibration.Weights(-20, 0, 0, 25), Map.of());

  private static Similarity similarity(ProvisionSet set, Vectors vectors) {
    return Similarity.of(
        set.provisions().stream().map(p -> new Passage(p.norm(), p.language())).toList(),
        vectors,
        language -> true,
        WordTranslator.NONE,
        BY_COSINE,
        new Similarity.Options(1000, 1),
        1);
  }

  static List<String> families(List<Document> documents) {
    return documents.stream().map(Document::family).toList();
  }
}
