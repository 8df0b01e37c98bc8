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

  /// The map of each trained language into the English space, named as the trainer named it.
  private static final SortedMap<String, Artefact> MAPS =
      new TreeMap<>(
          Map.of(
              "de",
              map("de", "7f587813f86bfff26e0249004249a10415a886c3f10d6d84bdd3a8bf2ad55902"),
              "es",
              map("es", "468ac7ecee91ba6cafa154938a77cfbdc761b12e790e8b99878210a0a0dfe1d9"),
              "fr",
              map("fr", "c215c7fb44c9137d0e016e96d8495f4acecb6f2d831c4099014370d005381b46"),
              "it",
              map("it", "1917b9ab3b7a452d33508e9028c4d462b5c3dc1befd93c986be373968f7f1932"),
              "nl",
              map("nl", "30079e683fe4b3747bd011833c928119ce040ddb1ae8d6a06a6fcd376670382b"),
              "zh",
              map("zh", "923c258e346fb5598bead7902e1c12fbd52419b70f217c99e173b9da64701b8a")));

  /// The score that ranks clauses of two frameworks as counterparts.
  private static final Artefact OVERLAP =
      new Artefact(
          "/isogloss/models/overlap.bin",
          "b9f7f27e2478e173acd2f5e238d2520d30365224e7be7674cc77616c9eade4cd");

  private static final String ENGLISH_CARD = "https://huggingface.co/BAAI/bge-small-en-v1.5";
  private static final String CHINESE_CARD = "https://huggingface.co/BAAI/bge-small-zh-v1.5";
  private static final String OPENNLP_CARD = "https://opennlp.apache.org/models.html";

  private ModelRegistry() {}

  /// What an artefact does in the program.
  public enum Kind {
    ENCODER,
    TOKENIZER,
    MAP,
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
    maps()
        .forEach(
            (language, map) ->
                entries.add(
                    entry(
                        "align-" + language + "-en",
                        Kind.MAP,
                        map,
                        "GPL-3.0-or-later; trained on open data named in the card",
                        map.resource().replace(".bin", ".md"))));
    entries.add(
        entry(
            "overlap",
            Kind.SCORE,
            OVERLAP,
            "GPL-3.0-or-later; fitted to the crosswalks named in the card",
            "/isogloss/models/overlap.md"));
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
      case DEFAULT_ENCODER ->
          OnnxTextEncoder.open(new OnnxTextEncoder.Options(options.threads(), true));
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

  static SortedMap<String, Artefact> maps() {
    return Collections.unmodifiableSortedMap(MAPS);
  }

  private static Artefact map(String language, String sha256) {
    return new Artefact("/isogloss/models/align-" + language + "-en.bin", sha256);
  }
}
