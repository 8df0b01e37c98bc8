package isogloss.cli;

import isogloss.core.pipeline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What to run, as a YAML file says it; paths are relative to the file.
///
/// @param catalogue catalogue of the corpus
/// @param documents ids to take from it; empty for all
/// @param encoder name of the encoder
/// @param ocr whether pages without usable text are read from their pictures
/// @param options thresholds by name, see `isogloss run --help`
/// @param expect counts that the run must reach, by name
record RunFile(
    Path catalogue,
    List<String> documents,
    String encoder,
    boolean ocr,
    SortedMap<String, Double> options,
    SortedMap<String, Expectation> expect) {

  /// A count with the range it must lie in.
  record Expectation(@Nullable Long min, @Nullable Long max) {}

  /// The form of the file itself.
  record Raw(
      @Nullable String catalogue,
      @Nullable List<String> documents,
      @Nullable String encoder,
      @Nullable Boolean ocr,
      @Nullable Map<String, Double> options,
      @Nullable Map<String, Expectation> expect) {}

  /// A run of a whole catalogue with default options.
  static RunFile ofCatalogue(Path catalogue) {
    return new RunFile(catalogue, List.of(), "bge-small", true, new TreeMap<>(), new TreeMap<>());
  }

  /// Reads a run file.
  ///
  /// @throws InputException when it is missing, no YAML, or has unknown fields
  static RunFile read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InputException("no such file", file.toString(), "name a run file or a catalogue");
    }
    try {
      Raw raw =
          YAMLMapper.builder()
              .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .build()
              .readValue(Files.readString(file), Raw.class);
      if (raw == null || raw.catalogue() == null) {
        throw new InputException(
            "field \"catalogue\" is missing", file.toString(), "name the catalogue of the corpus");
      }
      return new RunFile(
          file.toAbsolutePath().resolveSibling(raw.catalogue()).normalize(),
          raw.documents() == null ? List.of() : List.copyOf(raw.documents()),
          raw.encoder() == null ? "bge-small" : raw.encoder(),
          raw.ocr() == null || raw.ocr(),
          raw.options() == null ? new TreeMap<>() : new TreeMap<>(raw.options()),
          raw.expect() == null ? new TreeMap<>() : new TreeMap<>(raw.expect()));
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new InputException(
          e.getOriginalMessage().lines().findFirst().orElse("not readable"),
          file + ":" + line,
          "fields are catalogue, documents, encoder, ocr, options, expect");
    } catch (IOException e) {
      throw new InputException(
          "cannot be read: " + e.getMessage(), file.toString(), "check the file");
    }
  }
}
