package isogloss.models;

import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.InputFields;
import isogloss.core.pipeline.InputFile;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What a user says about a sentence encoder of their own, in a YAML or JSON file; paths are
/// relative to the file.
///
/// @param file the description itself, for messages
/// @param network the ONNX file
/// @param tokenizer the `tokenizer.json` of Hugging Face
/// @param pooling how the vectors of the tokens become one
/// @param output name of the network's output; empty for the only one or the one of the usual name
/// @param prefix what the encoder wants before each text
/// @param lowerCase whether texts are put in lower case first
/// @param maxTokens tokens that it reads, marks included; 0 for what the tokenizer says, or 512
/// @param languages ISO 639-1 codes of the languages that it was trained for
public record EncoderDescription(
    Path file,
    Part network,
    Part tokenizer,
    Pooling pooling,
    String output,
    String prefix,
    boolean lowerCase,
    int maxTokens,
    SortedSet<String> languages) {

  private static final List<String> FIELDS =
      List.of(
          "network",
          "tokenizer",
          "pooling",
          "output",
          "prefix",
          "lower_case",
          "normalise",
          "max_tokens",
          "languages");

  private static final int FEWEST_TOKENS = 8;
  private static final int MOST_TOKENS = 32_768;

  /// A file of the encoder.
  ///
  /// @param name field that names it, for messages
  /// @param sha256 the hash that it must have, in small hexadecimal digits
  /// @param url where `models fetch` gets it
  public record Part(String name, Path file, String sha256, Optional<URI> url) {}

  /// Whether `encoder` names a description and not an encoder of the program.
  public static boolean isNamed(String encoder) {
    String name = encoder.toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }

  /// Both files.
  public List<Part> parts() {
    return List.of(network, tokenizer);
  }

  /// The bytes of a part, once their hash is as described.
  ///
  /// @throws InputException if the file is not there or another one
  byte[] bytes(Part part) {
    InputFile.check(
        part.file(),
        part.url().isPresent()
            ? "get it: isogloss models fetch " + file
            : "put it there, or correct " + part.name() + ".file in " + file);
    try {
      byte[] bytes = Files.readAllBytes(part.file());
      String found = Artefact.sha256(bytes);
      if (found.equals(part.sha256())) {
        return bytes;
      }
      throw new InputException(
          "expected sha256 " + part.sha256() + ", got " + found,
          part.file().toString(),
          "get the file anew, or, if you trust it, correct " + part.name() + ".sha256 in " + file);
    } catch (IOException e) {
      throw new InputException(
          "cannot be read: " + InputFile.reason(e), part.file().toString(), "check the file");
    }
  }

  /// Reads a description.
  ///
  /// @throws InputException when it is missing, no YAML, or has unknown or ill-formed fields
  public static EncoderDescription read(Path file) {
    InputFile.check(file, "name a description of an encoder");
    try {
      JsonNode root =
          YAMLMapper.builder()
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .build()
              .readTree(Files.readString(file));
      return new Fields(file).description(root);
    } catch (JacksonException e) {
      throw new InputException(
          "not readable as YAML or JSON: " + e.getOriginalMessage(),
          file.toString(),
          "correct the file");
    } catch (IOException e) {
      throw new InputException(
          "cannot be read: " + InputFile.reason(e), file.toString(), "check the file");
    }
  }

  /// Takes the fields out of the tree, one by one, and says which is not as it must be.
  private record Fields(Path file) {

    EncoderDescription description(JsonNode root) {
      names(root, "", FIELDS);
      if (!root.path("normalise").asBoolean(true)) {
        throw fault("normalise", "vectors are always scaled to length 1", "leave it out");
      }
      return new EncoderDescription(
          file,
          part(root, "network"),
          part(root, "tokenizer"),
          pooling(root.path("pooling")),
          text(root.path("output"), "output", ""),
          text(root.path("prefix"), "prefix", ""),
          flag(root.path("lower_case"), "lower_case"),
          maxTokens(root.path("max_tokens")),
          languages(root.path("languages")));
    }

    private Part part(JsonNode root, String name) {
      JsonNode node = root.path(name);
      names(node, name, List.of("file", "sha256", "url"));
      String hash = text(node.path("sha256"), name + ".sha256", "").toLowerCase(Locale.ROOT);
      if (!hash.matches("[0-9a-f]{64}")) {
        throw fault(
            name + ".sha256",
            hash.isEmpty() ? "is missing" : "expected 64 hexadecimal digits",
            "copy it from a page that you trust, or compute it with sha256sum");
      }
      return new Part(name, path(node.path("file"), name + ".file"), hash, url(node, name));
    }

    private Path path(JsonNode node, String field) {
      String text = text(node, field, "");
      if (text.isBlank()) {
        throw fault(field, "is missing", "name the file, relative to the description");
      }
      try {
        return file.toAbsolutePath().resolveSibling(text).normalize();
      } catch (InvalidPathException e) {
        throw fault(field, "is no path: " + e.getReason(), "correct it");
      }
    }

    private Optional<URI> url(JsonNode node, String name) {
      String text = text(node.path("url"), name + ".url", "");
      if (text.isEmpty()) {
        return Optional.empty();
      }
      try {
        URI url = new URI(text);
        if (url.getHost() != null && List.of("https", "http").contains(url.getScheme())) {
          return Optional.of(url);
        }
      } catch (URISyntaxException e) {
        throw fault(name + ".url", "is no address: " + e.getReason(), "correct it");
      }
      throw fault(name + ".url", "expected an address that begins with https://", "correct it");
    }

    private Pooling pooling(JsonNode node) {
      return switch (text(node, "pooling", "mean")) {
        case "mean" -> Pooling.MEAN;
        case "cls" -> Pooling.CLS;
        default -> throw fault("pooling", "expected mean or cls", "see the card of the encoder");
      };
    }

    private int maxTokens(JsonNode node) {
      if (node.isMissingNode()) {
        return 0;
      }
      if (!node.isInt() || node.intValue() < FEWEST_TOKENS || node.intValue() > MOST_TOKENS) {
        throw fault(
            "max_tokens",
            "expected a whole number from " + FEWEST_TOKENS + " to " + MOST_TOKENS,
            "see the card of the encoder");
      }
      return node.intValue();
    }

    private SortedSet<String> languages(JsonNode node) {
      SortedSet<String> codes = new TreeSet<>();
      if (node.isMissingNode()) {
        codes.add("en");
        return codes;
      }
      for (JsonNode code : node) {
        if (!code.asString("").matches("[a-z]{2,3}")) {
          throw fault("languages", "expected codes such as en, got " + code, "correct them");
        }
        codes.add(code.asString());
      }
      if (codes.isEmpty()) {
        throw fault("languages", "expected a list of codes", "write [en, de]");
      }
      return codes;
    }

    private String text(JsonNode node, String field, String otherwise) {
      if (node.isMissingNode()) {
        return otherwise;
      }
      if (!node.isString()) {
        throw fault(field, "expected a text", "put it in quotation marks");
      }
      return node.stringValue();
    }

    private boolean flag(JsonNode node, String field) {
      if (!node.isMissingNode() && !node.isBoolean()) {
        throw fault(field, "expected true or false", "correct it");
      }
      return node.asBoolean(false);
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
