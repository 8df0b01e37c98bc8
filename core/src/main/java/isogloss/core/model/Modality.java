package isogloss.core.model;

import java.util.Locale;

/// What a provision does with its bearer.
///
/// *Source:* von Wright, *Norm and Action* (1963) for the deontic square; ISO/IEC Directives Part 2
/// (2021), clause 7, and GB/T 1.1-2020 for shall, should, may, can and their Chinese forms.
public enum Modality {
  /// shall, must, 应当, 必须.
  OBLIGATION,
  /// shall not, no person may, 不得, 禁止.
  PROHIBITION,
  /// should, 宜, is encouraged to, 鼓励.
  RECOMMENDATION,
  /// may, is permitted to, 可以.
  PERMISSION,
  /// is not required to, 不必: the absence of an obligation.
  EXEMPTION,
  /// has the right to, 有权.
  ENTITLEMENT,
  /// Constitutes rather than demands: defines a term ("'X' means", 是指), says what falls under it
  /// or what the text applies to.
  DEFINITION,
  /// A fact, an outcome or a description without any of these.
  STATEMENT;

  /// The lower-case word used in tables.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
