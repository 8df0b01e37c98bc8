package isogloss.reports;

import isogloss.core.pipeline.InputException;
import isogloss.core.pipeline.InputFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.JacksonIOException;

/// The folder of a finished run while it is written: files are made in a folder aside and moved
/// into place only when all of them are complete, so that a run that fails leaves the old files.
///
/// Text is UTF-8; a lone surrogate, which UTF-8 cannot hold, becomes `?`.
final class RunFolder {

  /// What a file is filled with.
  interface Content {
    void writeTo(Writer out) throws IOException;
  }

  private record Entry(String name, Content content) {}

  private final List<Entry> entries = new ArrayList<>();

  /// Adds a file; `name` is relative to the folder, with `/` between parts.
  RunFolder with(String name, Content content) {
    entries.add(new Entry(name, content));
    return this;
  }

  /// Writes every file, in the order in which they were added.
  ///
  /// @throws InputException when the folder cannot be made or written
  void writeTo(Path folder) {
    try {
      Files.createDirectories(folder);
      Path aside = Files.createTempDirectory(folder, ".aside-");
      try {
        for (Entry entry : entries) {
          write(aside.resolve(entry.name()), entry.content());
        }
        for (Entry entry : entries) {
          move(aside.resolve(entry.name()), folder.resolve(entry.name()));
        }
      } finally {
        delete(aside);
      }
    } catch (IOException | UncheckedIOException | JacksonIOException e) {
      InputException fault =
          new InputException(
              "the folder cannot be written: " + InputFile.reason(e),
              folder.toString(),
              "choose another folder, or make room and give write permission there");
      fault.initCause(e);
      throw fault;
    }
  }

  private static void write(Path file, Content content) throws IOException {
    Files.createDirectories(parent(file));
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8), 1 << 16)) {
      content.writeTo(out);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.createDirectories(parent(to));
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // Some network file systems cannot; the file is complete all the same.
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("file: expected one inside a folder, got " + file);
    }
    return parent;
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException fault)
              throws IOException {
            if (fault != null) {
              throw fault;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
