package isogloss.reports;

import isogloss.core.model.Aspect;
import isogloss.core.model.Document;
import isogloss.core.model.Evidence;
import isogloss.core.model.Finding;
import isogloss.core.model.Provision;
import isogloss.core.model.Relation;
import isogloss.core.model.Slot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/// The findings as they stand on the page: a section for each kind, a card for each finding, in the
/// order of the report.
final class FindingSections {

  /// One kind of finding.
  ///
  /// @param id anchor of the section
  /// @param title its heading
  /// @param meaning what the kind means, for a reader
  /// @param table file that holds all of them
  /// @param cards those that are shown
  /// @param total how many there are
  record Section(
      String id, String title, String meaning, String table, List<Card> cards, int total) {

    /// `500 of 2,345`, or empty when all are shown.
    String capped() {
      return cards.size() == total
          ? ""
          : Decimals.grouped(cards.size()) + " of " + Decimals.grouped(total);
    }

    String count() {
      return Decimals.grouped(total);
    }

    boolean any() {
      return total > 0;
    }
  }

  /// One finding.
  ///
  /// @param id anchor, the same from run to run
  /// @param kind what it is, in a word or two
  /// @param between the jurisdictions
  /// @param detail tier of a duplicate or aspect of another relation, or empty
  /// @param filter what the filter of the section reads
  record Card(
      String id,
      String kind,
      String between,
      String detail,
      List<Side> sides,
      String reason,
      List<Score> scores,
      boolean borderline,
      Filter filter) {

    /// Whether there is no text to set beside it.
    boolean alone() {
      return sides.size() == 1;
    }
  }

  /// A number with its name.
  record Score(String name, String value) {}

  /// One text of a finding.
  ///
  /// @param role what it is in the finding, or empty
  record Side(
      String role,
      String locator,
      String documentId,
      String title,
      String jurisdiction,
      String force,
      String date,
      String clause,
      String pages,
      String language,
      String modality,
      MarkedText text,
      List<ProvisionPart> slots) {}

  /// Values with blanks between, for `data-` attributes.
  record Filter(String jurisdictions, String forces, String languages) {}

  /// Bytes of the markup around a part in the text and in the list.
  private static final int MARKUP_OF_A_PART = 200;

  private final ReportIndex index;
  private final HtmlPage.Options options;

  FindingSections(ReportIndex index, HtmlPage.Options options) {
    this.index = index;
    this.options = options;
  }

