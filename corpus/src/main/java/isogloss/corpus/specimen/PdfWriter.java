package isogloss.corpus.specimen;

import isogloss.corpus.specimen.FontSet.Face;
import isogloss.corpus.specimen.PageComposer.Composition;
import isogloss.corpus.specimen.PageComposer.Entry;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.util.Matrix;

/// Draws composed pages into a PDF document.
final class PdfWriter {
  /// Stroke of a thickened outline, part of the type size.
  private static final double STROKE = 0.03;

  private final PDDocument document;

  PdfWriter(PDDocument document) {
    this.document = document;
  }

  /// @param size paper of every page
  void draw(Composition composition, SpecimenSource.PaperSize size) throws IOException {
    for (List<Mark> marks : composition.pages()) {
      PDPage page = new PDPage(new PDRectangle((float) size.width(), (float) size.height()));
      document.addPage(page);
      try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
        for (Mark mark : marks) {
          draw(stream, mark);
        }
      }
    }
  }

  /// Adds a bookmark per heading, nested by level.
  void bookmark(Composition composition) {
    PDDocumentOutline outline = new PDDocumentOutline();
    document.getDocumentCatalog().setDocumentOutline(outline);
    Deque<PDOutlineNode> parents = new ArrayDeque<>();
    Deque<Integer> levels = new ArrayDeque<>();
    parents.push(outline);
    levels.push(0);
    for (int h = 0; h < composition.headings().size(); h++) {
      Entry entry = composition.headings().get(h);
      while (levels.getFirst() >= entry.level()) {
        parents.pop();
        levels.pop();
      }
      PDOutlineItem item = new PDOutlineItem();
      item.setTitle(entry.text());
      item.setDestination(destination(composition, h));
      parents.getFirst().addLast(item);
      parents.push(item);
      levels.push(entry.level());
    }
  }

  private PDPageXYZDestination destination(Composition composition, int heading) {
    int page = composition.headingPages().get(heading) - 1;
    PDPageXYZDestination destination = new PDPageXYZDestination();
    destination.setPage(document.getPage(page));
    for (Mark mark : composition.pages().get(page)) {
      if (mark instanceof Mark.Anchor anchor && anchor.heading() == heading) {
        destination.setTop((int) Math.ceil(anchor.y()));
      }
    }
    return destination;
  }

  private static void draw(PDPageContentStream stream, Mark mark) throws IOException {
    switch (mark) {
      case Mark.Text text -> {
        for (Line.Segment segment : text.line().segments()) {
          draw(stream, segment, text.x(), text.y());
        }
      }
      case Mark.Rule rule -> {
        stream.setLineWidth((float) rule.thickness());
        stream.moveTo((float) rule.x1(), (float) rule.y1());
        stream.lineTo((float) rule.x2(), (float) rule.y2());
        stream.stroke();
      }
      case Mark.Anchor ignored -> {}
    }
  }

  private static void draw(PDPageContentStream stream, Line.Segment segment, double x, double y)
      throws IOException {
    Face face = segment.face();
    stream.beginText();
    stream.setFont(face.font(), (float) segment.size());
    stream.setRenderingMode(face.thickened() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    if (face.thickened()) {
      stream.setLineWidth((float) (segment.size() * STROKE));
    }
    stream.setTextMatrix(
        Matrix.getTranslateInstance((float) (x + segment.x()), (float) (y + segment.rise())));
    List<Object> array = new ArrayList<>();
    for (int i = 0; i < segment.texts().size(); i++) {
      array.add(segment.texts().get(i));
      double gap = segment.gaps().get(i);
      if (gap != 0) {
        array.add((float) (-gap * 1000 / segment.size()));
      }
    }
    stream.showTextWithPositioning(array.toArray());
    stream.endText();
  }
}
