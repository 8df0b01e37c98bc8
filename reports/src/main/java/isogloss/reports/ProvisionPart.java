package isogloss.reports;

import isogloss.core.model.Modality;
import isogloss.core.model.Provision;
import isogloss.core.model.Quantity;
import isogloss.core.model.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A part of a provision as a reader sees it.
///
/// @param kind name of the part
/// @param words as printed; empty when the part is unknown
/// @param normal normal form, or empty
record ProvisionPart(String kind, String words, String normal) {
  static final String UNKNOWN = "unknown";

  /// Characters that are shown of a part.
  private static final int LENGTH = 240;

  /// The parts of `provision` by first character. A duty or a ban whose bearer was not found begins
  /// with an unknown one, since a reader must not take the gap for "nobody".
  static List<ProvisionPart> of(Provision provision) {
    List<ProvisionPart> parts = new ArrayList<>();
    if (bearerUnknown(provision)) {
      parts.add(new ProvisionPart(Slot.Kind.BEARER.code(), "", UNKNOWN));
    }
    for (Slot slot : provision.slots()) {
      String words = provision.norm().substring(slot.from(), slot.to());
      String normal = normal(provision, slot, words);
      parts.add(new ProvisionPart(slot.kind().code(), shortened(words), normal));
    }
    return parts;
  }

  private static String shortened(String words) {
    return words.length() <= LENGTH
        ? words
        : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LENGTH) - 1))
            + "…";
  }

  static boolean bearerUnknown(Provision provision) {
    return (provision.modality() == Modality.OBLIGATION
            || provision.modality() == Modality.PROHIBITION)
        && provision.bearer().isEmpty()
        && provision.words(Slot.Kind.BEARER).isEmpty();
  }

  private static String normal(Provision provision, Slot slot, String words) {
    return switch (slot.kind()) {
      case MARKER -> provision.modality().code();
      case BEARER -> provision.bearer();
      case QUANTITY ->
          provision.quantities().stream()
              .filter(quantity -> quantity.source().equals(words))
              .map(Quantity::canonical)
              .distinct()
              .collect(Collectors.joining(", "));
      case COUNTERPARTY, ACTION, OBJECT, CONDITION, EXCEPTION, TERM, CITATION -> "";
    };
  }
}
