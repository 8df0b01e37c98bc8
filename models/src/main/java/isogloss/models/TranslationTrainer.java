package isogloss.models;

import isogloss.core.text.WordTranslator.Translation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts which English words stand where a part of a foreign word stands, in pairs of
/// translations: IBM Model 1, without order and without grammar, so that a few thousand pairs are
/// enough.
///
/// Every English word of a pair is the translation of one of the foreign parts, or of none of them
/// ("the null word"); the probabilities that make the pairs likeliest are found by expectation
/// maximisation. *Source:* Brown et al. 1993, <https://aclanthology.org/J93-2003/>, section 4.1.
final class TranslationTrainer {

  /// How to count.
  ///
  /// @param rounds of expectation maximisation; more than five change nothing that is found
  /// @param least pairs that a part or a word must stand in
  /// @param translations most translations kept of a part
  /// @param probability below which a translation is not kept, in (0, 1)
  /// @param longest parts or words of a side above which a pair is left out: it says little, and
  /// the
  ///     work grows with the product of both
  record Options(int rounds, int least, int translations, double probability, int longest) {

    Options {
      if (rounds < 1
          || least < 1
          || translations < 1
          || longest < 1
          || !(probability > 0 && probability < 1)) {
        throw new IllegalArgumentException(
            "translation table: expected positive numbers, got "
                + List.of(rounds, least, translations, probability, longest));
      }
    }

    static Options defaults() {
      return new Options(5, 2, 6, 0.04, 160);
    }
  }

  /// A pair as numbers of distinct parts and words.
  @SuppressWarnings("ArrayRecordComponent") // inner loop data that never leaves the class
  private record Sides(int[] parts, int[] words) {}

  private final Lexemes.Stems stems = new Lexemes.Stems();
  private final Map<String, Integer> partNumbers = new HashMap<>();
  private final Map<String, Integer> wordNumbers = new HashMap<>();

  private TranslationTrainer() {}

  /// The table of `language` counted in `pairs`; one that comes several times counts several times.
  static TranslationTable train(String language, List<ParallelText.Pair> pairs, Options options) {
    return new TranslationTrainer().count(language, pairs, options);
  }

  private TranslationTable count(String language, List<ParallelText.Pair> pairs, Options options) {
    List<List<String>> foreign = new ArrayList<>();
    List<List<String>> english = new ArrayList<>();
    Map<String, Map<String, Integer>> forms = new HashMap<>();
    for (ParallelText.Pair pair : pairs) {
      foreign.add(Lexemes.of(pair.text(), language).stream().distinct().toList());
      List<String> words = Lexemes.english(pair.english());
      words.forEach(
          w -> forms.computeIfAbsent(stems.of(w), k -> new HashMap<>()).merge(w, 1, Integer::sum));
      english.add(words.stream().map(stems::of).distinct().toList());
    }
    number(foreign, options.least(), partNumbers);
    number(english, options.least(), wordNumbers);
    List<Sides> sides = new ArrayList<>();
    int none = partNumbers.size();
    for (int i = 0; i < foreign.size(); i++) {
      int[] parts = numbers(foreign.get(i), partNumbers);
      int[] words = numbers(english.get(i), wordNumbers);
      if (parts.length > 0
          && words.length > 0
          && parts.length <= options.longest()
          && words.length <= options.longest()) {
        int[] withNone = Arrays.copyOf(parts, parts.length + 1);
        withNone[parts.length] = none;
        sides.add(new Sides(withNone, words));
      }
    }
    Counts counts = new Counts(sides, none + 1, wordNumbers.size());
    for (int round = 0; round < options.rounds(); round++) {
      counts.maximise(sides);
    }
    String[] words = new String[wordNumbers.size()];
    wordNumbers.forEach((stem, n) -> words[n] = usual(forms.getOrDefault(stem, Map.of())));
    Map<String, List<Translation>> rows = new HashMap<>();
    partNumbers.forEach(
        (part, n) -> {
          List<Translation> row = counts.row(n, words, options);
          if (!row.isEmpty()) {
            rows.put(part, row);
          }
        });
    return new TranslationTable(language, rows);
  }

  private static void number(List<List<String>> texts, int least, Map<String, Integer> numbers) {
    Map<String, Integer> counts = new HashMap<>();
    texts.forEach(text -> text.forEach(item -> counts.merge(item, 1, Integer::sum)));
    // In the order of the texts, so that sums are taken in one order.
    for (List<String> text : texts) {
      for (String item : text) {
        if (counts.getOrDefault(item, 0) >= least) {
          numbers.putIfAbsent(item, numbers.size());
        }
      }
    }
  }

  private static int[] numbers(List<String> items, Map<String, Integer> numbers) {
    return items.stream().filter(numbers::containsKey).mapToInt(numbers::get).toArray();
  }

  /// The form that comes most often, the first in the alphabet of several.
  private static String usual(Map<String, Integer> forms) {
    return forms.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  /// p(word | part) for all words and parts that share a pair, as rows of sorted word numbers.
  private static final class Counts {
    private final int[][] columns;
    private final double[][] probability;
    private final double[][] expected;

    Counts(List<Sides> sides, int parts, int words) {
      List<Set<Integer>> met = new ArrayList<>();
      for (int p = 0; p < parts; p++) {
        met.add(new HashSet<>());
      }
      for (Sides pair : sides) {
        for (int part : pair.parts()) {
          for (int word : pair.words()) {
            met.get(part).add(word);
          }
        }
      }
      columns = new int[parts][];
      probability = new double[parts][];
      expected = new double[parts][];
      for (int p = 0; p < parts; p++) {
        columns[p] = met.get(p).stream().mapToInt(Integer::intValue).sorted().toArray();
        met.set(p, Set.of());
        probability[p] = new double[columns[p].length];
        Arrays.fill(probability[p], 1.0 / words);
        expected[p] = new double[columns[p].length];
      }
    }

    void maximise(List<Sides> sides) {
      for (Sides pair : sides) {
        int[] parts = pair.parts();
        int[] at = new int[parts.length];
        for (int word : pair.words()) {
          double sum = 0;
          for (int k = 0; k < parts.length; k++) {
            at[k] = Arrays.binarySearch(columns[parts[k]], word);
            sum += probability[parts[k]][at[k]];
          }
          for (int k = 0; k < parts.length; k++) {
            expected[parts[k]][at[k]] += probability[parts[k]][at[k]] / sum;
          }
        }
      }
      for (int p = 0; p < columns.length; p++) {
        double total = Arrays.stream(expected[p]).sum();
        for (int k = 0; k < columns[p].length; k++) {
          probability[p][k] = total == 0 ? 0 : expected[p][k] / total;
        }
        Arrays.fill(expected[p], 0);
      }
    }

    List<Translation> row(int part, String[] words, Options options) {
      List<Translation> row = new ArrayList<>();
      for (int k = 0; k < columns[part].length; k++) {
        if (probability[part][k] >= options.probability()) {
          row.add(new Translation(words[columns[part][k]], (float) probability[part][k]));
        }
      }
      row.sort(
          Comparator.comparingDouble((Translation t) -> -t.probability())
              .thenComparing(Translation::word));
      return List.copyOf(row.subList(0, Math.min(options.translations(), row.size())));
    }
  }
}
