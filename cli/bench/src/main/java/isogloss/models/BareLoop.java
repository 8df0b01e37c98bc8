package isogloss.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import isogloss.core.analysis.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// ONNX Runtime and nothing else: ready token ids in, the vector of the first token out.
final class BareLoop implements AutoCloseable {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final List<OrtSession> sessions = new ArrayList<>();

  /// @param count sessions, which the callers share in turn
  /// @param inner threads within each session
  BareLoop(Artefact network, int count, int inner) {
    for (int i = 0; i < count; i++) {
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(inner);
        sessions.add(environment.createSession(network.bytes(), options));
      } catch (OrtException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// The vectors of all texts by some callers, each taking the next text.
  List<float[]> run(List<long[]> tokens, int callers) {
    float[][] vectors = new float[tokens.size()][];
    AtomicInteger next = new AtomicInteger();
    Workers.run(
        callers,
        callers,
        t -> {
          OrtSession session = sessions.get(t % sessions.size());
          for (int i = next.getAndIncrement(); i < vectors.length; i = next.getAndIncrement()) {
            vectors[i] = vector(session, tokens.get(i));
          }
        });
    return List.of(vectors);
  }

  private float[] vector(OrtSession session, long[] ids) {
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor id = OnnxTensor.createTensor(environment, new long[][] {ids});
        OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
        OnnxTensor type =
            OnnxTensor.createTensor(environment, new long[][] {new long[ids.length]});
        OrtSession.Result result =
            session.run(Map.of("input_ids", id, "attention_mask", mask, "token_type_ids", type))) {
      float[] row = new float[384];
      ((OnnxTensor) result.get(0)).getFloatBuffer().get(0, row);
      double sum = 0;
      for (float x : row) {
        sum += (double) x * x;
      }
      for (int k = 0; k < row.length; k++) {
        row[k] /= (float) Math.sqrt(sum);
      }
      return row;
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      for (OrtSession session : sessions) {
        session.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
