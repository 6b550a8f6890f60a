package dev.adder.jit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which package may know which; what no package of the module does. */
class LayersTest {

  private static final String ROOT = "dev.adder.jit";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  /** Package to the packages of this module that it may know beside itself. */
  private static final Map<String, List<String>> KNOWS =
      Map.of(
          "", List.of(),
          ".ir", List.of(),
          ".text", List.of(".ir"),
          ".verify", List.of(".ir"),
          ".opt", List.of(".ir"),
          ".exit", List.of("", ".ir"),
          ".backend", List.of(".ir", ".exit"),
          ".backend.jvm", List.of("", ".ir", ".exit", ".backend"),
          ".backend.reference", List.of("", ".ir", ".exit", ".verify", ".backend"));

  @TestFactory
  Stream<DynamicTest> package_knows_only_what_it_may() {
    return KNOWS.entrySet().stream()
        .map(row -> {
          String[] allowed =
              Stream.concat(
                      Stream.of(ROOT + row.getKey(), "java..", "org.slf4j", "org.jspecify.."),
                      row.getValue().stream().map(name -> ROOT + name))
                  .toArray(String[]::new);
          return DynamicTest.dynamicTest(
              ROOT + row.getKey(),
              () ->
                  classes()
                      .that()
                      .resideInAPackage(ROOT + row.getKey())
                      .should()
                      .onlyDependOnClassesThat()
                      .resideInAnyPackage(allowed)
                      .allowEmptyShould(false)
                      .check(CLASSES));
        });
  }

  @Test
  void every_package_has_a_row() {
    classes()
        .should()
        .resideInAnyPackage(KNOWS.keySet().stream().map(ROOT::concat).toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void passes_are_functions_without_clocks_and_threads() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.lang\\.Thread|java\\.util\\.Random|java\\.util\\.Timer")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }
}
