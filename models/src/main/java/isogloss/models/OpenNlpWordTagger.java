package isogloss.models;

import isogloss.core.text.Span;
import isogloss.core.text.WordTagger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagger;
import opennlp.tools.postag.ThreadSafePOSTaggerME;
import opennlp.tools.tokenize.SimpleTokenizer;

/// Parts of speech of English, German and French words, by the models of OpenNLP. Safe for use by
/// many threads.
public final class OpenNlpWordTagger implements WordTagger {

  private final Map<String, POSTagger> taggers = new TreeMap<>();
  private final String id;

  /// The tagger with the models that come with the program.
  ///
  /// @throws IllegalStateException if a model is missing or damaged
  public OpenNlpWordTagger() {
    StringBuilder name = new StringBuilder("words-1");
    ModelRegistry.WORDS.forEach(
        (language, artefact) -> {
          try {
            POSModel model = new POSModel(new ByteArrayInputStream(artefact.bytes()));
            taggers.put(language, new ThreadSafePOSTaggerME(model));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          name.append('/').append(language).append('-').append(artefact.sha256(), 0, 8);
        });
    this.id = name.toString();
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public boolean covers(String language) {
    return taggers.containsKey(language);
  }

  @Override
  public List<Word> words(String text, String language) {
    POSTagger tagger = taggers.get(language);
    if (tagger == null) {
      return List.of();
    }
    opennlp.tools.util.Span[] tokens = SimpleTokenizer.INSTANCE.tokenizePos(text);
    String[] words = opennlp.tools.util.Span.spansToStrings(tokens, text);
    String[] tags = tagger.tag(words);
    List<Word> tagged = new ArrayList<>(tags.length);
    for (int i = 0; i < tags.length; i++) {
      tagged.add(new Word(new Span(tokens[i].getStart(), tokens[i].getEnd()), tags[i]));
    }
    return tagged;
  }
}
