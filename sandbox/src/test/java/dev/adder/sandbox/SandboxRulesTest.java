package dev.adder.sandbox;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the build cannot see: who may know whom inside the module, and what nobody may touch. */
@AnalyzeClasses(
    packages = "dev.adder.sandbox",
    importOptions = ImportOption.DoNotIncludeTests.class)
class SandboxRulesTest {

  @ArchTest
  static final ArchRule packages_pointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("capability")
          .definedBy("..sandbox.capability..")
          .layer("quota")
          .definedBy("..sandbox.quota..")
          .layer("policy")
          .definedBy("..sandbox.policy..")
          .layer("audit")
          .definedBy("..sandbox.audit..")
          .layer("monitor")
          .definedBy("..sandbox.monitor..")
          .whereLayer("monitor")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("audit")
          .mayOnlyBeAccessedByLayers("monitor")
          .whereLayer("policy")
          .mayOnlyBeAccessedByLayers("monitor", "audit")
          .whereLayer("quota")
          .mayOnlyBeAccessedByLayers("policy", "audit", "monitor")
          .whereLayer("capability")
          .mayOnlyBeAccessedByLayers("policy", "audit", "monitor");

  @ArchTest
  static final ArchRule sandbox_neitherConnectsNorReflectsNorStartsAnything =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net..", "java.lang.reflect..", "java.lang.foreign..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.lang.ProcessBuilder")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(System.class, "getenv", String.class);

  @ArchTest
  static final ArchRule sandbox_onlyTheAuditPackageKnowsTheLogger =
      noClasses()
          .that()
          .resideOutsideOfPackage("..sandbox.audit..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.slf4j.."));
}
