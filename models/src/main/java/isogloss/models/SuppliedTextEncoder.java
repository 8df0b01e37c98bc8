package isogloss.models;

import isogloss.core.model.Vectors;
import isogloss.core.pipeline.InputException;
import isogloss.core.text.Passage;
import isogloss.core.text.TextEncoder;
import isogloss.core.text.WordTranslator;
import java.util.List;
import java.util.function.IntConsumer;

/// A sentence encoder that the user supplies: any ONNX network that reads token ids, with its
/// tokenizer, as an [EncoderDescription] says.
///
/// All texts go through it, whatever their language; one of which its vocabulary knows nothing gets
/// a row of zeros. Vectors do not depend on the other passages nor on the number of threads. Safe
/// for use by many threads; holds native memory until closed.
public final class SuppliedTextEncoder implements TextEncoder, AutoCloseable {

  private final TranslationTables tables = TranslationTables.shipped();
  private final EncoderDescription description;
  private final int threads;
  private final OnnxModel model;
  private final int limit;

  private SuppliedTextEncoder(
      EncoderDescription description, int threads, OnnxModel model, int limit) {
    this.description = description;
    this.threads = threads;
    this.model = model;
    this.limit = limit;
  }

  /// Reads both files and tries the network once.
  ///
  /// @param threads texts encoded at the same time, at least 1
  /// @throws InputException if a file is not there, is another one or is not as it must be
  public static SuppliedTextEncoder open(EncoderDescription description, int threads) {
    byte[] network = description.bytes(description.network());
    byte[] json = description.bytes(description.tokenizer());
    try {
      Tokenizer tokenizer = Tokenizer.read(json);
      int limit =
          description.maxTokens() > 0
              ? description.maxTokens()
              : Tokenizer.limit(json, OnnxModel.LIMIT);
      OnnxModel.Options options =
          new OnnxModel.Options(
              description.pooling(),
              description.output(),
              description.prefix(),
              description.lowerCase(),
              limit);
      return new SuppliedTextEncoder(
          description, threads, new OnnxModel(network, tokenizer, options), limit);
    } catch (IllegalArgumentException | IllegalStateException e) {
      InputException fault =
          new InputException(
              String.valueOf(e.getMessage()),
              description.file().toString(),
              "export the encoder for feature extraction with its tokenizer.json");
      fault.initCause(e);
      throw fault;
    }
  }

  @Override
  public String id() {
    return String.join(
        "/",
        "supplied-1",
        description.network().sha256(),
        description.tokenizer().sha256(),
        description.pooling().name(),
        description.output(),
        description.prefix(),
        "lower-" + description.lowerCase(),
        Integer.toString(limit),
        String.join(",", description.languages()));
  }

  @Override
  public int dimension() {
    return model.dimension();
  }

  @Override
  public boolean covers(String language) {
    return description.languages().contains(language);
  }

  /// Those that come with the program: words do not depend on the encoder.
  @Override
  public WordTranslator words() {
    return tables;
  }

  @Override
  public Vectors encode(List<Passage> passages, IntConsumer done) {
    float[] rows = new float[passages.size() * dimension()];
    float[][] vectors =
        new TextQueue(model, threads).encode(passages.stream().map(Passage::text).toList(), done);
    for (int i = 0; i < vectors.length; i++) {
      System.arraycopy(vectors[i], 0, rows, i * dimension(), vectors[i].length);
    }
    return Vectors.normalised(dimension(), rows);
  }

  @Override
  public int truncated(List<Passage> passages) {
    return (int) passages.stream().filter(p -> model.tokens(p.text()).truncated()).count();
  }

  @Override
  public void close() {
    model.close();
  }
}
