package isogloss.models;

import isogloss.core.model.Vectors;
import isogloss.core.text.Passage;
import isogloss.core.text.TextEncoder;
import isogloss.core.text.TextNormalizer;
import isogloss.core.text.WordTranslator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/// A weak but real encoder without native code: counts of words and of character triples, hashed
/// into a fixed number of signed dimensions.
///
/// Texts are near when they share words or parts of words, so it says nothing across languages. The
/// bits are the same on every machine: only sums and one square root in a fixed order. *Source:*
/// Weinberger et al. 2009, <https://doi.org/10.1145/1553374.1553516>.
public final class HashingTextEncoder implements TextEncoder {

  private final Options options;

  /// @param dimension length of the vectors, at least 16
  public record Options(int dimension) {

    public Options {
      if (dimension < 16) {
        throw new IllegalArgumentException("dimension: expected at least 16, got " + dimension);
      }
    }

    /// 512 dimensions: unrelated clauses stay below a cosine of 0.3 and tests stay fast.
    public static Options defaults() {
      return new Options(512);
    }
  }

  public HashingTextEncoder(Options options) {
    this.options = options;
  }

  @Override
  public String id() {
    return "hashing-1/" + options.dimension();
  }

  @Override
  public int dimension() {
    return options.dimension();
  }

  /// True of English alone: words of two languages rarely share letters.
  @Override
  public boolean covers(String language) {
    return language.equals("en");
  }

  @Override
  public WordTranslator words() {
    return WordTranslator.NONE;
  }

  @Override
  public Vectors encode(List<Passage> passages, IntConsumer done) {
    float[] rows = new float[passages.size() * options.dimension()];
    for (int i = 0; i < passages.size(); i++) {
      add(passages.get(i).text(), rows, i * options.dimension());
    }
    done.accept(passages.size());
    return Vectors.normalised(options.dimension(), rows);
  }

  private void add(String text, float[] rows, int from) {
    Map<String, Integer> counts = new HashMap<>();
    String padded = " " + lettersOnly(TextNormalizer.comparable(text)).strip() + " ";
    if (padded.isBlank()) {
      return;
    }
    for (String word : padded.strip().split(" +")) {
      counts.merge("w:" + word, 1, Integer::sum);
    }
    for (int i = 0; i + 3 <= padded.length(); i++) {
      counts.merge("c:" + padded.substring(i, i + 3), 1, Integer::sum);
    }
    // In the order of the strings: sums of floats depend on it.
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> {
              int hash = fnv(entry.getKey());
              int column = Integer.remainderUnsigned(hash, options.dimension());
              // A word says more than one of the triples that it is made of.
              float weight = (float) Math.sqrt(entry.getValue());
              if (entry.getKey().startsWith("w:")) {
                weight *= 2;
              }
              rows[from + column] += Integer.bitCount(hash) % 2 == 0 ? weight : -weight;
            });
  }

  private static String lettersOnly(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (TextNormalizer.isEastAsian(c)) {
                out.append(' ').appendCodePoint(c).append(' '); // no spaces between words
              } else {
                out.appendCodePoint(Character.isLetterOrDigit(c) ? c : ' ');
              }
            });
    return out.toString().replaceAll(" +", " ");
  }

  /// FNV-1a over the UTF-16 units, finished as in MurmurHash3 so that low bits mix.
  private static int fnv(String text) {
    int hash = 0x811C9DC5;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x01000193;
    }
    hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
    return hash ^ (hash >>> 16);
  }
}
