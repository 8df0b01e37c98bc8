package isogloss.corpus;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// The structure tree of a tagged file: for each page and number of marked content, what it is.
///
/// *Source:* ISO 32000-1, 14.7.
final class StructureTree {

  /// Deeper trees are no documents, and would exhaust the stack.
  private static final int MAX_DEPTH = 100;

  private static final COSName PAGE = COSName.PG;
  private static final COSName ROLES = COSName.ROLE_MAP;

  private final IdentityHashMap<COSDictionary, Map<Integer, StructureTag>> pages =
      new IdentityHashMap<>();
  private final Map<String, StructureTag> types = new HashMap<>();
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final @Nullable COSDictionary roles;

  private StructureTree(@Nullable COSDictionary roles) {
    this.roles = roles;
  }

  /// The tree of `document`; empty where it has none.
  static StructureTree of(PDDocument document) {
    COSDictionary root =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    StructureTree tree = new StructureTree(root == null ? null : root.getCOSDictionary(ROLES));
    try {
      if (root != null) {
        tree.walk(root.getItem(COSName.K), StructureTag.NONE, null, 0);
      }
    } catch (RuntimeException e) {
      return tree; // The text is read all the same, with the tags so far.
    }
    return tree;
  }

  /// What the marked content with this number on a page is.
  StructureTag tag(COSDictionary page, int number) {
    return pages.getOrDefault(page, Map.of()).getOrDefault(number, StructureTag.NONE);
  }

  private void walk(
      @Nullable COSBase node, StructureTag tag, @Nullable COSDictionary page, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    switch (node instanceof COSObject object ? object.getObject() : node) {
      case COSArray array -> {
        for (int i = 0; i < array.size(); i++) {
          walk(array.get(i), tag, page, depth + 1);
        }
      }
      case COSInteger number -> content(page, number.intValue(), tag);
      case COSDictionary element -> element(element, tag, page, depth);
      case null, default -> {}
    }
  }

  private void element(
      COSDictionary element, StructureTag above, @Nullable COSDictionary pageAbove, int depth) {
    COSDictionary own = element.getCOSDictionary(PAGE);
    COSDictionary page = own == null ? pageAbove : own;
    if (element.containsKey(COSName.MCID)) {
      content(page, element.getInt(COSName.MCID), above);
      return;
    }
    String type = element.getNameAsString(COSName.S);
    if (type == null || !seen.add(element)) {
      return;
    }
    // Word counts a list to the note before it.
    if (type.equals("L") && above == StructureTag.NOTE) {
      walk(element.getItem(COSName.K), StructureTag.NONE, page, depth + 1);
      return;
    }
    StructureTag tag = types.computeIfAbsent(type, this::tag);
    walk(element.getItem(COSName.K), tag == StructureTag.NONE ? above : tag, page, depth + 1);
  }

  private void content(@Nullable COSDictionary page, int number, StructureTag tag) {
    if (page != null && tag != StructureTag.NONE) {
      pages.computeIfAbsent(page, p -> new HashMap<>()).put(number, tag);
    }
  }

  /// The tag of a type of the file's own, which its role map explains.
  private StructureTag tag(String type) {
    StructureTag tag = StructureTag.of(type);
    String standard = roles == null ? null : roles.getNameAsString(type);
    return tag == StructureTag.NONE && standard != null ? StructureTag.of(standard) : tag;
  }
}
