package isogloss.core.analysis.match;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.VectorUtil;

/// A learned score by which the clauses of two frameworks are ranked as counterparts: a bilinear
/// form of their vectors (near a multiple of the cosine, and what makes a clause a likely
/// counterpart by itself), the cosine of their words, and whether they are headings, stand below a
/// clause with text, and how long they are.
///
/// Scores rank the candidates of one clause; they are no probabilities. [OverlapTrainer] fits it.
public final class OverlapScore {

  private static final byte[] MAGIC = "ISOGOVL1".getBytes(StandardCharsets.US_ASCII);

  /// Weights of the features beside the form.
  ///
  /// @param words of the cosine of the words
  /// @param titleOnly of each clause that is only a title
  /// @param below of each clause that stands below one with a text of its own
  /// @param length of the logarithm of the number of words of each clause
  public record Weights(float words, float titleOnly, float below, float length) {

    static Weights of(double[] w) {
      return new Weights((float) w[0], (float) w[1], (float) w[2], (float) w[3]);
    }
  }

  /// A feature of a pair.
  ///
  /// @param name what it is
  /// @param value its value
  /// @param contribution what it adds to the score
  public record Feature(String name, double value, double contribution) {}

  private final float[][] form;
  private final Weights weights;

  /// @param form symmetric, [d+1 × d+1], the last component that of the constant
  OverlapScore(float[][] form, Weights weights) {
    this.form = new float[form.length][];
    for (int i = 0; i < form.length; i++) {
      this.form[i] = new float[form.length];
      for (int j = 0; j < form.length; j++) {
        // Rounded at once, so that a score gives the same before it is stored and after.
        this.form[i][j] = Float.float16ToFloat(Float.floatToFloat16(form[i][j]));
      }
    }
    this.weights = weights;
  }

  public Weights weights() {
    return weights;
  }

  /// Scores of all pairs, row i clause i of `a`.
  ///
  /// @throws IllegalArgumentException if the vectors have another dimension than those trained on
  public float[][] scores(OverlapProfile a, OverlapProfile b) {
    return scores(a, b, WordOverlap.common(a, b).cosine());
  }

  float[][] scores(OverlapProfile a, OverlapProfile b, float[][] words) {
    float[][] out = new float[a.size()][b.size()];
    for (int i = 0; i < out.length; i++) {
      float[] image = image(a.rows[i]);
      float own = side(a, i);
      for (int j = 0; j < out[i].length; j++) {
        out[i][j] =
            VectorUtil.dotProduct(image, b.rows[j])
                + weights.words() * words[i][j]
                + own
                + side(b, j);
      }
    }
    return out;
  }

  /// Why clause `i` of `a` and clause `j` of `b` have their score: the contributions add up to it.
  public List<Feature> explain(OverlapProfile a, int i, OverlapProfile b, int j) {
    float cosine = VectorUtil.dotProduct(a.rows[i], b.rows[j]);
    float words = WordOverlap.common(a, b).cosine()[i][j];
    return List.of(
        new Feature("vectors", cosine, VectorUtil.dotProduct(image(a.rows[i]), b.rows[j])),
        new Feature("words", words, weights.words() * words),
        feature("title only", a.titleOnly[i] + b.titleOnly[j], weights.titleOnly()),
        feature("below a clause with text", a.below[i] + b.below[j], weights.below()),
        feature("length", a.length[i] + b.length[j], weights.length()));
  }

  private static Feature feature(String name, float value, float weight) {
    return new Feature(name, value, weight * value);
  }

  private float side(OverlapProfile p, int i) {
    return weights.titleOnly() * p.titleOnly[i]
        + weights.below() * p.below[i]
        + weights.length() * p.length[i];
  }

  private float[] image(float[] row) {
    if (row.length != form.length) {
      throw new IllegalArgumentException(
          "overlap score: expected " + (form.length - 1) + " dimensions, got " + (row.length - 1));
    }
    float[] image = new float[row.length];
    for (int k = 0; k < image.length; k++) {
      image[k] = VectorUtil.dotProduct(form[k], row);
    }
    return image;
  }

  /// The form that [#read] reads: dimension, weights in float32 and the lower triangle in float16,
  /// little-endian.
  public byte[] bytes() {
    int d = form.length;
    ByteBuffer out =
        ByteBuffer.allocate(MAGIC.length + 5 * Integer.BYTES + d * (d + 1) / 2 * Short.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put(MAGIC).putInt(d).putFloat(weights.words()).putFloat(weights.titleOnly());
    out.putFloat(weights.below()).putFloat(weights.length());
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        out.putShort(Float.floatToFloat16(form[i][j]));
      }
    }
    return out.array();
  }

  /// The score stored in `bytes`.
  ///
  /// @throws IllegalArgumentException if the bytes are no such file
  public static OverlapScore read(byte[] bytes) {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      byte[] magic = new byte[MAGIC.length];
      in.get(magic);
      if (!Arrays.equals(magic, MAGIC)) {
        throw new IllegalArgumentException("overlap score: expected a file ISOGOVL1");
      }
      float[][] form = new float[in.getInt()][];
      Weights weights = new Weights(in.getFloat(), in.getFloat(), in.getFloat(), in.getFloat());
      for (int i = 0; i < form.length; i++) {
        form[i] = new float[form.length];
        for (int j = 0; j <= i; j++) {
          form[i][j] = Float.float16ToFloat(in.getShort());
          form[j][i] = form[i][j];
        }
      }
      return new OverlapScore(form, weights);
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException(
          "overlap score: expected more than " + bytes.length + " bytes", e);
    }
  }
}
