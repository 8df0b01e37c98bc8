package isogloss.models;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import java.io.ByteArrayInputStream;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// One encoder in ONNX form with its tokenizer: the vectors of the tokens of a text made one and
/// scaled to length 1.
///
/// Runs one text at a time on the calling thread; any number of threads may call at once.
/// *Source:* Xiao et al. 2024 (C-Pack), <https://doi.org/10.1145/3626772.3657878>;
/// <https://huggingface.co/BAAI/bge-small-en-v1.5>.
final class OnnxModel implements AutoCloseable {

  /// Tokens that the encoders read, both marks included. *Source:* `max_position_embeddings`.
  static final int LIMIT = 512;

  /// What a network may ask for, and nothing else.
  private static final Set<String> INPUTS = Set.of("input_ids", "attention_mask", "token_type_ids");

  /// Names that exported networks give to the vectors of the tokens.
  private static final List<String> OUTPUTS = List.of("last_hidden_state", "token_embeddings");

  private final int dimension;
  private final Tokenizer tokenizer;
  private final Options options;
  private final int knownOfPrefix;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String output;

  /// How a network is used.
  ///
  /// @param output name of its output; empty for the only one or the one of the usual name
  /// @param prefix what is put before each text
  /// @param lowerCase whether texts are put in lower case first
  /// @param limit tokens that it reads, marks included
  record Options(Pooling pooling, String output, String prefix, boolean lowerCase, int limit) {}

  /// An encoder of bge.
  ///
  /// @param dimension length of the vectors the file is known to give
  /// @param lowerCase whether texts are put in lower case first: the Chinese vocabulary has no
  ///     capitals, but its tokenizer file leaves them, so that "AI" would be an unknown word
  OnnxModel(Artefact network, Artefact tokenizer, int dimension, boolean lowerCase) {
    this(
        network.bytes(),
        WordPiece.read(new ByteArrayInputStream(tokenizer.bytes())),
        new Options(Pooling.CLS, "", "", lowerCase, LIMIT),
        dimension);
  }

  /// An encoder of which only the file is known.
  ///
  /// @throws IllegalArgumentException if the network cannot be read or is no encoder of tokens
  OnnxModel(byte[] network, Tokenizer tokenizer, Options options) {
    this(network, tokenizer, options, 0);
  }

