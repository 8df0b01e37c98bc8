package isogloss.models;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A map from the space of one encoder or language into another: `y = s · W (x - m) + c`, with `m`
/// the mean of the source space, `c` that of the target, `W` a matrix of orthonormal rows or
/// columns and `s` the ratio of the spreads.
///
/// Stored as a header (magic, version, dimensions, SHA-256 of what follows), `s`, `m` and `c` in
/// float32 and `W` in float16, little-endian. float16 moves a cosine by less than 1e-3.
final class LinearMap {

  private static final byte[] MAGIC = "ISOGMAP".getBytes(StandardCharsets.US_ASCII);
  private static final byte VERSION = 1;
  private static final int HEADER = MAGIC.length + 1 + 2 * Integer.BYTES + 32;

  private final float[] sourceMean;
  private final float[] targetMean;
  private final float scale;
  private final float[] matrix;

  /// @param sourceMean mean of the source space, d1 long
  /// @param targetMean mean of the target space, d2 long
  /// @param scale ratio of the spreads, above 0
  /// @param matrix row-major [d2 × d1]
  LinearMap(float[] sourceMean, float[] targetMean, float scale, float[] matrix) {
    if (matrix.length != sourceMean.length * targetMean.length) {
      throw new IllegalArgumentException(
          "matrix: expected "
              + targetMean.length
              + " × "
              + sourceMean.length
              + " values, got "
              + matrix.length);
    }
    if (!(scale > 0)) {
      throw new IllegalArgumentException("scale: expected more than 0, got " + scale);
    }
    this.sourceMean = sourceMean.clone();
    this.targetMean = targetMean.clone();
    this.scale = scale;
    this.matrix = new float[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      // Rounded at once, so that a map gives the same before it is stored and after.
      this.matrix[i] = Float.float16ToFloat(Float.floatToFloat16(matrix[i]));
    }
  }

  int sourceDimension() {
    return sourceMean.length;
  }

  int targetDimension() {
    return targetMean.length;
  }

  /// The image of `x`, not scaled to length 1.
  float[] apply(float[] x) {
    if (x.length != sourceMean.length) {
      throw new IllegalArgumentException(
          "dimension: expected " + sourceMean.length + ", got " + x.length);
    }
    float[] y = new float[targetMean.length];
    for (int r = 0; r < y.length; r++) {
      float sum = 0;
      for (int k = 0; k < x.length; k++) {
        sum += matrix[r * x.length + k] * (x[k] - sourceMean[k]);
      }
      y[r] = targetMean[r] + scale * sum;
    }
    return y;
  }

  /// The form that [#read] reads.
  byte[] bytes() {
    int floats = 1 + sourceMean.length + targetMean.length;
    ByteBuffer out =
        ByteBuffer.allocate(HEADER + floats * Float.BYTES + matrix.length * Short.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.position(HEADER);
    out.putFloat(scale);
    for (float value : sourceMean) {
      out.putFloat(value);
    }
    for (float value : targetMean) {
      out.putFloat(value);
    }
    for (float value : matrix) {
      out.putShort(Float.floatToFloat16(value));
    }
    byte[] hash = hash(out.array());
    out.position(0);
    out.put(MAGIC).put(VERSION).putInt(sourceMean.length).putInt(targetMean.length).put(hash);
    return out.array();
  }

  /// The map stored in `bytes`.
  ///
  /// @throws IllegalArgumentException if the bytes are no such file or are damaged
  static LinearMap read(byte[] bytes) {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      byte[] magic = new byte[MAGIC.length];
      in.get(magic);
      if (!Arrays.equals(magic, MAGIC) || in.get() != VERSION) {
        throw new IllegalArgumentException("map: expected a file ISOGMAP of version " + VERSION);
      }
      int source = in.getInt();
      int target = in.getInt();
      byte[] hash = new byte[32];
      in.get(hash);
      if (!Arrays.equals(hash, hash(bytes))) {
        throw new IllegalArgumentException("map: expected the hash of its header, got another");
      }
      float scale = in.getFloat();
      float[] sourceMean = floats(in, source);
      float[] targetMean = floats(in, target);
      float[] matrix = new float[Math.multiplyExact(source, target)];
      for (int i = 0; i < matrix.length; i++) {
        matrix[i] = Float.float16ToFloat(in.getShort());
      }
      return new LinearMap(sourceMean, targetMean, scale, matrix);
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("map: expected more than " + bytes.length + " bytes", e);
    }
  }

  private static float[] floats(ByteBuffer in, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.getFloat();
    }
    return values;
  }

  private static byte[] hash(byte[] file) {
    return java.util.HexFormat.of()
        .parseHex(Artefact.sha256(Arrays.copyOfRange(file, HEADER, file.length)));
  }
}
