package isogloss.models;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The tokenizer of SentencePiece models (XLM-R, multilingual E5): of all ways to cut a word into
/// pieces of the vocabulary, the likeliest.
///
/// Reads the `tokenizer.json` of Hugging Face and gives the ids that their library gives (a test
/// compares the two). As in [WordPiece], marks such as `</s>` inside a text are plain characters.
/// *Source:* Kudo 2018, <https://doi.org/10.18653/v1/P18-1007>;
/// <https://github.com/huggingface/tokenizers>, `models/unigram`.
final class Unigram implements Tokenizer {

  /// How much less likely an unknown character is than the rarest piece, as a logarithm.
  /// *Source:* `K_UNK_PENALTY`.
  private static final double UNKNOWN_PENALTY = 10;

  private final UnaryOperator<String> normalizer;
  private final Metaspace words;
  private final Map<String, Integer> pieces;
  private final double[] scores;
  private final int longest;
  private final double unknownScore;
  private final int unknown;
  private final int[] bytes;
  private final List<Integer> before;
  private final List<Integer> after;

  private Unigram(JsonNode root) {
    normalizer = TextSteps.of(root.path("normalizer"));
    words = Metaspace.of(root.path("pre_tokenizer"));
    JsonNode vocabulary = root.at("/model/vocab");
    if (!root.at("/model/unk_id").isInt() || vocabulary.isEmpty()) {
      throw new IllegalArgumentException("tokenizer /model: expected vocab and unk_id");
    }
    unknown = root.at("/model/unk_id").asInt();
    Set<String> marks = new HashSet<>();
    for (JsonNode token : root.path("added_tokens")) {
      if (token.path("special").asBoolean(false)) {
        marks.add(token.path("content").asString(""));
      }
    }
    pieces = HashMap.newHashMap(vocabulary.size());
    scores = new double[vocabulary.size()];
    int most = 1;
    double least = Double.POSITIVE_INFINITY;
    for (int id = 0; id < scores.length; id++) {
      String piece = vocabulary.path(id).path(0).asString("");
      scores[id] = vocabulary.path(id).path(1).asDouble();
      least = Math.min(least, scores[id]);
      if (!marks.contains(piece) && !piece.isEmpty()) {
        pieces.put(piece, id);
        most = Math.max(most, piece.length());
      }
    }
    longest = most;
    unknownScore = least - UNKNOWN_PENALTY;
    bytes = root.at("/model/byte_fallback").asBoolean(false) ? bytes() : new int[0];
    before = new ArrayList<>();
    after = new ArrayList<>();
    frame(root.path("post_processor"));
  }

  /// @throws IllegalArgumentException if the file asks for what is not known here
  static Unigram read(JsonNode root) {
    return new Unigram(root);
  }

  /// The ids of the 256 bytes, or none when one is missing.
  private int[] bytes() {
    int[] ids = new int[256];
    for (int b = 0; b < ids.length; b++) {
      Integer id = pieces.get(String.format(Locale.ROOT, "<0x%02X>", b));
      if (id == null) {
        return new int[0];
      }
      ids[b] = id;
    }
    return ids;
  }

  /// The marks before and after a text.
  private void frame(JsonNode step) {
    switch (step.path("type").asString(step.isMissingNode() || step.isNull() ? "none" : "")) {
      case "none" -> {}
      case "TemplateProcessing" -> {
        List<Integer> side = before;
        for (JsonNode part : step.path("single")) {
          if (part.has("Sequence")) {
            side = after;
          } else {
            String mark = part.at("/SpecialToken/id").asString("");
            for (JsonNode id : step.path("special_tokens").path(mark).path("ids")) {
              side.add(id.asInt());
            }
          }
        }
      }
      case "RobertaProcessing", "BertProcessing" -> {
        before.add(step.at("/cls/1").asInt());
        after.add(step.at("/sep/1").asInt());
      }
      default -> throw Tokenizer.unknown("post_processor", step);
    }
  }

  @Override
  public Tokens tokens(String text, int limit) {
    List<Integer> ids = new ArrayList<>(before);
    int room = limit - before.size() - after.size();
    int known = 0;
    boolean truncated = false;
    for (String word : words.words(normalizer.apply(text))) {
      for (int id : ids(word)) {
        if (room == 0) {
          truncated = true;
          break;
        }
        ids.add(id);
        room--;
        known += id == unknown ? 0 : 1;
      }
      if (truncated) {
        break;
      }
    }
    ids.addAll(after);
    return new Tokens(ids.stream().mapToLong(Integer::longValue).toArray(), truncated, known);
  }

  private List<Integer> ids(String word) {
    List<Integer> ids = new ArrayList<>();
    for (String piece : likeliest(word)) {
      Integer id = pieces.get(piece);
      if (id != null) {
        ids.add(id);
      } else if (bytes.length > 0) {
        for (byte b : piece.getBytes(StandardCharsets.UTF_8)) {
          ids.add(bytes[b & 0xFF]);
        }
      } else {
        ids.add(unknown);
      }
    }
    return ids;
  }

  /// Viterbi over the ends of pieces; neighbouring unknown characters are one piece.
  private List<String> likeliest(String word) {
    int size = word.length();
    double[] score = new double[size + 1];
    int[] start = new int[size + 1];
    boolean[] isUnknown = new boolean[size + 1];
    java.util.Arrays.fill(start, -1);
    for (int from = 0; from < size; from = word.offsetByCodePoints(from, 1)) {
      int next = word.offsetByCodePoints(from, 1);
      boolean alone = false;
      for (int to = from + 1; to <= size && to - from <= longest; to++) {
        Integer id = pieces.get(word.substring(from, to));
        if (id == null) {
          continue;
        }
        alone |= to == next;
        double now = score[from] + scores[id];
        if (start[to] < 0 || now > score[to]) {
          score[to] = now;
          start[to] = from;
          isUnknown[to] = id == unknown;
        }
      }
      double now = score[from] + unknownScore;
      if (!alone && (start[next] < 0 || now > score[next])) {
        score[next] = now;
        start[next] = from;
        isUnknown[next] = true;
      }
    }
    return cut(word, start, isUnknown);
  }

  private static List<String> cut(String word, int[] start, boolean[] isUnknown) {
    List<String> found = new ArrayList<>();
    @Nullable String open = null;
    for (int end = word.length(); end > 0; end = start[end]) {
      String piece = word.substring(start[end], end);
      if (isUnknown[end]) {
        open = open == null ? piece : piece + open;
        continue;
      }
      if (open != null) {
        found.add(open);
        open = null;
      }
      found.add(piece);
    }
    if (open != null) {
      found.add(open);
    }
    return found.reversed();
  }
}
