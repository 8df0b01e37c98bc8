package isogloss.models;

import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The BERT tokenizer: cleans a text, cuts it at white space and punctuation, then cuts each word
/// greedily into the longest pieces of a vocabulary.
///
/// Reads the `tokenizer.json` of Hugging Face and gives the ids that their library gives (a test
/// compares the two), but needs no native library, no folder in the user's home and no download.
/// One difference is wanted: `[CLS]`, `[SEP]` and `[MASK]` inside a text are plain characters.
/// *Source:* Devlin et al. 2019, <https://doi.org/10.18653/v1/N19-1423>; the normaliser and
/// pre-tokenizer as in <https://github.com/huggingface/tokenizers>.
final class WordPiece implements Tokenizer {

  /// Words of more characters are one unknown token. *Source:* `max_input_chars_per_word`.
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final boolean lowerCase;
  private final int unknown;
  private final int start;
  private final int end;

  private WordPiece(Map<String, Integer> vocabulary, boolean lowerCase) {
    this.vocabulary = vocabulary;
    this.lowerCase = lowerCase;
    this.unknown = id("[UNK]");
    this.start = id("[CLS]");
    this.end = id("[SEP]");
  }

  /// The tokenizer that a `tokenizer.json` describes.
  ///
  /// @throws IllegalArgumentException if the file asks for another kind of tokenizer
  static WordPiece read(InputStream json) {
    JsonNode root = JsonMapper.shared().readTree(json);
    require(root, "/model/type", "WordPiece");
    require(root, "/normalizer/type", "BertNormalizer");
    require(root, "/pre_tokenizer/type", "BertPreTokenizer");
    require(root, "/model/continuing_subword_prefix", "##");
    boolean lowerCase = root.at("/normalizer/lowercase").asBoolean();
    JsonNode accents = root.at("/normalizer/strip_accents");
    // Where nothing is said, accents go with the capitals.
    if (accents.isBoolean() && accents.booleanValue() != lowerCase) {
      throw new IllegalArgumentException(
          "tokenizer /normalizer/strip_accents: expected " + lowerCase + " as lowercase");
    }
    for (String step : new String[] {"clean_text", "handle_chinese_chars"}) {
      if (!root.at("/normalizer/" + step).asBoolean(true)) {
        throw new IllegalArgumentException(
            "tokenizer /normalizer/" + step + ": expected true, got false");
      }
    }
    Map<String, Integer> vocabulary = HashMap.newHashMap(32_768);
    for (Map.Entry<String, JsonNode> entry : root.at("/model/vocab").properties()) {
      vocabulary.put(entry.getKey(), entry.getValue().asInt());
    }
    return new WordPiece(vocabulary, lowerCase);
  }

  private static void require(JsonNode root, String pointer, String expected) {
    String found = root.at(pointer).asString("nothing");
    if (!found.equals(expected)) {
      throw new IllegalArgumentException(
          "tokenizer " + pointer + ": expected " + expected + ", got " + found);
    }
  }

  private int id(String token) {
    Integer id = vocabulary.get(token);
    if (id == null) {
      throw new IllegalArgumentException("tokenizer: expected " + token + " in the vocabulary");
    }
    return id;
  }

  @Override
  public Tokens tokens(String text, int limit) {
    List<Integer> ids = new ArrayList<>();
    ids.add(start);
    int room = limit - 2;
    int known = 0;
    boolean truncated = false;
    for (String word : words(text)) {
      List<Integer> pieces = pieces(word);
      for (int piece : pieces) {
        if (room == 0) {
          truncated = true;
          break;
        }
        ids.add(piece);
        room--;
        known += piece == unknown ? 0 : 1;
      }
      if (truncated) {
        break;
      }
    }
    ids.add(end);
    return new Tokens(ids.stream().mapToLong(Integer::longValue).toArray(), truncated, known);
  }

  private List<Integer> pieces(String word) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      return List.of(unknown);
    }
    List<Integer> pieces = new ArrayList<>();
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      Integer found = null;
      while (to > from) {
        String piece = word.substring(from, to);
        found = vocabulary.get(from == 0 ? piece : "##" + piece);
        if (found != null) {
          break;
        }
        to = word.offsetByCodePoints(to, -1);
      }
      if (found == null) {
        return List.of(unknown);
      }
      pieces.add(found);
      from = to;
    }
    return pieces;
  }

  private List<String> words(String text) {
    String clean = clean(text);
    if (lowerCase) {
      clean = lowerCase(withoutAccents(clean));
    }
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0, c; i < clean.length(); i += Character.charCount(c)) {
      c = clean.codePointAt(i);
      boolean alone = isPunctuation(c);
      if ((alone || isSpace(c)) && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (alone) {
        words.add(Character.toString(c));
      } else if (!isSpace(c)) {
        word.appendCodePoint(c);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /// Control characters dropped, white space made blanks, ideographs set apart.
  private static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == 0 || c == 0xFFFD || isControl(c)) {
                return;
              }
              if (isSpace(c)) {
                out.append(' ');
              } else if (isIdeograph(c)) {
                out.append(' ').appendCodePoint(c).append(' ');
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private static String withoutAccents(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /// Character by character: no final sigma, as in the original.
  private static String lowerCase(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.append(Character.toString(c).toLowerCase(Locale.ROOT)));
    return out.toString();
  }

  private static boolean isControl(int c) {
    if (c == '\t' || c == '\n' || c == '\r') {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  private static boolean isSpace(int c) {
    return Character.isSpaceChar(c) || c == '\u0085' || (c >= '\t' && c <= '\r');
  }

  private static boolean isPunctuation(int c) {
    if ((c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~')) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /// The blocks of Han characters that BERT sets apart; kana and Hangul are not among them.
  private static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2B73F)
        || (c >= 0x2B740 && c <= 0x2B81F)
        || (c >= 0x2B920 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }
}
