package isogloss.models;

import isogloss.core.text.SentenceSplitter;
import isogloss.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/// Cuts texts into sentences: English, German and French where the models of OpenNLP or plain rules
/// see an end, all other languages by rules alone; then takes back the ends that legal text does
/// not have, after `Art.`, `No.`, a list marker and the like.
///
/// Semicolons end nothing in Latin script, where they join the items of a list, but `；` ends a
/// sentence in Chinese. Safe for use by many threads.
public final class OpenNlpSentenceSplitter implements SentenceSplitter {

  private final LanguageModels<SentenceModel> models;

  /// The splitter with the models that come with the program.
  ///
  /// @throws IllegalStateException if a model is missing or damaged
  public OpenNlpSentenceSplitter() {
    models = LanguageModels.of("sentences-2", ModelRegistry.SENTENCES, SentenceModel::new);
  }

  @Override
  public String id() {
    return models.id();
  }

  @Override
  public List<Span> split(String text, String language) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isLineBreak(text.charAt(i))) {
        splitLine(text.substring(from, i), from, language, spans);
        from = i + 1;
      }
    }
    return List.copyOf(spans);
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private void splitLine(String line, int offset, String language, List<Span> spans) {
    int from = 0;
    for (int cut : cuts(line, language)) {
      if (cut > from && SentenceRules.mayEnd(line, from, cut, language)) {
        add(line, from, cut, offset, spans);
        from = cut;
      }
    }
    add(line, from, line.length(), offset, spans);
  }

  private SortedSet<Integer> cuts(String line, String language) {
    SortedSet<Integer> cuts = new TreeSet<>();
    SentenceModel model = models.byLanguage().get(language);
    for (int cut : SentenceRules.cuts(line, language)) {
      if (model == null || SentenceRules.mustEnd(line, cut)) {
        cuts.add(cut);
      }
    }
    if (model != null && !line.isBlank()) {
      // A detector keeps state while it works: one for each call.
      for (opennlp.tools.util.Span span : new SentenceDetectorME(model).sentPosDetect(line)) {
        if (endsWithAStop(line, span.getEnd())) {
          cuts.add(span.getEnd());
        }
      }
    }
    return cuts;
  }

  private static boolean endsWithAStop(String line, int cut) {
    int i = SentenceRules.beforeClosing(line, cut);
    return i >= 0
        && ".!?…".indexOf(line.charAt(i)) >= 0
        && cut < line.length()
        && isBlank(line.charAt(cut));
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static void add(String line, int from, int to, int offset, List<Span> spans) {
    int start = from;
    int end = to;
    while (start < end && isBlank(line.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(line.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      spans.add(new Span(offset + start, offset + end));
    }
  }
}