  /// The sections in reading order; those that a reader expects are there even when empty.
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(
        pairs(
            "duplicates",
            "Duplicates",
            "The same requirement in the same or nearly the same words, or in translation. Where"
                + " the languages agree, words that only one side has are underlined.",
            "duplicate"));
    sections.add(
        pairs(
            "conflicts",
            "Conflicts",
            "Requirements that nobody can meet together, and one term defined apart.",
            "conflict"));
    sections.add(
        pairs(
            "stricter",
            "Stricter",
            "Requirements on the same point of which one asks more: who meets the stricter meets"
                + " the other. Stricter is not incompatible.",
            "stricter"));
    sections.add(unique());
    Stream.of(
            pairs(
                "equivalents", "Equivalents", "The same requirement in other words.", "equivalent"),
            pairs(
                "overlaps",
                "Partial overlaps",
                "Requirements that share a part and each ask for something of their own.",
                "overlap"),
            pairs(
                "related", "Related", "The same subject without a common requirement.", "related"))
        .filter(Section::any)
        .forEach(sections::add);
    return sections;
  }

  private Section pairs(String id, String title, String meaning, String type) {
    List<Card> cards = new ArrayList<>();
    int total = 0;
    long bytes = 0;
    for (Finding finding : index.report().findings()) {
      if (finding instanceof Finding.Pairwise pairwise) {
        Relation relation = index.relations().get(pairwise.relation());
        if (relation.type().equals(type)) {
          total++;
          if (cards.size() < options.findingsPerKind() && bytes < options.bytesPerKind()) {
            bytes +=
                size(relation.a()) + size(relation.b()) + relation.evidence().reason().length();
            cards.add(card(relation));
          }
        }
      }
    }
    return new Section(id, title, meaning, "tables/relations.csv", cards, total);
  }

  private Section unique() {
    List<Card> cards = new ArrayList<>();
    int total = 0;
    long bytes = 0;
    for (Finding finding : index.report().findings()) {
      if (finding instanceof Finding.Unique unique) {
        total++;
        if (cards.size() < options.findingsPerKind() && bytes < options.bytesPerKind()) {
          bytes += size(unique.provision()) + (unique.nearest() < 0 ? 0 : size(unique.nearest()));
          cards.add(card(unique));
        }
      }
    }
    return new Section(
        "unique",
        "Unique to one jurisdiction",
        "Requirements without a counterpart in the documents of any other jurisdiction, beside the"
            + " most similar text elsewhere, so that the claim can be disputed. Unique here means"
            + " unique in these documents.",
        "tables/unique.csv",
        cards,
        total);
  }

  /// Bytes that a text can take on the page, and those of the card around it.
  private long size(int provision) {
    String norm = index.provision(provision).norm();
    String shown = norm.substring(0, Math.min(norm.length(), options.textLength()));
    long parts = 0;
    for (ProvisionPart part : ProvisionPart.of(index.provision(provision))) {
      String words = part.words() + part.normal();
      parts += MARKUP_OF_A_PART + words.getBytes(StandardCharsets.UTF_8).length * 3L / 2;
    }
    return 1200 + shown.getBytes(StandardCharsets.UTF_8).length * 3L / 2 + parts;
  }

  private Card card(Relation relation) {
    Evidence e = relation.evidence();
    String a = shown(relation.a());
    String b = shown(relation.b());
    boolean compares =
        relation instanceof Relation.Duplicate
            && index
                .provision(relation.a())
                .language()
                .equals(index.provision(relation.b()).language());
    WordDiff diff = compares ? WordDiff.between(a, b) : new WordDiff(new BitSet(), new BitSet());
    String direction = ReportIndex.direction(relation);
    List<Side> sides =
        List.of(
            side(
                direction.equals("a") ? "stricter" : "",
                relation.a(),
                a,
                MarkedText.occurrences(a, e.evidenceA()),
                diff.a()),
            side(
                direction.equals("b") ? "stricter" : "",
                relation.b(),
                b,
                MarkedText.occurrences(b, e.evidenceB()),
                diff.b()));
    String detail =
        relation instanceof Relation.Duplicate
            ? ReportIndex.tier(relation)
            : relation.aspect() == Aspect.NONE
                ? ""
                : relation.aspect().code().replace("-", " against ");
    return new Card(
        "f-" + index.pairId(relation),
        relation.type(),
        index.jurisdiction(relation.a()) + " – " + index.jurisdiction(relation.b()),
        detail,
        sides,
        e.reason(),
        List.of(
            new Score("cosine", Decimals.four(e.cosine())),
            new Score("lexical", Decimals.four(e.lexical())),
            new Score("calibrated", Decimals.four(e.calibrated())),
            new Score("confidence", Decimals.four(e.confidence()))),
        e.borderline(),
        filter(sides));
  }

  private Card card(Finding.Unique unique) {
    List<Side> sides = new ArrayList<>();
    List<Score> scores = List.of();
    sides.add(plain("only here", unique.provision()));
    if (unique.nearest() >= 0) {
      sides.add(plain("nearest elsewhere", unique.nearest()));
      scores =
          List.of(new Score("calibrated similarity to it", Decimals.four(unique.similarity())));
    }
    return new Card(
        "f-" + index.uniqueId(unique.provision()),
        "unique",
        index.jurisdiction(unique.provision()).code(),
        "",
        sides,
        unique.nearest() >= 0 ? "" : "No other jurisdiction has any provision to compare with.",
        scores,
        false,
        filter(sides.subList(0, 1)));
  }

  private Side plain(String role, int provision) {
    return side(role, provision, shown(provision), new BitSet(), new BitSet());
  }

  /// The text as printed, with the lead-in that a list item needs to be read alone.
  private String shown(int provision) {
    Provision p = index.provision(provision);
    return p.norm().contains(p.text()) ? p.norm() : p.text();
  }

  private Side side(String role, int i, String shown, BitSet evidence, BitSet differs) {
    Provision p = index.provision(i);
    Document d = index.document(i);
    int lead = Math.max(0, shown.indexOf(p.text()));
    List<Slot> slots = shown.equals(p.norm()) ? p.slots() : List.of();
    String place = index.tree(i).place(p.span()).replace("pages ", "pp. ").replace("page ", "p. ");
    String read =
        index.tree(i).recognition(p.span().page(), p.span().lastPage()).isPresent()
            ? ", read by text recognition"
            : "";
    return new Side(
        role,
        p.locator().toString(),
        d.id(),
        d.titleEn(),
        d.jurisdiction().code(),
        d.force().code(),
        d.date().toString(),
        p.clause(),
        place + read,
        p.language(),
        p.modality().code(),
        MarkedText.of(shown, lead, evidence, differs, slots, options.textLength()),
        ProvisionPart.of(p));
  }

  private static Filter filter(List<Side> sides) {
    return new Filter(
        joined(sides.stream().map(Side::jurisdiction)),
        joined(sides.stream().map(Side::force)),
        joined(sides.stream().map(Side::language)));
  }

  private static String joined(Stream<String> values) {
    return String.join(" ", values.distinct().sorted().toList());
  }
}
