package isogloss.core.analysis.norm;

import isogloss.core.text.Span;
import java.util.List;

/// A citation as it was read in a sentence: where it stands, the clauses that it names and the
/// instrument that these are part of.
///
/// @param span where it stands in the sentence
/// @param clauses the clauses that it names, in order; empty where the instrument as a whole is
///     meant
/// @param instrument what is cited, the text itself where it names none
public record Cited(Span span, List<Target> clauses, Instrument instrument) {

  public Cited {
    clauses = List.copyOf(clauses);
    if (clauses.isEmpty() && instrument.form() == Form.OWN) {
      throw new IllegalArgumentException("citation: expected a clause or another instrument");
    }
  }

  /// Parts of an instrument, the outer ones first.
  public enum Level {
    ANNEX,
    TITLE,
    PART,
    CHAPTER,
    DIVISION,
    RECITAL,
    ARTICLE,
    /// A division in an act with articles, else what an article is elsewhere.
    SECTION,
    SUBSECTION,
    PARAGRAPH,
    SUBPARAGRAPH,
    POINT,
    SUBPOINT,
    SENTENCE,
    /// Named by its number alone, as the "(a)" of "6(2)(a)".
    BELOW
  }

  /// What a part is named by.
  public enum Naming {
    NUMBER,
    /// "this paragraph": the one that the citation stands in.
    THIS,
    /// "the previous paragraph".
    PREVIOUS
  }

  /// One part on the way to a clause.
  ///
  /// @param number in small letters, Han numerals as digits; empty where there is none
  public record Step(Level level, Naming naming, String number) {
    static Step of(Level level, String number) {
      return new Step(level, Naming.NUMBER, number);
    }
  }

  /// The way to one clause, from the outside, or to several from one to another.
  ///
  /// @param steps outer parts first
  /// @param last number of the last one of a range that begins with the clause, or empty
  public record Target(List<Step> steps, String last) {
    public Target {
      steps = List.copyOf(steps);
      if (steps.isEmpty()) {
        throw new IllegalArgumentException("target: expected a step");
      }
    }
  }

  /// How an instrument is named.
  public enum Form {
    /// The text that the citation stands in.
    OWN,
    /// By its number.
    NUMBER,
    /// By its title or short title.
    TITLE,
    /// "That Regulation": one that was named before.
    SAME,
    /// It cannot be told from the sentence which one it is.
    UNCLEAR
  }

  /// An instrument as it is named.
  ///
  /// @param scheme what its number is a number of (`eu-regulation`), or empty
  /// @param name its number without the year of the edition, or its title
  /// @param year of the edition that is named, or empty
  public record Instrument(Form form, String scheme, String name, String year) {
    /// The text itself.
    public static final Instrument ITSELF = new Instrument(Form.OWN, "", "", "");

    static final Instrument UNKNOWN = new Instrument(Form.UNCLEAR, "", "", "");
  }
}
