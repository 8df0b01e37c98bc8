package isogloss.corpus.format;

import java.util.Set;

/// What the elements of an XML format are for.
///
/// @param labels numbers of units
/// @param headings titles of units
/// @param paragraphs elements that hold a paragraph of text
/// @param lists elements whose units stand further in
/// @param notes footnotes
/// @param contents tables of contents
/// @param unprinted metadata, not part of the text
/// @param bold emphasised text
/// @param raised superscripts
record Vocabulary(
    Set<String> labels,
    Set<String> headings,
    Set<String> paragraphs,
    Set<String> lists,
    Set<String> notes,
    Set<String> contents,
    Set<String> unprinted,
    Set<String> bold,
    Set<String> raised) {

  /// *Source:* ANSI/NISO Z39.102-2022, STS: Standards Tag Suite.
  static final Vocabulary STS =
      new Vocabulary(
          Set.of("label"),
          Set.of("title", "subtitle", "term"),
          Set.of("p", "td", "th", "def", "definition", "mixed-citation", "std", "disp-quote"),
          Set.of("list", "def-list"),
          Set.of("fn"),
          Set.of("toc"),
          Set.of(
              "iso-meta",
              "std-meta",
              "reg-meta",
              "nat-meta",
              "std-doc-meta",
              "processing-meta",
              "permissions",
              "graphic",
              "object-id",
              "languageGrp-meta"),
          Set.of("bold"),
          Set.of("sup"));

  /// *Source:* OASIS, Akoma Ntoso version 1.0, part 1.
  static final Vocabulary AKOMA_NTOSO =
      new Vocabulary(
          Set.of("num"),
          Set.of("heading", "subheading", "docTitle", "longTitle", "shortTitle", "crossHeading"),
          Set.of("p", "block", "td", "th", "listIntroduction", "listConclusion", "formula"),
          Set.of("list", "blockList", "point", "indent"),
          Set.of("authorialNote"),
          Set.of("toc"),
          Set.of("meta", "componentRef", "img"),
          Set.of("b"),
          Set.of("sup"));

  /// *Source:* Publications Office of the European Union, Formex 4 physical specifications.
  static final Vocabulary FORMEX =
      new Vocabulary(
          Set.of("NO.P", "NO.PARAG", "NO.ITEM", "NO.SUBPARAG"),
          Set.of("TI.ART", "STI.ART", "TI", "STI", "TI.CJT"),
          Set.of("P", "TXT", "ALINEA", "CELL", "VISA", "GR.CONSID.INIT", "NP.TXT"),
          Set.of("LIST"),
          Set.of("NOTE"),
          Set.of("TOC"),
          Set.of("BIB.INSTANCE", "BIB.DATA", "PROCEDURE", "GR.ANNOTATION", "INCL.ELEMENT"),
          Set.of("B"),
          Set.of("SUP"));
}
