package isogloss.models;

import isogloss.core.analysis.match.OverlapScore;
import isogloss.core.text.TextEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The encoders and trained artefacts that come with the program: what they are, whether they are
/// undamaged, and how to open an encoder by name.
public final class ModelRegistry {

  /// Name of the encoder that a run uses unless told otherwise.
  public static final String DEFAULT_ENCODER = "bge-small";

  static final Artefact ENGLISH =
      new Artefact(
          "/bge-small-en-v1.5-q.onnx",
          "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4");
  static final Artefact ENGLISH_TOKENIZER =
      new Artefact(
          "/bge-small-en-v1.5-q-tokenizer.json",
          "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66");
  static final Artefact CHINESE =
      new Artefact(
          "/bge-small-zh-v1.5-q.onnx",
          "15b717c382bcb518ba457b93ea6850ede7f4f1cd8937454aa06972366cd19bcc");
  static final Artefact CHINESE_TOKENIZER =
      new Artefact(
          "/bge-small-zh-v1.5-q-tokenizer.json",
          "48cea5d44424912a6fd1ea647bf4fe50b55ab8b1e5879c3275f80e339e8fae26");
  static final Artefact LANGUAGES =
      new Artefact(
          "/langdetect-183.bin",
          "2ddf585fac2e02a9dcfb9a4a9cc9417562eaac351be2efb506a2eaa87f19e9d4");

  /// Sentence models by language.
  static final SortedMap<String, Artefact> SENTENCES =
      new TreeMap<>(
          Map.of(
              "de",
              new Artefact(
                  "/opennlp-de-ud-gsd-sentence-1.3-2.5.4.bin",
                  "b5553223d30a0422e80a28e2ae766a92dd7181e229f0d6c73087951e84142c43"),
              "en",
              new Artefact(
                  "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin",
                  "4de58d12b09421003c8b1ba13e8b58ec533b28e1f22a65272119dc0993d333e8"),
              "fr",
              new Artefact(
                  "/opennlp-fr-ud-gsd-sentence-1.3-2.5.4.bin",
                  "ee1f8109cbca3c5a2799b873ee08202671920d526352edfc56462c2d80ab673c")));

  /// Models for parts of speech by language.
  static final SortedMap<String, Artefact> WORDS =
      new TreeMap<>(
          Map.of(
              "de",
              new Artefact(
                  "/opennlp-de-ud-gsd-pos-1.3-2.5.4.bin",
                  "073fefbfaff2ed403bf474fccf793752d01c22e69f487cd68b43832d3123742f"),
              "en",
              new Artefact(
                  "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin",
                  "510b89087e7ef7ffb8c50c63e3e999122404ac9fa64790dfa93b38d1938c52ce"),
              "fr",
              new Artefact(
                  "/opennlp-fr-ud-gsd-pos-1.3-2.5.4.bin",
                  "8ae017da8f93fd4219004681cdadbe4296e1c9dd66651eeca12bd053f5884172")));

  /// The map of the Chinese encoder into the space of the English one.
  static final Artefact CHINESE_MAP =
      new Artefact(
          "/isogloss/models/align-zh-en.bin",
          "2437392ca387721b86e592efc43ca6a1f3b3ddee5ba7a610ca8d9f64dd145d97");

  /// The translation table of each language.
  private static final SortedMap<String, Artefact> TABLES =
      new TreeMap<>(
          Map.ofEntries(
              table("de", "03cb50afa54265af1359d764d7ae1eb96ae0fd151c4e97284c5bf9a03d571c0a"),
              table("es", "3507b4a0b95d7e424ea00357180e8965dda454863cebf681aaf197c5e3c22301"),
              table("fr", "1a75658a49e462ac5cc53103a09bd63ffe09c6bf13972acb2b41e67c4534b073"),
              table("it", "62c89b85b583c2d486cd219871c572064f5bcbadaebe37eb128b41244cdfd7ae"),
              table("ja", "b7f50edb71788919c3e0dbdfb21a6fec00dd82e3907a03546dcf47003b90f420"),
              table("ko", "aee43810ee078ca8d2cefb075fbc1fa5a24680f922ae941c3dbd682516913ffd"),
              table("nl", "428a437a10a1e8e98ae840e79ab7aa51f9df7f54e5689038106d1bbf342e9564"),
              table("pt", "28bc8bdf01c16e55a8aae3b78b6a8649debdfb9d23140491d1f05c7d7abe5b3a"),
              table("vi", "54eb09218735ae96919a896f28671ea6f50cbebb5acfa9c72b9635c726cb0ee2"),
              table("zh", "ca4ca7dfa6142037ce0768c13377e7ee20b255bdb23195f27d274ddc640ea2f8")));

  /// The score that ranks clauses of two frameworks as counterparts.
  private static final Artefact OVERLAP =
      new Artefact(
          "/isogloss/models/overlap.bin",
          "f940b776ede3afb4179876654fe0963885e39be366be287548518ab46b93a394");