  private OnnxModel(byte[] network, Tokenizer tokenizer, Options options, int dimension) {
    this.tokenizer = tokenizer;
    this.options = options;
    this.knownOfPrefix = tokenizer.tokens(options.prefix(), options.limit()).known();
    Telemetry.disable();
    this.environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    try (SessionOptions threads = new SessionOptions()) {
      // One thread per text: sums are taken in one order, and texts are spread over the callers.
      threads.setIntraOpNumThreads(1);
      threads.setInterOpNumThreads(1);
      threads.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
      // Every text has its own length: plans of memory by shape would only pile up.
      threads.setMemoryPatternOptimization(false);
      this.session = environment.createSession(network, threads);
    } catch (OrtException e) {
      throw new IllegalArgumentException("network: " + e.getMessage(), e);
    }
    try {
      this.output = output();
      this.dimension = dimension > 0 ? dimension : measured();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /// The output to read, once the network has been found to be an encoder of tokens.
  private String output() {
    Set<String> inputs = new TreeSet<>(session.getInputNames());
    if (!inputs.contains("input_ids") || !INPUTS.containsAll(inputs)) {
      throw new IllegalArgumentException(
          "network: expected the inputs input_ids, attention_mask, token_type_ids or some of them,"
              + " got "
              + inputs);
    }
    Set<String> outputs = new TreeSet<>(session.getOutputNames());
    if (!options.output().isEmpty()) {
      if (outputs.contains(options.output())) {
        return options.output();
      }
      throw new IllegalArgumentException(
          "network: expected the output " + options.output() + ", got " + outputs);
    }
    if (outputs.size() == 1) {
      return outputs.iterator().next();
    }
    return OUTPUTS.stream()
        .filter(outputs::contains)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("network: name its output, one of " + outputs));
  }

  /// The length of the vectors, by a trial.
  private int measured() {
    return run(
        List.of(tokenizer.tokens("a", options.limit())),
        (values, shape) -> {
          if (shape.length != 2 && shape.length != 3) {
            throw new IllegalArgumentException(
                "network: expected one vector for each token or text, got an output of "
                    + shape.length
                    + " axes");
          }
          return (int) shape[shape.length - 1];
        });
  }

  int dimension() {
    return dimension;
  }

  Tokenizer.Tokens tokens(String text) {
    Tokenizer.Tokens tokens =
        tokenizer.tokens(
            options.prefix() + (options.lowerCase() ? text.toLowerCase(Locale.ROOT) : text),
            options.limit());
    return new Tokenizer.Tokens(
        tokens.ids(), tokens.truncated(), Math.max(0, tokens.known() - knownOfPrefix));
  }

  /// The vector of a text, of length 1.
  float[] encode(Tokenizer.Tokens tokens) {
    return encode(List.of(tokens)).getFirst();
  }

  /// The vectors of some texts of equal token count, run together.
  ///
  /// Kept for the measurement of `docs/decisions/0001-encoder-batches.md` only: in a batch, the
  /// scale of the quantised numbers depends on the other texts.
  List<float[]> encode(List<Tokenizer.Tokens> batch) {
    return run(
        batch,
        (values, shape) -> {
          int width = shape.length == 2 ? 1 : (int) shape[1];
          List<float[]> vectors = new ArrayList<>();
          for (int i = 0; i < batch.size(); i++) {
            int summed =
                shape.length == 2 || options.pooling() == Pooling.CLS
                    ? 1
                    : batch.get(i).ids().length;
            vectors.add(unit(values, i * width * dimension, summed));
          }
          return vectors;
        });
  }

  private interface Reading<T> {
    T of(FloatBuffer values, long[] shape);
  }

  private <T> T run(List<Tokenizer.Tokens> batch, Reading<T> reading) {
    int width = batch.stream().mapToInt(t -> t.ids().length).max().orElse(0);
    long[] shape = {batch.size(), width};
    long[] ids = new long[batch.size() * width];
    long[] mask = new long[batch.size() * width];
    for (int i = 0; i < batch.size(); i++) {
      long[] row = batch.get(i).ids();
      System.arraycopy(row, 0, ids, i * width, row.length);
      java.util.Arrays.fill(mask, i * width, i * width + row.length, 1);
    }
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (Map.Entry<String, NodeInfo> input : session.getInputInfo().entrySet()) {
        long[] numbers =
            switch (input.getKey()) {
              case "input_ids" -> ids;
              case "attention_mask" -> mask;
              default -> new long[ids.length];
            };
        inputs.put(input.getKey(), tensor(numbers, shape, input.getValue()));
      }
      try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
        OnnxTensor values = (OnnxTensor) result.get(0);
        FloatBuffer numbers = values.getFloatBuffer();
        if (numbers == null) {
          throw new IllegalArgumentException("network: expected an output of floats");
        }
        return reading.of(numbers, values.getInfo().getShape());
      }
    } catch (OrtException e) {
      throw new IllegalStateException("encoder: " + e.getMessage(), e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(long[] numbers, long[] shape, NodeInfo info) throws OrtException {
    if (info.getInfo() instanceof TensorInfo tensor && tensor.type == OnnxJavaType.INT32) {
      int[] small = java.util.Arrays.stream(numbers).mapToInt(Math::toIntExact).toArray();
      return OnnxTensor.createTensor(environment, IntBuffer.wrap(small), shape);
    }
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape);
  }

  /// The sum of `count` rows from `from` on, scaled to length 1.
  private float[] unit(FloatBuffer values, int from, int count) {
    float[] row = new float[dimension];
    values.get(from, row);
    for (int t = 1; t < count; t++) {
      for (int k = 0; k < dimension; k++) {
        row[k] += values.get(from + t * dimension + k);
      }
    }
    double sum = 0;
    for (float x : row) {
      sum += (double) x * x;
    }
    float scale = (float) (sum == 0 ? 0 : 1 / Math.sqrt(sum));
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
