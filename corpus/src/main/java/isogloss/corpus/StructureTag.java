package isogloss.corpus;

import java.util.List;

/// What the author's program says a piece of text is, in tags or bookmarks of the file.
///
/// *Source:* ISO 32000-1, 14.8 (tagged PDF) and 12.3.3 (document outline).
public enum StructureTag {
  /// Nothing that matters here.
  NONE(0),
  /// Not part of the contents: running heads, page numbers.
  ARTIFACT(0),
  /// Footnote or endnote.
  NOTE(0),
  /// Entry of a table of contents.
  CONTENTS(0),
  HEADING_1(1),
  HEADING_2(2),
  HEADING_3(3),
  HEADING_4(4),
  HEADING_5(5),
  HEADING_6(6);

  private static final List<StructureTag> HEADINGS =
      List.of(HEADING_1, HEADING_2, HEADING_3, HEADING_4, HEADING_5, HEADING_6);

  private final int level;

  StructureTag(int level) {
    this.level = level;
  }

  /// The tag of a standard structure type; [#NONE] for types that matter not.
  static StructureTag of(String type) {
    return switch (type) {
      case "Artifact" -> ARTIFACT;
      case "Note", "FENote" -> NOTE;
      case "TOC", "TOCI" -> CONTENTS;
      case "H", "Title" -> HEADING_1;
      case "H1", "H2", "H3", "H4", "H5", "H6" -> heading(type.charAt(1) - '0');
      default -> NONE;
    };
  }

  /// The heading of a level from 1 on; deeper ones than 6 count as 6.
  static StructureTag heading(int level) {
    return HEADINGS.get(Math.min(level, HEADINGS.size()) - 1);
  }

  /// Whether it is a heading.
  public boolean isHeading() {
    return level > 0;
  }

  /// 1 to 6 for a heading, 0 for others.
  int level() {
    return level;
  }
}
