package isogloss.core.model;

import java.time.LocalDate;

/// One instrument as the catalogue describes it.
///
/// @param id stable lower-case id, letters, digits and hyphens
/// @param title title in its own language
/// @param titleEn title in English
/// @param jurisdiction who issued it
/// @param issuer name of the issuing body
/// @param date day of adoption or publication
/// @param force what it can demand
/// @param language ISO 639-1 code of the text
/// @param family edition family: drafts, translations and adoptions of one text share it; the
///     document's own id where the catalogue declares none
/// @param officialUrl where it was published, or empty
/// @param sha256 expected hash of the file in lower-case hex, or empty when unknown
public record Document(
    String id,
    String title,
    String titleEn,
    Jurisdiction jurisdiction,
    String issuer,
    LocalDate date,
    LegalForce force,
    String language,
    String family,
    String officialUrl,
    String sha256) {

  public Document {
    if (!id.matches("[a-z0-9][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "document id: expected lower-case letters, digits and hyphens, got \"" + id + "\"");
    }
    if (!language.matches("[a-z]{2,3}")) {
      throw new IllegalArgumentException(
          "language of " + id + ": expected an ISO 639 code, got \"" + language + "\"");
    }
    if (family.isBlank()) {
      throw new IllegalArgumentException("family of " + id + ": expected an id, got a blank");
    }
  }
}
