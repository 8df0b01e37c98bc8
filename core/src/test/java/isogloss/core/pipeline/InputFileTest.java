package isogloss.core.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputFileTest {
  @TempDir Path folder;

  @Test
  void reasonsAreWordsNotPaths() {
    assertEquals("no such file or folder", InputFile.reason(new NoSuchFileException("/a")));
    assertEquals("permission denied", InputFile.reason(new AccessDeniedException("/a")));
    assertEquals("the text is not UTF-8", InputFile.reason(new MalformedInputException(1)));
    assertEquals("Disk full", InputFile.reason(new FileSystemException("/a", null, "Disk full")));
    assertEquals(
        "no route", InputFile.reason(new UncheckedIOException(new IOException("no route"))));
  }

  @Test
  void aFolderAndAMissingFileAreRefusedAndAFileIsNot() throws IOException {
    assertEquals("is a folder, not a file", refused(folder));
    assertEquals("no such file or folder", refused(folder.resolve("none")));
    InputFile.check(Files.createFile(folder.resolve("file")), "");
  }

  private static String refused(Path file) {
    return assertThrows(InputException.class, () -> InputFile.check(file, "")).what();
  }
}
