package isogloss.reports;

import isogloss.core.model.FragmentationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// What a test reads back from a folder.
final class Written {

  private Written() {}

  static void write(FragmentationReport report, Path folder) {
    new ReportWriter().write(report, folder);
  }

  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The records of a CSV file, the header first.
  static List<List<String>> csv(Path file) {
    try (CSVParser parser =
        CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180.builder().get())) {
      return parser.getRecords().stream().map(r -> r.toList()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Every file below `folder` with its text, by relative name.
  static Map<String, String> files(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(Files::isRegularFile)
          .forEach(p -> files.put(folder.relativize(p).toString().replace('\\', '/'), text(p)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /// The nearest folder above that holds `.mvn`.
  static Path repositoryRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("no folder with .mvn above " + Path.of("").toAbsolutePath());
    }
    return folder;
  }
}
