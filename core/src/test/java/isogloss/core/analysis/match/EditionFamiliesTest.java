package isogloss.core.analysis.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import isogloss.core.analysis.match.Counterparts.Point;
import isogloss.core.model.Document;
import isogloss.core.model.EditionPair;
import isogloss.core.model.EditionPair.Basis;
import isogloss.core.model.Locator;
import isogloss.core.model.ProvisionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class EditionFamiliesTest {
  private static final EditionFamilies.Options OPTIONS =
      new EditionFamilies.Options(0.5, 0.5, 3, 0.4, 0.5);
  private static final String LOG =
      "A provider shall keep a log of every decision that the system takes.";
  private static final String CALL =
      "An operator shall tell each caller at once that no person is speaking.";
  private static final String TEST =
      "Every model shall be tested by an independent body before it is released.";
  private static final String NAME =
      "A public body shall publish the name of every system that it uses.";
  private static final String OTHER =
      "The regulator may order that a faulty product be taken from the market.";

  @Test
  void draftsDoNotHideEachOther() {
    Corpus corpus =
        new Corpus()
            .with("act-en", LOG, CALL, TEST, NAME)
            .with("bill-en", LOG, OTHER, CALL, TEST)
            .with("green-paper-en", LOG, CALL, TEST)
            .with("print-en", LOG, CALL, TEST, NAME);
    List<Document> documents = corpus.set().documents();
    assertEquals(
        List.of("act-en", "act-en", "act-en", "act-en"),
        Corpus.families(EditionFamilies.join(documents, byWords(corpus))));
  }

  @Test
  void theEvidenceSaysHowMuchIsCommon() {
    Corpus corpus =
        new Corpus().with("act-en", LOG, CALL, TEST, NAME).with("bill-en", LOG, CALL, TEST);
    assertEquals(
        List.of(new EditionPair("bill-en", "act-en", Basis.WORDS, 3, 3, 4)), byWords(corpus));
  }

  @Test
  void aChangedWordLeavesTheSentence() {
    Corpus corpus =
        new Corpus()
            .with("act-en", LOG, CALL, TEST)
            .with(
                "bill-en",
                LOG.replace("provider", "vendor"),
                CALL.replace("caller", "client"),
                TEST.replace("model", "robot"));
    assertEquals(3, byWords(corpus).getFirst().common());
  }

  @Test
  void sentencesAreFoundHoweverClausesAreCut() {
    Corpus corpus =
        new Corpus()
            .with("act-en", LOG, CALL, TEST)
            .with("print-en", LOG + "\n" + CALL + " " + TEST);
    assertEquals(3, byWords(corpus).getFirst().common());
  }

  @Test
  void aTextThatIsQuotedWholeIsNoEdition() {
    Corpus corpus =
        new Corpus()
            .with("act-en", LOG, CALL, TEST)
            .with(
                "guide-en",
                LOG,
                "Such a log can be a file, a table or a book of paper.",
                CALL,
                "Callers were often taken in by voices that sounded human.",
                TEST,
                OTHER,
                "Bodies of three countries have tested models for a year.");
    assertEquals(List.of(), byWords(corpus));
  }

  @Test
  void theSameSentencesInAnotherOrderAreNoEdition() {
    Corpus corpus =
        new Corpus().with("act-en", LOG, CALL, TEST, NAME).with("code-en", NAME, TEST, CALL, LOG);
    assertEquals(List.of(), byWords(corpus));
  }

  @Test
  void chineseIsComparedByCharacters() {
    Corpus corpus =
        new Corpus()
            .with("law-zh", "提供者应当保存系统决定的日志。", "运营者应当告知来电者无人应答。", "模型发布前应当由独立机构测试。")
            .with("draft-zh", "提供者应当保存系统决定之日志。", "运营者应当告知来电者无人应答。", "模型发布前须由独立机构测试。");
    assertEquals(3, byWords(corpus).getFirst().common());
  }

  @Test
  void aTranslationIsFoundByMeaning() {
    Corpus corpus =
        new Corpus().with("act-en", LOG, CALL, TEST).with("gesetz-de", "a b", "c d", "e f");
    assertEquals(
        List.of(new EditionPair("act-en", "gesetz-de", Basis.MEANING, 3, 3, 3)),
        find(corpus, Corpus.angles(corpus.set(), 0, 60, 120, 0, 60, 120)));
  }

  @Test
  void theSameSubjectsInAnotherOrderAreNoTranslation() {
    Corpus corpus =
        new Corpus().with("act-en", LOG, CALL, TEST).with("gesetz-de", "a b", "c d", "e f");
    assertEquals(List.of(), find(corpus, Corpus.angles(corpus.set(), 0, 60, 120, 120, 60, 0)));
  }

  @Test
  void pagesPutRecitalsBeforeArticles() {
    ProvisionSet set =
        new ProvisionSet(
            new Corpus().with("act-en").set().documents(),
            List.of(
                Corpus.provision(new Locator("act-en", "A1", 1), CALL, "en", 2),
                Corpus.provision(new Locator("act-en", "R1", 1), LOG, "en", 1)));
    assertEquals(List.of(1, 0), new ReadingOrder(set).provisions(0));
  }

  @Test
  void declaredFamiliesStayAndOthersJoinThem() {
    List<Document> documents =
        new Corpus()
            .member("a-en", "XA", "first")
            .member("b-en", "XA", "second")
            .member("c-en", "XA", "c-en")
            .set()
            .documents();
    List<EditionPair> pairs = List.of(pair("a-en", "b-en", 9), pair("b-en", "c-en", 8));
    assertEquals(
        List.of("first", "second", "second"),
        Corpus.families(EditionFamilies.join(documents, pairs)));
  }

  @Test
  void everyMemberOfADetectedFamilyIsDetected() {
    List<Document> documents =
        new Corpus().with("a-en").with("b-en").with("c-en").set().documents();
    List<Document> joined = EditionFamilies.join(documents, List.of(pair("a-en", "b-en", 9)));
    assertEquals(
        List.of("detected", "detected", "none"),
        documents.stream().map(d -> EditionFamilies.basis(d, documents, joined)).toList());
  }

  @Test
  void whomOthersNameAsTheirFamilyIsDeclared() {
    List<Document> documents =
        new Corpus().member("a-en", "XA", "a-en").member("b-en", "XA", "a-en").set().documents();
    assertEquals("declared", EditionFamilies.basis(documents.getFirst(), documents, documents));
  }

  @Test
  void theLongestChainIsAsLongAsAnExhaustiveOne() {
    Random random = new Random(7);
    for (int run = 0; run < 200; run++) {
      List<Point> points = new ArrayList<>();
      for (int k = random.nextInt(30); k > 0; k--) {
        points.add(new Point(random.nextInt(10), random.nextInt(10)));
      }
      assertEquals(exhaustive(points), EditionFamilies.longestChain(points), "seed 7, run " + run);
    }
  }

  /// By dynamic programming over the whole grid.
  private static int exhaustive(List<Point> points) {
    int[][] best = new int[11][11];
    for (int a = 1; a <= 10; a++) {
      for (int b = 1; b <= 10; b++) {
        int here = points.contains(new Point(a - 1, b - 1)) ? best[a - 1][b - 1] + 1 : 0;
        best[a][b] = Math.max(here, Math.max(best[a - 1][b], best[a][b - 1]));
      }
    }
    return best[10][10];
  }

  private static EditionPair pair(String shorter, String longer, int common) {
    return new EditionPair(shorter, longer, Basis.WORDS, common, 10, 10);
  }

  private static List<EditionPair> byWords(Corpus corpus) {
    return find(corpus, Corpus.none(corpus.set()));
  }

  private static List<EditionPair> find(Corpus corpus, Similarity similarity) {
    return EditionFamilies.find(corpus.set(), corpus.trees(), similarity, OPTIONS, 2);
  }
}
