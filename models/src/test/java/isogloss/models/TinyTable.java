package isogloss.models;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes a `precompiled_charsmap` for a few characters.
final class TinyTable {
  private static final int UNITS = 4096;

  private final int[] units = new int[UNITS];
  private final boolean[] taken = new boolean[UNITS];
  private final ByteArrayOutputStream texts = new ByteArrayOutputStream();

  private TinyTable() {}

  private static final class Node {
    final SortedMap<Integer, Node> children = new TreeMap<>();
    int text = -1;
  }

  /// The table in Base64.
  static String of(SortedMap<String, String> replacements) {
    TinyTable table = new TinyTable();
    Node root = new Node();
    for (Map.Entry<String, String> entry : replacements.entrySet()) {
      Node node = root;
      for (byte b : entry.getKey().getBytes(StandardCharsets.UTF_8)) {
        node = node.children.computeIfAbsent(b & 0xFF, label -> new Node());
      }
      node.text = table.texts.size();
      table.texts.writeBytes(entry.getValue().getBytes(StandardCharsets.UTF_8));
      table.texts.write(0);
    }
    table.taken[0] = true;
    table.place(root, 0);
    ByteBuffer out =
        ByteBuffer.allocate(4 + 4 * UNITS + table.texts.size()).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(4 * UNITS);
    for (int unit : table.units) {
      out.putInt(unit);
    }
    return Base64.getEncoder().encodeToString(out.put(table.texts.toByteArray()).array());
  }

  /// Finds room for the children of the node at `at`.
  private void place(Node node, int at) {
    int offset = 1;
    while (!isFree(node, at ^ offset)) {
      offset++;
    }
    units[at] |= offset << 10;
    if (node.text >= 0) {
      units[at] |= 1 << 8;
      units[at ^ offset] = node.text | (1 << 31);
      taken[at ^ offset] = true;
    }
    int base = at ^ offset;
    node.children.forEach(
        (label, child) -> {
          units[base ^ label] = label;
          taken[base ^ label] = true;
        });
    node.children.forEach((label, child) -> place(child, base ^ label));
  }

  private boolean isFree(Node node, int base) {
    return (node.text < 0 || !taken[base])
        && node.children.keySet().stream().noneMatch(label -> taken[base ^ label]);
  }
}
