package isogloss.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The program's version, from the jar's manifest.
final class Version implements IVersionProvider {

  /// Version as built; "development" outside a jar.
  static String text() {
    return Objects.requireNonNullElse(
        Main.class.getPackage().getImplementationVersion(), "development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"isogloss " + text()};
  }
}