  private static final String ENGLISH_CARD = "https://huggingface.co/BAAI/bge-small-en-v1.5";
  private static final String CHINESE_CARD = "https://huggingface.co/BAAI/bge-small-zh-v1.5";
  private static final String OPENNLP_CARD = "https://opennlp.apache.org/models.html";

  private ModelRegistry() {}

  /// What an artefact does in the program.
  public enum Kind {
    ENCODER,
    TOKENIZER,
    MAP,
    TABLE,
    SCORE,
    SENTENCES,
    WORDS,
    LANGUAGE
  }

  /// One artefact.
  ///
  /// @param name short name, unique
  /// @param resource where it lies on the class path
  /// @param sha256 the hash it must have; empty for the hashing encoder, which is only code
  /// @param licence SPDX identifier, or the terms of the data in words
  /// @param card address of the model card, or its place on the class path
  public record Entry(
      String name, Kind kind, String resource, String sha256, String licence, String card) {}

  /// All artefacts, by kind, then name.
  public static List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    entries.add(entry("bge-small-en-v1.5-q", Kind.ENCODER, ENGLISH, "MIT", ENGLISH_CARD));
    entries.add(entry("bge-small-zh-v1.5-q", Kind.ENCODER, CHINESE, "MIT", CHINESE_CARD));
    entries.add(
        new Entry("hashing", Kind.ENCODER, "", "", "GPL-3.0-or-later", "HashingTextEncoder"));
    entries.add(
        entry(
            "bge-small-en-v1.5-tokenizer", Kind.TOKENIZER, ENGLISH_TOKENIZER, "MIT", ENGLISH_CARD));
    entries.add(
        entry(
            "bge-small-zh-v1.5-tokenizer", Kind.TOKENIZER, CHINESE_TOKENIZER, "MIT", CHINESE_CARD));
    entries.add(trained(Kind.MAP, CHINESE_MAP));
    TABLES.values().forEach(table -> entries.add(trained(Kind.TABLE, table)));
    entries.add(trained(Kind.SCORE, OVERLAP));
    SENTENCES.forEach(
        (language, model) ->
            entries.add(
                entry(
                    "opennlp-sentences-" + language,
                    Kind.SENTENCES,
                    model,
                    "Apache-2.0",
                    OPENNLP_CARD)));
    WORDS.forEach(
        (language, model) ->
            entries.add(
                entry("opennlp-words-" + language, Kind.WORDS, model, "Apache-2.0", OPENNLP_CARD)));
    entries.add(entry("opennlp-langdetect", Kind.LANGUAGE, LANGUAGES, "Apache-2.0", OPENNLP_CARD));
    return List.copyOf(entries);
  }

  /// An artefact of ours, whose card lies beside it.
  private static Entry trained(Kind kind, Artefact artefact) {
    String file = artefact.resource().substring(artefact.resource().lastIndexOf('/') + 1);
    String name = file.substring(0, file.indexOf('.'));
    return entry(
        name,
        kind,
        artefact,
        "GPL-3.0-or-later; trained on open data named in the card",
        "/isogloss/models/" + name + ".md");
  }

  private static Entry entry(
      String name, Kind kind, Artefact artefact, String licence, String card) {
    return new Entry(name, kind, artefact.resource(), artefact.sha256(), licence, card);
  }

  /// Whether the artefact is on the class path with the hash that it must have.
  public static boolean isIntact(Entry entry) {
    return entry.resource().isEmpty() || new Artefact(entry.resource(), entry.sha256()).intact();
  }

  /// Names that [#open] knows.
  public static List<String> encoders() {
    return List.of(DEFAULT_ENCODER, "hashing");
  }

  /// How an encoder is opened.
  ///
  /// @param threads texts encoded at the same time, at least 1
  public record Options(int threads) {

    /// As many threads as processors.
    public static Options defaults() {
      return new Options(Runtime.getRuntime().availableProcessors());
    }
  }

  /// The encoder called `name`. One that holds native memory is [AutoCloseable].
  ///
  /// @throws IllegalArgumentException if no encoder has that name
  public static TextEncoder open(String name, Options options) {
    return switch (name) {
      case DEFAULT_ENCODER -> OnnxTextEncoder.open(new OnnxTextEncoder.Options(options.threads()));
      case "hashing" -> new HashingTextEncoder(HashingTextEncoder.Options.defaults());
      default ->
          throw new IllegalArgumentException(
              "encoder: expected one of " + encoders() + ", got " + name);
    };
  }

  /// The learned overlap score for vectors of the default encoder.
  public static OverlapScore overlapScore() {
    return OverlapScore.read(OVERLAP.bytes());
  }

  private static Map.Entry<String, Artefact> table(String language, String sha256) {
    return Map.entry(
        language, new Artefact("/isogloss/models/words-" + language + "-en.tsv.gz", sha256));
  }

  static SortedMap<String, Artefact> tables() {
    return Collections.unmodifiableSortedMap(TABLES);
  }
}
