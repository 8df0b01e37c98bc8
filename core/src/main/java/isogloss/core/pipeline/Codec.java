package isogloss.core.pipeline;

import isogloss.core.model.Vectors;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.TypeFactory;

/// How a stage's result is kept as bytes.
interface Codec<T> {
  byte[] encode(T value);

  T decode(byte[] bytes);

  /// Compressed JSON of records, lists and sealed interfaces.
  static <T> Codec<T> json(java.util.function.Function<TypeFactory, JavaType> type) {
    JsonMapper mapper =
        JsonMapper.builder()
            .addMixIn(isogloss.core.model.Relation.class, Typed.class)
            .addMixIn(ReadResult.class, Typed.class)
            .build();
    JavaType javaType = type.apply(mapper.getTypeFactory());
    return new Codec<>() {
      @Override
      public byte[] encode(T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes, 1 << 16)) {
          mapper.writerFor(javaType).writeValue(gzip, value);
        } catch (IOException e) {
          throw new UncheckedIOException("in memory", e);
        }
        return bytes.toByteArray();
      }

      @Override
      public T decode(byte[] bytes) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16)) {
          return mapper.readValue(gzip, javaType);
        } catch (IOException e) {
          throw new UncheckedIOException("in memory", e);
        }
      }
    };
  }

  /// Vectors, little endian: row and column count as 32-bit integers, then the values row by row as
  /// 32-bit floats.
  static Codec<Vectors> vectors() {
    return new Codec<>() {
      @Override
      public byte[] encode(Vectors vectors) {
        ByteBuffer buffer =
            ByteBuffer.allocate(8 + 4 * vectors.size() * vectors.dimension())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(vectors.size())
                .putInt(vectors.dimension());
        for (int i = 0; i < vectors.size(); i++) {
          for (float value : vectors.row(i)) {
            buffer.putFloat(value);
          }
        }
        return buffer.array();
      }

      @Override
      public Vectors decode(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int rows = buffer.getInt();
        int columns = buffer.getInt();
        float[] values = new float[rows * columns];
        buffer.asFloatBuffer().get(values);
        return Vectors.unit(columns, values);
      }
    };
  }

  /// Writes the name of the record beside its parts, so that a sealed interface can be read back.
  @com.fasterxml.jackson.annotation.JsonTypeInfo(
      use = com.fasterxml.jackson.annotation.JsonTypeInfo.Id.SIMPLE_NAME,
      property = "is")
  interface Typed {}
}
