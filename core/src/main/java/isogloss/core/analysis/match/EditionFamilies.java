package isogloss.core.analysis.match;

import isogloss.core.analysis.Workers;
import isogloss.core.analysis.match.Counterparts.Point;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Document;
import isogloss.core.model.EditionPair;
import isogloss.core.model.EditionPair.Basis;
import isogloss.core.model.ProvisionSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds editions of one text: drafts, reprints, translations and adoptions. Counted as independent
/// they would make duplication and conflict out of one text's own history.
///
/// Two documents are editions where enough of them is the same and in the same order: sentences by
/// their words within a language ([CommonSentences]), provisions by their vectors across languages
/// ([CommonProvisions]). The order is what tells a translation from another text on the same
/// subject, since single vectors cannot: provisions on one subject are about as near as some
/// translations, but scattered.
public final class EditionFamilies {

  /// The defaults lie in wide gaps: of the pairs of 84 real and 16 invented documents, editions in
  /// one language have at least 0.23 of the longer text in common and all others at most 0.10;
  /// translations have at least 0.56 of the shorter one's provisions and all others at most 0.29.
  ///
  /// @param ofLonger within a language, share of the longer document's sentences that must stand in
  ///     the shorter, in (0, 1]: a text that makes up less of another is quoted by it
  /// @param ofShorter across languages, share of the shorter document's provisions that must stand
  ///     in the longer, in (0, 1]; the longer one's share would say how well the lexicon of its
  ///     language finds provisions
  /// @param minimum number of such sentences or provisions at least, so that short texts that share
  ///     their final provisions are not taken for editions
  /// @param words Dice coefficient of the word runs of two sentences from which they are the same,
  ///     in (0, 1]; a word changed in the middle of thirteen leaves 0.44
  /// @param meaning calibrated similarity of two provisions from which they are the same, in
  ///     (0, 1]; about the median of translations
  public record Options(
      double ofLonger, double ofShorter, int minimum, double words, double meaning) {

    public Options {
      for (double share : new double[] {ofLonger, ofShorter, words, meaning}) {
        if (!(share > 0 && share <= 1)) {
          throw new IllegalArgumentException("families: expected shares in (0, 1], got " + share);
        }
      }
      if (minimum < 1) {
        throw new IllegalArgumentException("families: expected minimum >= 1, got " + minimum);
      }
    }

    public static Options defaults() {
      return new Options(0.15, 0.4, 8, 0.4, 0.5);
    }
  }

  private EditionFamilies() {}

  /// The pairs of documents that are editions of one text by evidence, whatever the catalogue
  /// declares; sorted by the documents' position in the set.
  ///
  /// @param trees clauses of the documents that could be read
  static List<EditionPair> find(
      ProvisionSet set,
      List<ClauseTree> trees,
      Similarity similarity,
      Options options,
      int threads) {
    List<Document> documents = set.documents();
    Counterparts words = new CommonSentences(documents, trees, options.words(), threads);
    Counterparts meanings =
        new CommonProvisions(new ReadingOrder(set), similarity, options.meaning());
    List<List<EditionPair>> found =
        new ArrayList<>(Collections.nCopies(documents.size(), List.of()));
    Workers.run(
        threads,
        documents.size(),
        x -> {
          List<EditionPair> pairs = new ArrayList<>();
          for (int y = x + 1; y < documents.size(); y++) {
            boolean oneLanguage = documents.get(x).language().equals(documents.get(y).language());
            Optional<EditionPair> pair =
                oneLanguage
                    ? pair(documents, x, y, Basis.WORDS, words, options)
                    : pair(documents, x, y, Basis.MEANING, meanings, options);
            pair.ifPresent(pairs::add);
          }
          found.set(x, pairs);
        });
    return found.stream().flatMap(List::stream).toList();
  }

