package isogloss.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import isogloss.core.text.TextEncoder;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelRegistryTest {

  @Test
  void everyArtefactIsThereAndUndamaged() {
    for (ModelRegistry.Entry entry : ModelRegistry.entries()) {
      assertTrue(ModelRegistry.isIntact(entry), entry.name());
    }
  }

  @Test
  void anotherHashIsNoticed() {
    ModelRegistry.Entry entry =
        new ModelRegistry.Entry(
            "x", ModelRegistry.Kind.LANGUAGE, "/langdetect-183.bin", "00", "Apache-2.0", "");
    assertFalse(ModelRegistry.isIntact(entry));
  }

  @Test
  void everyTrainedArtefactHasACardThatNamesItsHash() throws Exception {
    for (ModelRegistry.Entry entry : ModelRegistry.entries()) {
      if (Set.of(ModelRegistry.Kind.MAP, ModelRegistry.Kind.TABLE, ModelRegistry.Kind.SCORE)
          .contains(entry.kind())) {
        try (var card = ModelRegistryTest.class.getResourceAsStream(entry.card())) {
          assertNotNull(card, entry.card());
          assertTrue(
              new String(card.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                  .contains(entry.sha256()),
              entry.card());
        }
      }
    }
  }

  @Test
  void theOverlapScoreLikesWhatSharesWordsAndHasText() {
    assertTrue(ModelRegistry.overlapScore().weights().words() > 0);
    assertTrue(ModelRegistry.overlapScore().weights().titleOnly() < 0);
  }

  @Test
  void everyNameOpensAnEncoder() throws Exception {
    for (String name : ModelRegistry.encoders()) {
      TextEncoder encoder = ModelRegistry.open(name, new ModelRegistry.Options(1));
      assertTrue(encoder.covers("en"), name);
      if (encoder instanceof AutoCloseable held) {
        held.close();
      }
    }
  }

  @Test
  void anUnknownNameIsRefused() {
    IllegalArgumentException fault =
        assertThrows(
            IllegalArgumentException.class,
            () -> ModelRegistry.open("word2vec", ModelRegistry.Options.defaults()));
    assertEquals("encoder: expected one of [bge-small, hashing], got word2vec", fault.getMessage());
  }

  @Test
  void namesAreUnique() {
    List<String> names = ModelRegistry.entries().stream().map(ModelRegistry.Entry::name).toList();
    assertEquals(names.size(), names.stream().distinct().count());
  }
}
