package isogloss.corpus;

import isogloss.core.model.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Takes the calls of footnotes out of lines of text; they become lines of their own with the role
/// footnote.
final class FootnoteCalls {

  private static final Pattern CALL =
      Pattern.compile("[(\\[]?(?:\\d{1,3}(?:[,;–-]\\d{1,3})*|\\*{1,4}|[†‡]+|[a-z])[)\\]]?[,;]?");

  /// A number after these is an exponent, not a call.
  private static final Pattern POWER_BASE =
      Pattern.compile(".*(?:[×x*.]\\s?10|^10|\\bm|\\bcm|\\bkm)");

  private FootnoteCalls() {}

  static List<LayoutLine> split(List<LayoutLine> lines) {
    List<LayoutLine> out = new ArrayList<>();
    for (LayoutLine line : lines) {
      if (line.words().stream().noneMatch(LayoutWord::raised)) {
        out.add(line);
        continue;
      }
      List<LayoutWord> words = new ArrayList<>(line.words());
      List<LayoutWord> kept = new ArrayList<>();
      List<LayoutWord> calls = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        LayoutWord word = words.get(i);
        if (!word.raised() || beginsFootnote(kept) || !isCall(word, kept.getLast())) {
          kept.add(word);
          continue;
        }
        // The brackets of "(1)" can be as large as the text.
        LayoutWord before = kept.getLast();
        LayoutWord after = i + 1 < words.size() ? words.get(i + 1) : null;
        if (before.text().endsWith("(") && after != null && after.text().startsWith(")")) {
          kept.removeLast();
          cut(before, 0, before.text().length() - 1).ifPresent(kept::add);
          cut(before, before.text().length() - 1, before.text().length()).ifPresent(calls::add);
          calls.add(word);
          cut(after, 0, 1).ifPresent(calls::add);
          int next = i + 1;
          i++;
          cut(after, 1, after.text().length())
              .ifPresent(
                  rest -> {
                    if (kept.isEmpty()) {
                      kept.add(rest);
                    } else {
                      words.set(next, rest);
                      kept.add(glue(kept.removeLast(), rest));
                    }
                  });
        } else {
          calls.add(word);
        }
      }
      if (kept.isEmpty()) {
        out.add(line.as(LineRole.FOOTNOTE));
        continue;
      }
      out.add(line.with(kept));
      if (!calls.isEmpty()) {
        out.add(line.with(calls).as(LineRole.FOOTNOTE));
      }
    }
    return out;
  }

  /// Whether a raised number would be the first thing on its line, but for a bracket.
  private static boolean beginsFootnote(List<LayoutWord> kept) {
    return kept.isEmpty() || (kept.size() == 1 && kept.getFirst().text().matches("[(\\[]"));
  }

  private static boolean isCall(LayoutWord word, LayoutWord before) {
    // "1er", "n o": letters after a number or a lone letter are ordinals.
    boolean ordinal =
        Character.isLetter(word.text().charAt(0))
            && before.text().matches("(?:.*[0-9]|[IVXLC]+|[nN])");
    return CALL.matcher(word.text()).matches()
        && !ordinal
        && !POWER_BASE.matcher(before.text()).matches();
  }

  /// Part of a word; its box is shared out evenly among the characters.
  private static Optional<LayoutWord> cut(LayoutWord word, int from, int to) {
    if (from >= to) {
      return Optional.empty();
    }
    float width = word.box().width() / word.text().length();
    Box box =
        new Box(
            word.box().left() + from * width,
            word.box().top(),
            word.box().left() + to * width,
            word.box().bottom());
    return Optional.of(
        new LayoutWord(
            word.text().substring(from, to),
            box,
            word.fontSize(),
            word.bold(),
            word.italic(),
            word.raised(),
            word.spaced(),
            word.tag()));
  }

  /// A stop that stood after the call, put to the word before it.
  private static LayoutWord glue(LayoutWord word, LayoutWord stop) {
    return new LayoutWord(
        word.text() + stop.text(),
        word.box().union(stop.box()),
        word.fontSize(),
        word.bold(),
        word.italic(),
        word.raised(),
        word.spaced(),
        word.tag());
  }
}
