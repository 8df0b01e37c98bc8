package isogloss.models;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The table of characters and their replacements that a SentencePiece model carries
/// (`precompiled_charsmap`): a double-array trie over UTF-8 bytes whose values are places in a list
/// of texts.
///
/// Replaces what the library of Hugging Face replaces: a short cluster of characters as a whole
/// where the table knows its beginning, else each character by itself. *Source:* Aoe 1989,
/// <https://doi.org/10.1109/32.31365>; <https://github.com/huggingface/spm_precompiled>.
final class CharacterTable {

  /// Clusters of more bytes are not looked up as a whole.
  private static final int LONGEST_CLUSTER = 5;

  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private final int[] units;
  private final byte[] texts;

  private CharacterTable(int[] units, byte[] texts) {
    this.units = units;
    this.texts = texts;
  }

  /// The table in Base64, as `tokenizer.json` has it.
  ///
  /// @throws IllegalArgumentException if it is none
  static CharacterTable read(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int size = bytes.length < Integer.BYTES ? -1 : buffer.getInt();
    if (size < Integer.BYTES || size > buffer.remaining()) {
      throw new IllegalArgumentException("tokenizer /normalizer: no table of characters");
    }
    int[] units = new int[size / Integer.BYTES];
    buffer.asIntBuffer().get(units);
    byte[] texts = new byte[buffer.remaining() - size];
    buffer.get(Integer.BYTES + size, texts);
    return new CharacterTable(units, texts);
  }

  /// `text` with what the table knows replaced.
  String replaced(String text) {
    StringBuilder out = new StringBuilder(text.length());
    Matcher clusters = CLUSTER.matcher(text);
    while (clusters.find()) {
      String cluster = clusters.group();
      byte[] bytes = cluster.getBytes(StandardCharsets.UTF_8);
      String whole = bytes.length <= LONGEST_CLUSTER ? replacement(bytes) : null;
      if (whole != null) {
        out.append(whole);
        continue;
      }
      cluster
          .codePoints()
          .mapToObj(Character::toString)
          .forEach(
              c -> {
                String one = replacement(c.getBytes(StandardCharsets.UTF_8));
                out.append(one == null ? c : one);
              });
    }
    return out.toString();
  }

  /// What stands for the shortest beginning of `key` that the table knows.
  private @Nullable String replacement(byte[] key) {
    int place = offset(units[0]);
    for (byte b : key) {
      int label = b & 0xFF;
      place ^= label;
      if (label == 0 || place >= units.length) {
        return null;
      }
      int unit = units[place];
      if ((unit & 0x800000FF) != label) {
        return null;
      }
      place ^= offset(unit);
      if (((unit >>> 8) & 1) == 1) {
        return text(units[place] & 0x7FFFFFFF);
      }
    }
    return null;
  }

  private static int offset(int unit) {
    return (unit >>> 10) << ((unit & (1 << 9)) >>> 6);
  }

  private String text(int from) {
    int to = from;
    while (to < texts.length && texts[to] != 0) {
      to++;
    }
    return new String(texts, from, to - from, StandardCharsets.UTF_8);
  }
}
