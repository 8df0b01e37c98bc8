package isogloss.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Models of one kind by language.
///
/// @param byLanguage by ISO 639-1 code
/// @param id name and version, with the language and the hash of each
record LanguageModels<M>(Map<String, M> byLanguage, String id) {

  /// How the bytes of an artefact become a model.
  interface Opening<M> {
    M open(InputStream in) throws IOException;
  }

  /// The models of these artefacts.
  ///
  /// @throws IllegalStateException if one is missing or damaged
  static <M> LanguageModels<M> of(
      String name, SortedMap<String, Artefact> artefacts, Opening<M> opening) {
    Map<String, M> models = new TreeMap<>();
    StringBuilder id = new StringBuilder(name);
    artefacts.forEach(
        (language, artefact) -> {
          try {
            models.put(language, opening.open(new ByteArrayInputStream(artefact.bytes())));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          id.append('/').append(language).append('-').append(artefact.sha256(), 0, 8);
        });
    return new LanguageModels<>(models, id.toString());
  }
}
