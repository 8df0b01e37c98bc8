package isogloss.corpus;

import isogloss.core.model.PageProblem;
import isogloss.core.model.RecognisedPage;
import java.util.List;

/// What a PDF file gave: readable pages, or the reason why there are none.
public sealed interface DocumentLayout {

  /// At least one page was read.
  ///
  /// @param pageCount number of pages of the file
  /// @param pages the readable pages in order
  /// @param problems the other pages in order
  /// @param recognised those of the readable pages that were read from their pictures, in order
  record Pages(
      int pageCount,
      List<PageLayout> pages,
      List<PageProblem> problems,
      List<RecognisedPage> recognised)
      implements DocumentLayout {

    public Pages {
      pages = List.copyOf(pages);
      problems = List.copyOf(problems);
      recognised = List.copyOf(recognised);
    }
  }

  /// Nothing could be read.
  ///
  /// @param reason what was wrong, for a person
  /// @param remedy what to do about it
  record Unreadable(String reason, String remedy) implements DocumentLayout {}
}
