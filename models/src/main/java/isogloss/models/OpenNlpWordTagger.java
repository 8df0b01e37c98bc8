package isogloss.models;

import isogloss.core.text.Span;
import isogloss.core.text.WordTagger;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagger;
import opennlp.tools.postag.ThreadSafePOSTaggerME;
import opennlp.tools.tokenize.SimpleTokenizer;

/// Parts of speech of English, German and French words, by the models of OpenNLP. Safe for use by
/// many threads.
public final class OpenNlpWordTagger implements WordTagger {

  private final LanguageModels<POSTagger> taggers;

  /// The tagger with the models that come with the program.
  ///
  /// @throws IllegalStateException if a model is missing or damaged
  public OpenNlpWordTagger() {
    taggers =
        LanguageModels.of(
            "words-1", ModelRegistry.WORDS, in -> new ThreadSafePOSTaggerME(new POSModel(in)));
  }

  @Override
  public String id() {
    return taggers.id();
  }

  @Override
  public boolean covers(String language) {
    return taggers.byLanguage().containsKey(language);
  }

  @Override
  public List<Word> words(String text, String language) {
    POSTagger tagger = taggers.byLanguage().get(language);
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
