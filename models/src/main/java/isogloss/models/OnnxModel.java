package isogloss.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.ByteArrayInputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One BERT encoder in ONNX form with its tokenizer: the vector of a text is that of its first
/// token, `[CLS]`, as the model cards of bge ask, scaled to length 1.
///
/// Runs one text at a time on the calling thread; any number of threads may call at once.
/// *Source:* Xiao et al. 2024 (C-Pack), <https://doi.org/10.1145/3626772.3657878>;
/// <https://huggingface.co/BAAI/bge-small-en-v1.5>.
final class OnnxModel implements AutoCloseable {

  /// Tokens that the encoders read, both marks included. *Source:* `max_position_embeddings`.
  static final int LIMIT = 512;

  private final int dimension;
  private final WordPiece tokenizer;
  private final boolean lowerCase;
  private final OrtEnvironment environment;
  private final OrtSession session;

  /// @param dimension length of the vectors the file is known to give
  /// @param lowerCase whether texts are put in lower case first: the Chinese vocabulary has no
  ///     capitals, but its tokenizer file leaves them, so that "AI" would be an unknown word
  OnnxModel(Artefact network, Artefact tokenizer, int dimension, boolean lowerCase) {
    this.lowerCase = lowerCase;
    this.dimension = dimension;
    this.tokenizer = WordPiece.read(new ByteArrayInputStream(tokenizer.bytes()));
    Telemetry.disable();
    this.environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    try (SessionOptions options = new SessionOptions()) {
      // One thread per text: sums are taken in one order, and texts are spread over the callers.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
      // Every text has its own length: plans of memory by shape would only pile up.
      options.setMemoryPatternOptimization(false);
      this.session = environment.createSession(network.bytes(), options);
    } catch (OrtException e) {
      throw new IllegalStateException(network.resource() + ": " + e.getMessage(), e);
    }
  }

  int dimension() {
    return dimension;
  }

  WordPiece.Tokens tokens(String text) {
    return tokenizer.tokens(lowerCase ? text.toLowerCase(Locale.ROOT) : text, LIMIT);
  }

  /// The vector of a text, of length 1.
  float[] encode(WordPiece.Tokens tokens) {
    return encode(List.of(tokens)).getFirst();
  }

  /// The vectors of some texts of equal token count, run together.
  ///
  /// Kept for the measurement of `docs/decisions/0001-encoder-batches.md` only: in a batch, the
  /// scale of the quantised numbers depends on the other texts.
  List<float[]> encode(List<WordPiece.Tokens> batch) {
    int width = batch.stream().mapToInt(t -> t.ids().length).max().orElse(0);
    long[] shape = {batch.size(), width};
    LongBuffer ids = LongBuffer.allocate(batch.size() * width);
    LongBuffer mask = LongBuffer.allocate(batch.size() * width);
    for (int i = 0; i < batch.size(); i++) {
      long[] row = batch.get(i).ids();
      for (int k = 0; k < row.length; k++) {
        ids.put(i * width + k, row[k]);
        mask.put(i * width + k, 1);
      }
    }
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
        OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask, shape);
        OnnxTensor typeTensor =
            OnnxTensor.createTensor(environment, LongBuffer.allocate(batch.size() * width), shape);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids", idTensor,
                    "attention_mask", maskTensor,
                    "token_type_ids", typeTensor))) {
      FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
      return java.util.stream.IntStream.range(0, batch.size())
          .mapToObj(i -> unit(values, i * width * dimension))
          .toList();
    } catch (OrtException e) {
      throw new IllegalStateException("encoder: " + e.getMessage(), e);
    }
  }

  private float[] unit(FloatBuffer values, int from) {
    float[] row = new float[dimension];
    values.get(from, row);
    double sum = 0;
    for (float x : row) {
      sum += (double) x * x;
    }
    float scale = (float) (1 / Math.sqrt(sum));
    for (int k = 0; k < dimension; k++) {
      row[k] *= scale;
    }
    return row;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("encoder: " + e.getMessage(), e);
    }
  }
}
