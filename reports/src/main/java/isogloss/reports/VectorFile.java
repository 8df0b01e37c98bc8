package isogloss.reports;

import isogloss.core.model.Vectors;
import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.InputFile;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// A file of vectors, in the form that its name asks for: `.npy` (a NumPy matrix, float32 [n × d],
/// with one id a line in `.ids.txt` beside it), `.jsonl` (`id` and `vector`) or `.csv` (`id`, then
/// one column a number).
///
/// A file is written aside and moved into place when it is complete. Numbers keep all their bits.
public final class VectorFile {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  /// Before the text that describes a matrix: magic, version 1.0, length of the text.
  private static final int NPY_FRAME = 10;

  private final Path file;
  private final String form;

  /// @throws InputException when the name asks for none of the three or the folder is not there
  public VectorFile(Path file) {
    String name = String.valueOf(file.getFileName());
    form = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!List.of("npy", "jsonl", "csv").contains(form)) {
      throw new InputException(
          "no form of file for vectors", file.toString(), "end the name in .npy, .jsonl or .csv");
    }
    if (!Files.isDirectory(folder(file))) {
      throw new InputException("no such folder", folder(file).toString(), "make it first");
    }
    this.file = file;
  }

  /// Writes row i of `vectors` under the i-th of `ids`.
  ///
  /// @throws InputException when the file cannot be written
  public void write(List<String> ids, Vectors vectors) {
    try {
      switch (form) {
        case "npy" -> {
          moved(file, aside -> npy(aside, vectors));
          moved(ids(), aside -> Files.write(aside, ids.stream().map(VectorFile::line).toList()));
        }
        case "csv" -> moved(file, aside -> csv(aside, ids, vectors));
        default ->
            moved(
                file,
                aside -> {
                  try (Writer out = Files.newBufferedWriter(aside)) {
                    lines(out, ids, vectors);
                  }
                });
      }
    } catch (IOException e) {
      throw new InputException(
          "cannot be written: " + InputFile.reason(e),
          file.toString(),
          "choose another folder, or make room and give write permission there");
    }
  }

  /// One JSON object a line with `id` and `vector`.
  public static void lines(Writer out, List<String> ids, Vectors vectors) throws IOException {
    JsonMapper mapper = JsonMapper.shared();
    for (int i = 0; i < ids.size(); i++) {
      java.io.StringWriter line = new java.io.StringWriter();
      try (JsonGenerator g = mapper.createGenerator(line)) {
        g.writeStartObject();
        g.writeStringProperty("id", ids.get(i));
        g.writeArrayPropertyStart("vector");
        for (float x : vectors.row(i)) {
          g.writeNumber(x);
        }
        g.writeEndArray();
        g.writeEndObject();
      }
      out.write(line.append('\n').toString());
    }
  }

  /// Where the ids of a matrix lie.
  private Path ids() {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".ids.txt");
  }

  private static String line(String id) {
    return id.replaceAll("\\R", " ");
  }

  private static void csv(Path aside, List<String> ids, Vectors vectors) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(aside);
        CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
      List<String> header = new ArrayList<>(List.of("id"));
      for (int k = 0; k < vectors.dimension(); k++) {
        header.add("v" + k);
      }
      printer.printRecord(header);
      for (int i = 0; i < ids.size(); i++) {
        List<Object> cells = new ArrayList<>(List.of(CsvTable.guarded(ids.get(i))));
        for (float x : vectors.row(i)) {
          cells.add(x);
        }
        printer.printRecord(cells);
      }
    }
  }

  /// Format 1.0. *Source:*
  /// <https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html>.
  private static void npy(Path aside, Vectors vectors) throws IOException {
    String text =
        "{'descr': '<f4', 'fortran_order': False, 'shape': ("
            + vectors.size()
            + ", "
            + vectors.dimension()
            + "), }";
    // The numbers begin at a multiple of 64 bytes.
    int padding = 63 - (NPY_FRAME + text.length()) % 64;
    byte[] header = (text + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside), 1 << 16)) {
      out.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
      out.write(header.length & 0xFF);
      out.write(header.length >> 8);
      out.write(header);
      ByteBuffer row =
          ByteBuffer.allocate(Float.BYTES * vectors.dimension()).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < vectors.size(); i++) {
        row.clear();
        row.asFloatBuffer().put(vectors.row(i));
        out.write(row.array());
      }
    }
  }

  private interface Content {
    void writeTo(Path aside) throws IOException;
  }

  private static void moved(Path file, Content content) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".part");
    try {
      content.writeTo(aside);
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file : folder;
  }
}
