package isogloss.cli;

/// Entry point.
public final class Main {
  private Main() {}

  /// Runs the command line and returns its exit code.
  public static int run(String... args) {
    return args.length == 0 ? 2 : 0;
  }

  public static void main(String[] args) {
    System.exit(run(args));
  }
}
