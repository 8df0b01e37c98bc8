package isogloss.core.analysis.match;

import isogloss.core.analysis.Workers;
import isogloss.core.model.Document;
import isogloss.core.model.EditionPair;
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
import java.util.stream.IntStream;

/// Finds editions of one text: drafts, reprints, translations and adoptions. Counted as independent
/// they would make duplication and conflict out of one text's own history.
///
/// Two documents are editions where enough of their provisions are the same and in the same order.
/// Within a language provisions are the same by [Shingles], across languages by [Similarity]. The
/// order is what tells a translation from another text on the same subject, since single vectors
/// cannot: provisions of the same subject are about as near as some translations, but scattered.
public final class EditionFamilies {

  /// The defaults lie in a wide gap: of the pairs of 84 real and 16 invented documents, editions
  /// have at least 0.55 of the shorter text in common, all others at most 0.29.
  ///
  /// @param ofShorter share of the shorter document's provisions that must stand in the longer, in
  ///     the same order, in (0, 1]
  /// @param ofLonger the same share of the longer document, in (0, 1]: a text that makes up less of
  ///     another is quoted by it; an edition in a language whose lexicon is coarse reaches 0.15
  /// @param minimum number of such provisions at least, so that short texts that share their final
  ///     provisions are not taken for editions
  /// @param words Dice coefficient of the word runs of two provisions from which they are the same
  ///     within a language, in (0, 1]; a word changed in the middle of thirteen leaves 0.44
  /// @param meaning calibrated similarity from which two provisions are the same across languages,
  ///     in (0, 1]; about the median of translations
  public record Options(
      double ofShorter, double ofLonger, int minimum, double words, double meaning) {

    public Options {
      for (double share : new double[] {ofShorter, ofLonger, words, meaning}) {
        if (!(share > 0 && share <= 1)) {
          throw new IllegalArgumentException("families: expected shares in (0, 1], got " + share);
        }
      }
      if (minimum < 1) {
        throw new IllegalArgumentException("families: expected minimum >= 1, got " + minimum);
      }
    }

    public static Options defaults() {
      return new Options(0.4, 0.1, 8, 0.4, 0.5);
    }
  }

  /// Places of two provisions that are the same, in the reading order of their documents.
  record Point(int a, int b) {}

  private final ProvisionSet set;
  private final ReadingOrder order;
  private final Similarity similarity;
  private final Options options;

  private EditionFamilies(ProvisionSet set, Similarity similarity, Options options) {
    this.set = set;
    this.order = new ReadingOrder(set);
    this.similarity = similarity;
    this.options = options;
  }

  /// The pairs of documents that are editions of one text by evidence, whatever the catalogue
  /// declares; sorted by the ids' position in the set.
  static List<EditionPair> find(
      ProvisionSet set, Similarity similarity, Options options, int threads) {
    return new EditionFamilies(set, similarity, options).pairs(threads);
  }

  private List<EditionPair> pairs(int threads) {
    int documents = set.documents().size();
    List<Map<Integer, List<Point>>> words = new ArrayList<>();
    set.documents().forEach(d -> words.add(new HashMap<>()));
    Shingles.match(
        set,
        order,
        options.words(),
        (i, j) ->
            words
                .get(order.document(i))
                .computeIfAbsent(order.document(j), d -> new ArrayList<>())
                .add(new Point(order.place(i), order.place(j))));
    List<List<EditionPair>> found = new ArrayList<>(Collections.nCopies(documents, List.of()));
    Workers.run(
        threads,
        documents,
        x ->
            found.set(
                x,
                IntStream.range(x + 1, documents)
                    .mapToObj(y -> pair(x, y, words.get(x).getOrDefault(y, List.of())))
                    .flatMap(Optional::stream)
                    .toList()));
    return found.stream().flatMap(List::stream).toList();
  }

  private Optional<EditionPair> pair(int x, int y, List<Point> words) {
    List<Integer> a = order.provisions(x);
    List<Integer> b = order.provisions(y);
    int least = Math.min(a.size(), b.size());
    int most = Math.max(a.size(), b.size());
    if (!enough(least, least, most)) {
      return Optional.empty();
    }
    boolean oneLanguage = similarity.sameLanguage(a.getFirst(), b.getFirst());
    int common = longestChain(oneLanguage ? words : meanings(a, b));
    return enough(common, least, most)
        ? Optional.of(
            new EditionPair(
                set.documents().get(a.size() <= b.size() ? x : y).id(),
                set.documents().get(a.size() <= b.size() ? y : x).id(),
                oneLanguage ? EditionPair.Basis.WORDS : EditionPair.Basis.MEANING,
                common,
                least,
                most))
        : Optional.empty();
  }

  private boolean enough(int common, int ofShorter, int ofLonger) {
    return common >= options.minimum()
        && common >= options.ofShorter() * ofShorter
        && common >= options.ofLonger() * ofLonger;
  }

  private List<Point> meanings(List<Integer> a, List<Integer> b) {
    List<Point> points = new ArrayList<>();
    if (similarity.comparable(a.getFirst(), b.getFirst())) {
      for (int k = 0; k < a.size(); k++) {
        for (int l = 0; l < b.size(); l++) {
          if (similarity.calibrated(a.get(k), b.get(l)) >= options.meaning()) {
            points.add(new Point(k, l));
          }
        }
      }
    }
    return points;
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
