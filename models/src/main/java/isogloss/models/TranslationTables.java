package isogloss.models;

import isogloss.core.text.Passage;
import isogloss.core.text.WordTranslator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The translation tables of all languages; each is read when the first text asks for it.
final class TranslationTables implements WordTranslator {
  private final SortedMap<String, Artefact> artefacts;
  private final Map<String, TranslationTable> read = new TreeMap<>();
  private final String id;

  private TranslationTables(SortedMap<String, Artefact> artefacts, String id) {
    this.artefacts = artefacts;
    this.id = id;
  }

  /// Those that come with the program.
  static TranslationTables shipped() {
    StringBuilder id = new StringBuilder("words-1");
    ModelRegistry.tables()
        .forEach(
            (language, artefact) ->
                id.append('/').append(language).append('-').append(artefact.sha256(), 0, 8));
    return new TranslationTables(ModelRegistry.tables(), id.toString());
  }

  /// Those that come with the program with one replaced or added.
  TranslationTables with(TranslationTable table) {
    TranslationTables changed =
        new TranslationTables(artefacts, id + "/" + table.language() + "-new");
    changed.read.put(table.language(), table);
    return changed;
  }

  String id() {
    return id;
  }

  @Override
  public boolean covers(String language) {
    return artefacts.containsKey(language) || read.containsKey(language);
  }

  @Override
  public List<Translation> english(String text, String language) {
    return covers(language) ? table(language).english(text) : List.of();
  }

  /// See [TranslationTable#gloss]; the language must be covered.
  String gloss(Passage passage) {
    return table(passage.language()).gloss(passage.text());
  }

  private TranslationTable table(String language) {
    synchronized (read) {
      TranslationTable table = read.get(language);
      if (table == null) {
        Artefact artefact = artefacts.get(language);
        if (artefact == null) {
          throw new IllegalArgumentException("words: expected a covered language, got " + language);
        }
        table = TranslationTable.read(artefact.bytes());
        read.put(language, table);
      }
      return table;
    }
  }
}
