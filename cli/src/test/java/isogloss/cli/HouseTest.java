package isogloss.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The arrows of the house: who may know whom, and where each library lives.
final class HouseTest {
  private static final int CLASSES_AT_LEAST = 300;
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("isogloss");

  @Test
  void enoughClassesWereScanned() {
    assertTrue(
        CLASSES.size() >= CLASSES_AT_LEAST,
        () -> "expected at least " + CLASSES_AT_LEAST + " classes, got " + CLASSES.size());
  }

  @Test
  void everyPackageIsCheckedForNull() {
    List<String> unchecked =
        CLASSES.stream()
            .map(JavaClass::getPackage)
            .filter(room -> !room.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .distinct()
            .toList();
    assertEquals(List.of(), unchecked, "packages without @NullMarked, which NullAway passes over");
  }

  @Test
  void everyClassLivesInARoom() {
    classes()
        .should()
        .resideInAnyPackage(
            "isogloss.core.model..",
            "isogloss.core.text..",
            "isogloss.core.analysis..",
            "isogloss.core.pipeline..",
            "isogloss.corpus..",
            "isogloss.models..",
            "isogloss.reports..",
            "isogloss.cli..")
        .check(CLASSES);
  }

  @Test
  void coreKnowsNobody() {
    noClasses()
        .that()
        .resideInAPackage("isogloss.core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "isogloss.corpus..", "isogloss.models..", "isogloss.reports..", "isogloss.cli..")
        .check(CLASSES);
  }

  @Test
  void siblingsDoNotSeeEachOther() {
    String[] siblings = {"isogloss.corpus..", "isogloss.models..", "isogloss.reports.."};
    for (String one : siblings) {
      for (String other : siblings) {
        if (!one.equals(other)) {
          noClasses()
              .that()
              .resideInAPackage(one)
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(other, "isogloss.cli..")
              .check(CLASSES);
        }
      }
    }
  }

  @Test
  void insideCoreTheArrowsPointOneWay() {
    String[] layers = {
      "isogloss.core.model..",
      "isogloss.core.text..",
      "isogloss.core.analysis..",
      "isogloss.core.pipeline.."
    };
    for (int low = 0; low < layers.length; low++) {
      for (int high = low + 1; high < layers.length; high++) {
        noClasses()
            .that()
            .resideInAPackage(layers[low])
            .should()
            .dependOnClassesThat()
            .resideInAPackage(layers[high])
            .check(CLASSES);
      }
    }
  }

  @Test
  void packagesAreAcyclic() {
    slices().matching("isogloss.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theModelKnowsOnlyTheJdk() {
    noClasses()
        .that()
        .resideInAPackage("isogloss.core.model..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("isogloss.core.model..", "java..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void eachLibraryHasItsRoom() {
    only("isogloss.corpus..", "org.apache.pdfbox..", "org.apache.fontbox..");
    only("isogloss.corpus..", "org.jsoup..");
    only(
        "isogloss.corpus.format..",
        "org.apache.poi..",
        "org.openxmlformats..",
        "org.commonmark..",
        "javax.xml.parsers..");
    only("isogloss.models..", "ai.onnxruntime..", "ai.djl..", "opennlp..");
    only("isogloss.core.analysis..", "org.apache.lucene..", "smile..");
    only("isogloss.cli..", "picocli..");
    only("isogloss.reports..", "com.samskivert..");
  }

  private static void only(String room, String... libraries) {
    noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .check(CLASSES);
  }
}
