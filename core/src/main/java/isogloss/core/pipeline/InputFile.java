package isogloss.core.pipeline;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/// A file that the user named: whether it can be read, and in words why not.
public final class InputFile {

  private InputFile() {}

  /// Checks that `file` is there, is no folder and may be read.
  ///
  /// @throws InputException when not, with `remedy`
  public static void check(Path file, String remedy) {
    if (Files.isDirectory(file)) {
      throw new InputException("is a folder, not a file", file.toString(), remedy);
    }
    try {
      file.getFileSystem().provider().checkAccess(file, AccessMode.READ);
    } catch (IOException e) {
      throw new InputException(reason(e), file.toString(), remedy);
    }
  }

  /// What went wrong, without the path: the exceptions of the JDK say it by their class. One that
  /// only wraps an [IOException] counts as that.
  public static String reason(Exception e) {
    Exception fault = e.getCause() instanceof IOException cause ? cause : e;
    return switch (fault) {
      case NoSuchFileException gone -> "no such file or folder";
      case AccessDeniedException denied -> "permission denied";
      case FileAlreadyExistsException file -> "there is a file of that name";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      case CharacterCodingException coding -> "the text is not UTF-8";
      default -> Objects.requireNonNullElse(fault.getMessage(), fault.getClass().getSimpleName());
    };
  }
}
