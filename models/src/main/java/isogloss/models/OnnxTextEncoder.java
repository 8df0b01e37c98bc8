package isogloss.models;

import isogloss.core.model.Vectors;
import isogloss.core.text.Passage;
import isogloss.core.text.TextEncoder;
import isogloss.core.text.WordTranslator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/// The quantised bge-small encoders in one space, that of English. English texts are read as they
/// are. Texts in other languages are read as their word-by-word gloss ([TranslationTable]): without
/// grammar it is still nearer to its translation than the text itself is through any linear map.
/// Texts in languages that share many words with English count as they are beside their gloss;
/// Chinese texts as the Chinese encoder and a map ([LinearMap]) into the English space give them.
///
/// Vectors have 384 numbers. A vector does not depend on the other passages nor on the number of
/// threads, to the bit; another kind of processor may round the quantised sums otherwise. Texts are
/// cut at 512 tokens ([#truncated] counts them). Texts in scripts that nothing here reads
/// (Cyrillic, Arabic) give rows of zeros. Safe for use by many threads; holds native memory until
/// closed.
public final class OnnxTextEncoder implements TextEncoder, AutoCloseable {

  private static final int DIMENSION = 384;

  /// Languages whose texts the English encoder reads as well: they share so many words with English
  /// that rank correlation with human judgement rises from 0.32 to 0.43 (English and German) and
  /// from 0.43 to 0.56 (English and French) when the text counts beside its gloss.
  private static final Set<String> COGNATE = Set.of("de", "es", "fr", "it", "nl", "pt");

  /// Weight of the gloss of a Chinese text beside the text itself. Of 0, 0.25, 0.5, 0.75 and 1, the
  /// one that gains most across languages (rank correlation 0.46 to 0.48) before it costs within
  /// Chinese (0.795, 0.790, 0.780 …).
  private static final float CHINESE_GLOSS = 0.25f;

  private final Options options;
  private final LinearMap chinese;
  private final TranslationTables tables;
  private final String id;
  private final Map<Reader, OnnxModel> models = new EnumMap<>(Reader.class);

  /// How to run.
  ///
  /// @param threads texts encoded at the same time, at least 1
  public record Options(int threads) {

    public Options {
      if (threads < 1) {
        throw new IllegalArgumentException("threads: expected at least 1, got " + threads);
      }
    }

    /// As many threads as processors.
    public static Options defaults() {
      return new Options(Runtime.getRuntime().availableProcessors());
    }
  }

  /// The encoder with the tables and maps that come with the program.
  ///
  /// Takes milliseconds: networks and tables are read when the first text asks for them, about half
  /// a second each.
  ///
  /// @throws IllegalStateException if an artefact is missing or damaged
  public static OnnxTextEncoder open(Options options) {
    return open(
        options,
        TranslationTables.shipped(),
        LinearMap.read(ModelRegistry.CHINESE_MAP.bytes()),
        ModelRegistry.CHINESE_MAP.sha256().substring(0, 12));
  }

  /// The encoder with other artefacts, to measure them.
  ///
  /// @param chinese from the space of the Chinese encoder into that of the English one
  /// @param mapId tells this map from others
  static OnnxTextEncoder open(
      Options options, TranslationTables tables, LinearMap chinese, String mapId) {
    StringBuilder id = new StringBuilder("bge-small-v1.5-q/wordpiece-1/zh-lower/gloss-2");
    for (Reader reader : List.of(Reader.ENGLISH, Reader.CHINESE)) {
      id.append('/').append(network(reader).sha256(), 0, 12);
    }
    id.append('/').append(mapId).append('/').append(tables.id());
    return new OnnxTextEncoder(options, chinese, tables, id.toString());
  }

  private OnnxTextEncoder(Options options, LinearMap chinese, TranslationTables tables, String id) {
    this.options = options;
    this.chinese = chinese;
    this.tables = tables;
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
    return language.equals("en") || tables.covers(language);
  }

  @Override
  public WordTranslator words() {
    return tables;
  }

  /// One text to be read for a passage, and the weight of its vector.
  private record Task(int passage, String text, float weight) {}

  /// What is read for passage `i`, by the encoder that reads it.
  private void add(Passage passage, int i, Map<Reader, List<Task>> tasks) {
    Reader reader = Reader.of(passage);
    String language = passage.language();
    String gloss = tables.covers(language) ? tables.gloss(passage) : "";
    if (gloss.isEmpty() || reader == Reader.CHINESE || COGNATE.contains(language)) {
      tasks.computeIfAbsent(reader, r -> new ArrayList<>()).add(new Task(i, passage.text(), 1));
    }
    if (!gloss.isEmpty()) {
      float weight = reader == Reader.CHINESE ? CHINESE_GLOSS : 1;
      tasks.computeIfAbsent(Reader.ENGLISH, r -> new ArrayList<>()).add(new Task(i, gloss, weight));
    }
  }

  @Override
  public Vectors encode(List<Passage> passages, IntConsumer done) {
    Map<Reader, List<Task>> tasks = new EnumMap<>(Reader.class);
    for (int i = 0; i < passages.size(); i++) {
      add(passages.get(i), i, tasks);
    }
    float[] rows = new float[passages.size() * DIMENSION];
    int all = tasks.values().stream().mapToInt(List::size).sum();
    int ready = tasks.getOrDefault(Reader.NONE, List.of()).size();
    for (Reader reader : List.of(Reader.CHINESE, Reader.ENGLISH)) {
      List<Task> members = tasks.getOrDefault(reader, List.of());
      if (members.isEmpty()) {
        continue;
      }
      int before = ready;
      float[][] vectors =
          raw(
              reader,
              members.stream().map(Task::text).toList(),
              n -> done.accept((int) ((long) (before + n) * passages.size() / all)));
      for (int k = 0; k < vectors.length; k++) {
        add(vectors[k], reader, members.get(k), rows);
      }
      ready += members.size();
    }
    done.accept(passages.size());
    return Vectors.normalised(DIMENSION, rows);
  }

  /// Adds the image of `vector` in the English space, of length 1, to the row of its passage.
  private void add(float[] vector, Reader reader, Task task, float[] rows) {
    float[] image =
        reader == Reader.CHINESE && vector.length > 0 ? unit(chinese.apply(vector)) : vector;
    for (int k = 0; k < image.length; k++) {
      rows[task.passage() * DIMENSION + k] += task.weight() * image[k];
    }
  }

  private static float[] unit(float[] vector) {
    double sum = 0;
    for (float x : vector) {
      sum += (double) x * x;
    }
    float scale = (float) (1 / Math.sqrt(sum));
    for (int k = 0; k < vector.length; k++) {
      vector[k] *= scale;
    }
    return vector;
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
