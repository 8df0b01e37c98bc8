package isogloss.models;

import isogloss.core.model.Vectors;
import isogloss.core.text.Passage;
import isogloss.core.text.TextEncoder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/// The quantised bge-small encoders in one space: English texts as they are, Chinese texts through
/// the Chinese encoder and a map, other languages in Latin script through the English encoder and,
/// where one was trained, a map.
///
/// Vectors have 384 numbers. A vector does not depend on the other passages nor on the number of
/// threads, to the bit; another kind of processor may round the quantised sums otherwise. Texts are
/// cut at 512 tokens ([#truncated] counts them). Scripts that no encoder reads (kana, Hangul,
/// Cyrillic, Arabic) give rows of zeros. Safe for use by many threads; holds native memory until
/// closed.
public final class OnnxTextEncoder implements TextEncoder, AutoCloseable {

  private static final int DIMENSION = 384;

  private final Options options;
  private final SortedMap<String, LinearMap> maps;
  private final String id;
  private final Map<Reader, OnnxModel> models = new EnumMap<>(Reader.class);

  /// How to run.
  ///
  /// @param threads texts encoded at the same time, at least 1
  /// @param aligned whether languages other than English go through their trained map; false is
  ///     for measuring what the maps do, and then Chinese texts get rows of zeros
  public record Options(int threads, boolean aligned) {

    public Options {
      if (threads < 1) {
        throw new IllegalArgumentException("threads: expected at least 1, got " + threads);
      }
    }

    /// As many threads as processors, aligned.
    public static Options defaults() {
      return new Options(Runtime.getRuntime().availableProcessors(), true);
    }
  }

  /// The encoder with the maps that come with the program.
  ///
  /// Takes milliseconds: the networks are read when the first text asks for them, about half a
  /// second each.
  ///
  /// @throws IllegalStateException if an artefact is missing or damaged
  public static OnnxTextEncoder open(Options options) {
    SortedMap<String, LinearMap> maps = new TreeMap<>();
    StringBuilder id = new StringBuilder("bge-small-v1.5-q/wordpiece-1/zh-lower");
    for (Reader reader : List.of(Reader.ENGLISH, Reader.CHINESE)) {
      id.append('/').append(network(reader).sha256(), 0, 12);
    }
    if (options.aligned()) {
      ModelRegistry.maps()
          .forEach(
              (language, artefact) -> {
                maps.put(language, LinearMap.read(artefact.bytes()));
                id.append('/').append(language).append('-').append(artefact.sha256(), 0, 12);
              });
    }
    return new OnnxTextEncoder(options, maps, id.toString());
  }

  private OnnxTextEncoder(Options options, SortedMap<String, LinearMap> maps, String id) {
    this.options = options;
    this.maps = maps;
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public boolean covers(String language) {
    return language.equals("en") || maps.containsKey(language);
  }

  @Override
  public Vectors encode(List<Passage> passages, IntConsumer done) {
    float[] rows = new float[passages.size() * DIMENSION];
    Map<Reader, List<Integer>> byReader = new EnumMap<>(Reader.class);
    for (int i = 0; i < passages.size(); i++) {
      byReader.computeIfAbsent(Reader.of(passages.get(i)), r -> new ArrayList<>()).add(i);
    }
    int ready = byReader.getOrDefault(Reader.NONE, List.of()).size();
    for (Reader reader : List.of(Reader.CHINESE, Reader.ENGLISH)) {
      List<Integer> members = byReader.getOrDefault(reader, List.of());
      if (members.isEmpty()) {
        continue;
      }
      int before = ready;
      float[][] vectors =
          raw(
              reader,
              members.stream().map(i -> passages.get(i).text()).toList(),
              n -> done.accept(before + n));
      for (int k = 0; k < vectors.length; k++) {
        int i = members.get(k);
        float[] vector = mapped(vectors[k], reader, passages.get(i).language());
        System.arraycopy(vector, 0, rows, i * DIMENSION, vector.length);
      }
      ready += members.size();
    }
    done.accept(passages.size());
    return Vectors.normalised(DIMENSION, rows);
  }

  /// An empty array is a row of zeros.
  private float[] mapped(float[] vector, Reader reader, String language) {
    LinearMap map = maps.get(reader == Reader.CHINESE ? "zh" : language);
    if (vector.length == 0) {
      return vector;
    }
    // English titles in a Chinese text: read by the English encoder, no map is meant for them.
    if (map != null && map.sourceDimension() == vector.length) {
      return map.apply(vector);
    }
    return vector.length == DIMENSION ? vector : new float[0];
  }

  @Override
  public int truncated(List<Passage> passages) {
    int count = 0;
    for (Passage passage : passages) {
      Reader reader = Reader.of(passage);
      // A token has at least one character.
      if (reader != Reader.NONE
          && passage.text().length() > OnnxModel.LIMIT - 2
          && model(reader).tokens(passage.text()).truncated()) {
        count++;
      }
    }
    return count;
  }

  /// The vectors before any map; see [TextQueue#encode].
  float[][] raw(Reader reader, List<String> texts, IntConsumer done) {
    return new TextQueue(model(reader), options.threads()).encode(texts, done);
  }

  OnnxModel model(Reader reader) {
    synchronized (models) {
      return models.computeIfAbsent(
          reader,
          r ->
              switch (r) {
                case ENGLISH ->
                    new OnnxModel(network(r), ModelRegistry.ENGLISH_TOKENIZER, DIMENSION, false);
                case CHINESE ->
                    new OnnxModel(network(r), ModelRegistry.CHINESE_TOKENIZER, 512, true);
                case NONE -> throw new IllegalArgumentException("reader: expected one, got none");
              });
    }
  }

  private static Artefact network(Reader reader) {
    return reader == Reader.CHINESE ? ModelRegistry.CHINESE : ModelRegistry.ENGLISH;
  }

  @Override
  public void close() {
    synchronized (models) {
      models.values().forEach(OnnxModel::close);
      models.clear();
    }
  }
}