  private static Optional<EditionPair> pair(
      List<Document> documents,
      int x,
      int y,
      Basis basis,
      Counterparts counterparts,
      Options options) {
    boolean ordered = counterparts.size(x) <= counterparts.size(y);
    int shorter = ordered ? x : y;
    int longer = ordered ? y : x;
    double enough =
        Math.max(
            options.minimum(),
            switch (basis) {
              case WORDS -> options.ofLonger() * counterparts.size(longer);
              case MEANING -> options.ofShorter() * counterparts.size(shorter);
            });
    if (counterparts.size(shorter) < enough) {
      return Optional.empty();
    }
    int common = longestChain(counterparts.points(x, y));
    return common < enough
        ? Optional.empty()
        : Optional.of(
            new EditionPair(
                documents.get(shorter).id(),
                documents.get(longer).id(),
                basis,
                common,
                counterparts.size(shorter),
                counterparts.size(longer)));
  }

  /// Length of the longest chain of points that rises on both sides, each place used once: what
  /// two sequences have in common, as in a comparison of files by lines.
  ///
  /// *Source:* Hunt and Szymanski (1977), doi:10.1145/359581.359603; O(m log m) for m points.
  static int longestChain(List<Point> points) {
    List<Point> sorted = new ArrayList<>(points);
    // Points of one place come with falling places on the other side, so that no two of them chain.
    sorted.sort(Comparator.comparingInt(Point::a).thenComparingInt(p -> -p.b()));
    int[] end = new int[sorted.size()];
    int length = 0;
    for (Point point : sorted) {
      int at = Arrays.binarySearch(end, 0, length, point.b());
      if (at < 0) {
        at = -at - 1;
        end[at] = point.b();
        length = Math.max(length, at + 1);
      }
    }
    return length;
  }

  /// The documents with their families: those that the catalogue declares stay as they are, and the
  /// others join by evidence, the most alike first. A family that none declares takes the id of its
  /// first member.
  public static List<Document> join(List<Document> documents, List<EditionPair> pairs) {
    Map<String, String> family = new HashMap<>();
    Set<String> declared = new HashSet<>();
    for (Document d : documents) {
      family.put(d.id(), d.family());
      if (!d.family().equals(d.id())) {
        declared.add(d.family());
      }
    }
    List<EditionPair> sorted = new ArrayList<>(pairs);
    sorted.sort(Comparator.comparingDouble(EditionPair::shareOfShorter).reversed());
    for (EditionPair pair : sorted) {
      String a = family.getOrDefault(pair.shorter(), pair.shorter());
      String b = family.getOrDefault(pair.longer(), pair.longer());
      if (declared.contains(a) && declared.contains(b)) {
        continue;
      }
      String name = declared.contains(a) || (!declared.contains(b) && a.compareTo(b) < 0) ? a : b;
      family.replaceAll((id, old) -> old.equals(a) || old.equals(b) ? name : old);
    }
    return documents.stream()
        .map(d -> withFamily(d, family.getOrDefault(d.id(), d.family())))
        .toList();
  }

  /// How the family of a document is known: `declared`, `detected` or `none`.
  ///
  /// @param declared all documents as in the catalogue
  /// @param joined all documents as [#join] gives them
  public static String basis(Document document, List<Document> declared, List<Document> joined) {
    boolean own = document.family().equals(document.id());
    if (!own || members(declared, document.family()) > 1) {
      return "declared";
    }
    return joined.stream()
        .filter(d -> d.id().equals(document.id()))
        .findFirst()
        .filter(d -> members(joined, d.family()) > 1)
        .map(d -> "detected")
        .orElse("none");
  }

  private static long members(List<Document> documents, String family) {
    return documents.stream().filter(d -> d.family().equals(family)).count();
  }

  private static Document withFamily(Document d, String family) {
    return new Document(
        d.id(),
        d.title(),
        d.titleEn(),
        d.jurisdiction(),
        d.issuer(),
        d.date(),
        d.force(),
        d.language(),
        family,
        d.officialUrl(),
        d.sha256());
  }
}
