package isogloss.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.model.Vectors;
import isogloss.core.pipeline.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorFileTest {
  private static final Vectors TWO = Vectors.unit(2, new float[] {0.6f, -0.8f, 0, 0});

  @TempDir Path folder;

  private Path written(String name) {
    new VectorFile(folder.resolve(name)).write(List.of("a/1#1", "b\n2"), TWO);
    return folder.resolve(name);
  }

  @Test
  void aMatrixHasTheHeadOfNumPyAndLittleEndianRows() throws IOException {
    byte[] bytes = Files.readAllBytes(written("v.npy"));
    String text = new String(bytes, 10, 118, StandardCharsets.ISO_8859_1);
    assertEquals("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }", text.strip());
    assertEquals(118, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(8));
    assertEquals(
        -0.8f, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getFloat(128 + 4), 0f);
    assertEquals(128 + 16, bytes.length);
  }

  @Test
  void theIdsOfAMatrixLieBesideItOneALine() throws IOException {
    Path file = written("v.npy");
    assertEquals("a/1#1\nb 2\n", Files.readString(file.resolveSibling("v.ids.txt")));
  }

  @Test
  void linesAndTablesCarryTheirIds() throws IOException {
    assertEquals(
        "{\"id\":\"a/1#1\",\"vector\":[0.6,-0.8]}\n{\"id\":\"b\\n2\",\"vector\":[0.0,0.0]}\n",
        Files.readString(written("v.jsonl")));
    assertEquals(
        "id,v0,v1\na/1#1,0.6,-0.8\n\"b\n2\",0.0,0.0\n", Files.readString(written("v.csv")));
  }

  @Test
  void anotherFormAndAFolderThatIsNotThereAreRefused() {
    Path unknown = folder.resolve("v.xls");
    assertTrue(
        assertThrows(InputException.class, () -> new VectorFile(unknown))
            .remedy()
            .contains(".npy"));
    Path nowhere = folder.resolve("none/v.npy");
    assertThrows(InputException.class, () -> new VectorFile(nowhere));
  }
}
