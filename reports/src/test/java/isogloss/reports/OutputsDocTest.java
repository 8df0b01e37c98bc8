package isogloss.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.FragmentationReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

final class OutputsDocTest {
  @TempDir Path folder;

  @Test
  void everyColumnAndFieldIsDescribedInTheSectionOfItsFile() {
    String doc = Written.text(Written.repositoryRoot().resolve("docs/outputs.md"));
    FragmentationReport report = SampleReport.create();
    Written.write(report, folder);
    new ReportWriter().writeRun(report.manifest(), new TreeMap<>(), new TreeMap<>(), 0, folder);
    List<String> missing = new ArrayList<>();
    int seen = 0;
    for (String file : Written.files(folder).keySet()) {
      String name = file.replaceFirst("^tables/", "");
      String section = section(doc, name);
      for (String column : columns(file)) {
        seen++;
        if (!section.contains("`" + column + "`")) {
          missing.add(name + ": " + column);
        }
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(seen > 100, "columns seen: " + seen);
  }

  private List<String> columns(String file) {
    Path path = folder.resolve(file);
    if (file.endsWith(".csv")) {
      return Written.csv(path).getFirst();
    }
    if (file.endsWith(".html")) {
      return List.of();
    }
    String first = Written.text(path);
    String object = file.endsWith(".jsonl") ? first.lines().findFirst().orElseThrow() : first;
    return new JsonMapper().readTree(object).properties().stream().map(Map.Entry::getKey).toList();
  }

  private static String section(String doc, String name) {
    int start = doc.indexOf("\n## " + name + "\n");
    assertTrue(start >= 0, "no section on " + name);
    int end = doc.indexOf("\n## ", start + 4);
    return end < 0 ? doc.substring(start) : doc.substring(start, end);
  }
}
