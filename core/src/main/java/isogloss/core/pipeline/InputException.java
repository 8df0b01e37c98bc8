package isogloss.core.pipeline;

/// A fault in what the user gave: file, catalogue, option. Ends the run with exit code 2.
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String what;
  private final String where;
  private final String remedy;

  /// @param what what was wrong
  /// @param where file, line and field, or the option
  /// @param remedy what to do about it
  public InputException(String what, String where, String remedy) {
    super(where + ": " + what + " (" + remedy + ")");
    this.what = what;
    this.where = where;
    this.remedy = remedy;
  }

  public String what() {
    return what;
  }

  public String where() {
    return where;
  }

  public String remedy() {
    return remedy;
  }
}
