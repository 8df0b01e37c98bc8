package isogloss.models;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Writes the smallest encoder there can be: an ONNX network that looks up a vector for each token
/// id and takes their mean. *Source:* <https://github.com/onnx/onnx/blob/main/onnx/onnx.proto>
/// (numbers of the fields).
final class TinyNetwork {
  static final int INT32 = 6;
  static final int INT64 = 7;
  private static final int FLOAT = 1;

  private TinyNetwork() {}

  /// A network with one input of ids, one row for each id, and two outputs: `last_hidden_state` of
  /// each token and `sentence_embedding` of the text.
  static byte[] of(float[][] rows, String input, int type) {
    ByteBuffer raw =
        ByteBuffer.allocate(Float.BYTES * rows.length * rows[0].length)
            .order(ByteOrder.LITTLE_ENDIAN);
    for (float[] row : rows) {
      for (float x : row) {
        raw.putFloat(x);
      }
    }
    Message table = new Message().number(1, rows.length).number(1, rows[0].length);
    table.number(2, FLOAT).text(8, "table").bytes(9, raw.array());
    Message gather = new Message().text(1, "table").text(1, input).text(2, "last_hidden_state");
    Message axes = new Message().text(1, "axes").number(8, 1).number(20, 7);
    Message flat = new Message().text(1, "keepdims").number(3, 0).number(20, 2);
    Message mean = new Message().text(1, "last_hidden_state").text(2, "sentence_embedding");
    mean.text(4, "ReduceMean").bytes(5, axes.toBytes()).bytes(5, flat.toBytes());
    Message graph = new Message().bytes(1, gather.text(4, "Gather").toBytes());
    graph.bytes(1, mean.toBytes()).text(2, "tiny").bytes(5, table.toBytes());
    graph.bytes(11, value(input, type, "n", "t").toBytes());
    graph.bytes(12, value("last_hidden_state", FLOAT, "n", "t", "d").toBytes());
    graph.bytes(12, value("sentence_embedding", FLOAT, "n", "d").toBytes());
    Message opset = new Message().text(1, "").number(2, 13);
    return new Message().number(1, 8).bytes(7, graph.toBytes()).bytes(8, opset.toBytes()).toBytes();
  }

  private static Message value(String name, int type, String... axes) {
    Message shape = new Message();
    for (String axis : axes) {
      shape.bytes(1, new Message().text(2, axis).toBytes());
    }
    Message tensor = new Message().number(1, type).bytes(2, shape.toBytes());
    return new Message().text(1, name).bytes(2, new Message().bytes(1, tensor.toBytes()).toBytes());
  }

  /// A message of Protocol Buffers: fields as they are added.
  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message bytes(int field, byte[] value) {
      varint(((long) field << 3) | 2);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    byte[] toBytes() {
      return out.toByteArray();
    }

    private void varint(long value) {
      long rest = value;
      while (rest >= 0x80) {
        out.write((int) ((rest & 0x7F) | 0x80));
        rest >>>= 7;
      }
      out.write((int) rest);
    }
  }
}
