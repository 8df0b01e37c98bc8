package isogloss.corpus;

import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/// Keeps the fonts of a document from page to page, as long as there is memory for them. PDFBox
/// drops what a page used when it is done and would parse the same fonts again for the next one.
final class KeptFonts extends DefaultResourceCache {

  KeptFonts() {}

  @Override
  public @Nullable PDFont removeFont(COSObject indirect) {
    return null;
  }
}
