package isogloss.cli;

import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.InputFields;
import isogloss.core.pipeline.InputFile;
import isogloss.models.EncoderDescription;
import isogloss.models.ModelRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What to run, as a YAML file says it; paths are relative to the file.
///
/// @param file the run file or catalogue itself, for messages
/// @param catalogue catalogue of the corpus
/// @param documents ids to take from it; empty for all
/// @param encoder name of the encoder, or the file that describes it
/// @param ocr whether pages without usable text are read from their pictures
/// @param options thresholds by name, see `isogloss run --help`
/// @param expect counts that the run must reach, by name
record RunFile(
    Path file,
    Path catalogue,
    List<String> documents,
    String encoder,
    boolean ocr,
    SortedMap<String, Double> options,
    SortedMap<String, Expectation> expect) {

  /// What a run counts, and what `expect` may name.
  static final SortedSet<String> COUNTS =
      new TreeSet<>(
          List.of(
              "candidates",
              "citations",
              "clauses",
              "documents",
              "findings",
              "pages",
              "provisions",
              "relations",
              "skipped",
              "topics"));

  private static final List<String> FIELDS =
      List.of("catalogue", "documents", "encoder", "ocr", "options", "expect");

  /// A count with the range it must lie in.
  record Expectation(@Nullable Long min, @Nullable Long max) {

    boolean holds(long count) {
      return (min == null || count >= min) && (max == null || count <= max);
    }

    @Override
    public String toString() {
      return (min == null ? "" : "at least " + min)
          + (min == null || max == null ? "" : " and ")
          + (max == null ? "" : "at most " + max);
    }
  }

  /// A run of a whole catalogue with default options.
  static RunFile ofCatalogue(Path catalogue) {
    return new RunFile(
        catalogue,
        catalogue,
        List.of(),
        ModelRegistry.DEFAULT_ENCODER,
        true,
        new TreeMap<>(),
        new TreeMap<>());
  }

  /// Reads a run file.
  ///
  /// @throws InputException when it is missing, no YAML, or has unknown or ill-formed fields
  static RunFile read(Path file) {
    InputFile.check(file, "name a run file or a catalogue");
    try {
      JsonNode root =
          YAMLMapper.builder()
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .build()
              .readTree(Files.readString(file));
      return new Fields(file).runFile(root);
    } catch (MismatchedInputException e) {
      throw new InputException("more than one document", file.toString(), "write one");
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new InputException(
          "not readable as YAML: " + e.getOriginalMessage(),
          file + (line > 0 ? ":" + line : ""),
          "correct the file");
    } catch (IOException e) {
      throw new InputException(
          "cannot be read: " + InputFile.reason(e), file.toString(), "check the file");
    }
  }

  /// Takes the fields out of the YAML tree, one by one, and says which is not as it must be.
  private record Fields(Path file) {

    RunFile runFile(JsonNode root) {
      names(root, "", FIELDS);
      return new RunFile(
          file,
          path(root.path("catalogue"), "catalogue"),
          documents(root.path("documents")),
          encoder(root.path("encoder")),
          ocr(root.path("ocr")),
          options(root.path("options")),
          expect(root.path("expect")));
    }

    private String encoder(JsonNode node) {
      if (node.isMissingNode()) {
        return ModelRegistry.DEFAULT_ENCODER;
      }
      String name = text(node, "encoder");
      return EncoderDescription.isNamed(name) ? path(node, "encoder").toString() : name;
    }

    private Path path(JsonNode node, String field) {
      try {
        return file.toAbsolutePath().resolveSibling(text(node, field)).normalize();
      } catch (InvalidPathException e) {
        throw fault(field, "is no path: " + e.getReason(), "correct it");
      }
    }

    private List<String> documents(JsonNode node) {
      List<String> ids = new ArrayList<>();
      if (!node.isMissingNode() && !node.isArray()) {
        throw fault("documents", "expected a list of ids", "write one id a line after a hyphen");
      }
      for (JsonNode id : node) {
        ids.add(text(id, "documents"));
      }
      return List.copyOf(ids);
    }

    private boolean ocr(JsonNode node) {
      if (!node.isMissingNode() && !node.isBoolean()) {
        throw fault("ocr", "expected true or false", "correct it");
      }
      return node.isMissingNode() || node.booleanValue();
    }

    private SortedMap<String, Double> options(JsonNode node) {
      SortedMap<String, Double> options = new TreeMap<>();
      if (!node.isMissingNode()) {
        names(node, "options", Thresholds.defaults().keySet());
        for (Map.Entry<String, JsonNode> option : node.properties()) {
          if (!option.getValue().isNumber()) {
            throw fault("options." + option.getKey(), "expected a number", "correct it");
          }
          options.put(option.getKey(), option.getValue().doubleValue());
        }
      }
      return options;
    }

    private SortedMap<String, Expectation> expect(JsonNode node) {
      SortedMap<String, Expectation> expect = new TreeMap<>();
      if (!node.isMissingNode()) {
        names(node, "expect", COUNTS);
        for (Map.Entry<String, JsonNode> count : node.properties()) {
          String field = "expect." + count.getKey();
          names(count.getValue(), field, List.of("min", "max"));
          Long min = bound(count.getValue(), field, "min");
          Long max = bound(count.getValue(), field, "max");
          if ((min == null && max == null) || (min != null && max != null && min > max)) {
            throw fault(field, "expected min, max or both, min <= max", "correct it");
          }
          expect.put(count.getKey(), new Expectation(min, max));
        }
      }
      return expect;
    }

    private @Nullable Long bound(JsonNode node, String field, String name) {
      JsonNode value = node.path(name);
      if (value.isMissingNode()) {
        return null;
      }
      if (!value.canConvertToLong() || !value.isIntegralNumber()) {
        throw fault(field + "." + name, "expected a whole number", "correct it");
      }
      return value.longValue();
    }

    private String text(JsonNode node, String field) {
      if (!node.isString() || node.stringValue().isBlank()) {
        throw fault(field, node.isMissingNode() ? "is missing" : "expected a text", "fill it in");
      }
      return node.stringValue().strip();
    }

    private void names(JsonNode node, String field, Collection<String> known) {
      InputFields.check(node, where(field), known);
    }

    private InputException fault(String field, String what, String remedy) {
      return new InputException(what, where(field), remedy);
    }

    private String where(String field) {
      return file + (field.isEmpty() ? "" : ", " + field);
    }
  }
}
