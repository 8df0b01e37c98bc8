package isogloss.corpus;

import isogloss.core.model.Box;
import isogloss.core.model.Clause;
import isogloss.core.model.ClauseTree;
import isogloss.core.model.SourceSpan;
import isogloss.core.model.TextLine;
import isogloss.corpus.format.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The blocks of a file without pages, set on one long page so that they are read like printed
/// lines: headings in larger bold type, paragraphs apart, items of lists set in. Afterwards a
/// clause's `page` is the number of the block in which it begins, and boxes are empty.
final class BlockLayout {

  private static final float SIZE = 10;

  /// Type of a heading is larger by one point for each level above this one.
  private static final int LOWEST_LEVEL = 9;

  /// Width of a character in points; East Asian ones are twice as wide.
  private static final float CHARACTER = 5;

  private static final float STEP = 12;

  /// Space between two blocks, enough for a new paragraph.
  private static final float APART = 30;

  /// How far an item of a list within a list is set in.
  private static final float INDENT = 18;

  private final List<LayoutLine> lines = new ArrayList<>();
  private final NavigableMap<Float, Integer> blocks = new TreeMap<>();
  private final List<String> places = new ArrayList<>();
  private float y = APART;

  private BlockLayout() {}

  /// The layout of at least one block.
  static BlockLayout of(List<Block> blocks) {
    BlockLayout layout = new BlockLayout();
    blocks.forEach(layout::add);
    return layout;
  }

  /// The one page.
  DocumentLayout.Pages pages() {
    float right = 0;
    for (LayoutLine line : lines) {
      right = Math.max(right, line.box().right());
    }
    List<LayoutLine> all = new ArrayList<>();
    for (LayoutLine line : FootnoteCalls.split(lines)) {
      all.add(line.inColumn(0, right + 3 * CHARACTER));
    }
    PageLayout page = new PageLayout(1, right, y, 0, UnpagedContents.mark(all));
    return new DocumentLayout.Pages(0, List.of(page), List.of(), List.of());
  }

  /// `tree` with numbers of blocks instead of places on the page.
  ClauseTree placed(ClauseTree tree) {
    List<Clause> clauses = new ArrayList<>();
    for (Clause c : tree.clauses()) {
      List<TextLine> texts = new ArrayList<>();
      for (TextLine line : c.lines()) {
        texts.add(new TextLine(line.offset(), block(line.box()), new Box(0, 0, 0, 0)));
      }
      int start = block(c.start().box());
      clauses.add(
          new Clause(
              c.label(),
              c.path(),
              c.parent(),
              c.kind(),
              c.order(),
              c.marker(),
              c.title(),
              c.text(),
              c.normative(),
              texts,
              new SourceSpan(start, start, new Box(0, 0, 0, 0))));
    }
    return new ClauseTree(
        tree.documentId(),
        tree.grammar(),
        0,
        clauses,
        List.of(),
        List.of(),
        places,
        tree.account());
  }

  private int block(Box box) {
    return blocks.floorEntry(box.top() + 0.5f).getValue();
  }

  private void add(Block block) {
    places.add(block.place());
    blocks.put(y, places.size());
    float size = SIZE + (block.level() == 0 ? 0 : Math.max(1, LOWEST_LEVEL - block.level()));
    LineSetter setter = new LineSetter(block, size);
    boolean first = true;
    for (List<LayoutWord> words : setter.lines()) {
      if (!words.isEmpty()) {
        y += first ? 0 : STEP;
        first = false;
        LayoutLine line = LayoutLine.of(1, 0, 0, 0, setter.at(words, y));
        lines.add(line.as(role(block.role())));
      }
    }
    y += APART;
  }

  private static LineRole role(Block.Role role) {
    return switch (role) {
      case BODY -> LineRole.BODY;
      case RUNNING -> LineRole.RUNNING;
      case CONTENTS -> LineRole.CONTENTS;
      case FOOTNOTE -> LineRole.FOOTNOTE;
      case STRUCK -> LineRole.STRUCK;
    };
  }

  /// Sets the lines of one block from its left edge.
  private static final class LineSetter {
    private final float size;
    private final List<List<LayoutWord>> lines = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private final float left;
    private float x;
    private int boldCharacters;
    private boolean raised;
    private boolean spaced;

    LineSetter(Block block, float size) {
      this.size = size;
      this.left = INDENT * block.depth();
      begin();
      for (Block.Span span : block.spans()) {
        if (span.raised() != raised) {
          endWord();
          raised = span.raised();
        }
        span.text().codePoints().forEach(c -> add(c, span.bold() || block.level() > 0));
      }
      endWord();
    }

    List<List<LayoutWord>> lines() {
      return lines;
    }

    /// The words moved down to `y`.
    List<LayoutWord> at(List<LayoutWord> words, float y) {
      return words.stream()
          .map(
              w ->
                  new LayoutWord(
                      w.text(),
                      new Box(w.box().left(), y, w.box().right(), y + size),
                      w.fontSize(),
                      w.bold(),
                      w.italic(),
                      w.raised(),
                      w.spaced(),
                      w.tag()))
          .toList();
    }

    private void begin() {
      lines.add(new ArrayList<>());
      x = left;
      spaced = false;
    }

    private void add(int c, boolean bold) {
      if (c == '\n') {
        endWord();
        begin();
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        endWord();
        // Spaces before a line are its indentation, more than one between words are a gap.
        x += CHARACTER;
        spaced = true;
      } else {
        word.appendCodePoint(c);
        boldCharacters += bold ? 1 : 0;
      }
    }

    private void endWord() {
      String text = CharacterRepair.compose(CharacterRepair.repair(word.toString()));
      if (!text.isEmpty()) {
        float width = 0;
        for (int c : text.codePoints().toArray()) {
          width += LayoutLine.wide(c) ? 2 * CHARACTER : CHARACTER;
        }
        boolean bold = boldCharacters * 2 > word.codePointCount(0, word.length());
        lines
            .getLast()
            .add(
                new LayoutWord(
                    text,
                    new Box(x, 0, x + width, size),
                    size,
                    bold,
                    false,
                    raised,
                    spaced,
                    StructureTag.NONE));
        x += width;
        spaced = false;
      }
      word.setLength(0);
      boldCharacters = 0;
    }
  }
}
