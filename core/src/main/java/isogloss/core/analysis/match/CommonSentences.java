package isogloss.core.analysis.match;

import isogloss.core.analysis.Workers;
import isogloss.core.model.Clause;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Sentences of whole documents with nearly the same words, recitals, notes and explanations
/// included. What is no provision counts as well: a guideline may hold few provisions besides those
/// that it quotes.
final class CommonSentences implements Counterparts {
  /// Ends of sentences and paragraphs. An abbreviation is cut too, in both editions alike.
  private static final Pattern END = Pattern.compile("[.;!?](?=\\s|$)|[。；！？\n]");

  private final int[] size;
  private final List<Map<Integer, List<Point>>> points = new ArrayList<>();

  /// @param trees clauses of the documents that could be read
  /// @param least Dice coefficient of the word runs from which two sentences are the same
  CommonSentences(List<Document> documents, List<ClauseTree> trees, double least, int threads) {
    List<List<long[]>> read = new ArrayList<>(Collections.nCopies(documents.size(), List.of()));
    Map<String, ClauseTree> byId = new HashMap<>();
    trees.forEach(tree -> byId.put(tree.documentId(), tree));
    Workers.run(
        threads,
        documents.size(),
        d -> {
          ClauseTree tree = byId.get(documents.get(d).id());
          if (tree != null) {
            read.set(d, sentences(tree, documents.get(d).language()));
          }
        });
    size = read.stream().mapToInt(List::size).toArray();
    int[] first = new int[size.length + 1];
    for (int d = 0; d < size.length; d++) {
      first[d + 1] = first[d] + size[d];
      points.add(new HashMap<>());
    }
    Shingles shingles = new Shingles(read.stream().flatMap(List::stream).toList());
    Workers.run(
        threads,
        size.length,
        x -> {
          for (int i = first[x]; i < first[x + 1]; i++) {
            for (int j : shingles.alike(i, least)) {
              if (j >= first[x + 1]) {
                int y = documentOf(j, first);
                points
                    .get(x)
                    .computeIfAbsent(y, key -> new ArrayList<>())
                    .add(new Point(i - first[x], j - first[y]));
              }
            }
          }
        });
  }

  private static int documentOf(int sentence, int[] first) {
    int d = 0;
    while (first[d + 1] <= sentence) {
      d++;
    }
    return d;
  }

  /// The word runs of each sentence that has any, in reading order.
  private static List<long[]> sentences(ClauseTree tree, String language) {
    List<long[]> sentences = new ArrayList<>();
    for (Clause clause : tree.clauses()) {
      for (String sentence : END.split(clause.text())) {
        long[] runs = Shingles.of(Wording.words(sentence), language);
        if (runs.length > 0) {
          sentences.add(runs);
        }
      }
    }
    return sentences;
  }

  @Override
  public int size(int d) {
    return size[d];
  }

  @Override
  public List<Point> points(int x, int y) {
    return points.get(x).getOrDefault(y, List.of());
  }
}
