package isogloss.corpus;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/// Writes small Word files whose numbers Word would draw: "Article 1", "1.", "(a)".
final class TinyDocx {
  private final XWPFDocument document = new XWPFDocument();
  private final BigInteger list;

  TinyDocx() {
    XWPFNumbering numbering = document.createNumbering();
    CTAbstractNum rules = CTAbstractNum.Factory.newInstance();
    rules.setAbstractNumId(BigInteger.ONE);
    level(rules, 0, "Article %1", STNumberFormat.DECIMAL);
    level(rules, 1, "%2.", STNumberFormat.DECIMAL);
    level(rules, 2, "(%3)", STNumberFormat.LOWER_LETTER);
    list = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(rules)));
  }

  private static void level(
      CTAbstractNum rules, int number, String text, STNumberFormat.Enum format) {
    CTLvl level = rules.addNewLvl();
    level.setIlvl(BigInteger.valueOf(number));
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(format);
    level.addNewLvlText().setVal(text);
  }

  TinyDocx text(String text) {
    document.createParagraph().createRun().setText(text);
    return this;
  }

  TinyDocx heading(int outline, String text) {
    outline(paragraph(text), outline);
    return this;
  }

  TinyDocx numbered(int level, String text) {
    number(paragraph(text), level);
    return this;
  }

  TinyDocx numberedHeading(String text) {
    XWPFParagraph paragraph = paragraph(text);
    number(paragraph, 0);
    outline(paragraph, 2);
    return this;
  }

  /// A paragraph in which a tracked change puts one word in the place of another.
  TinyDocx change(String before, String struck, String inserted, String after) {
    XWPFParagraph paragraph = paragraph(before);
    paragraph.getCTP().addNewDel().addNewR().addNewDelText().setStringValue(struck);
    paragraph.getCTP().addNewIns().addNewR().addNewT().setStringValue(inserted);
    paragraph.createRun().setText(after);
    return this;
  }

  private XWPFParagraph paragraph(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.createRun().setText(text);
    return paragraph;
  }

  private void number(XWPFParagraph paragraph, int level) {
    paragraph.setNumID(list);
    paragraph.setNumILvl(BigInteger.valueOf(level));
  }

  private static void outline(XWPFParagraph paragraph, int level) {
    CTPPr properties =
        paragraph.getCTP().isSetPPr()
            ? paragraph.getCTP().getPPr()
            : paragraph.getCTP().addNewPPr();
    properties.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
  }

  Path save(Path file) throws IOException {
    try (document;
        OutputStream out = Files.newOutputStream(file)) {
      document.write(out);
    }
    return file;
  }
}
