package dev.adder.engine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that neither Maven nor the module descriptor can see. */
@AnalyzeClasses(packages = "dev.adder.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ENGINE = "dev.adder.engine.";

  /**
   * Classes that may read clocks, files, the environment or entropy: they ask the monitor first.
   */
  private static final Set<String> GATES =
      Set.of(
          ENGINE + "modules.ArchiveIndex",
          ENGINE + "modules.Archives",
          ENGINE + "modules.Finders",
          ENGINE + "modules.SourceLines",
          ENGINE + "modules.os.Faults",
          ENGINE + "modules.os.OsFunctions",
          ENGINE + "modules.random.Entropy",
          ENGINE + "modules.time.GuestClock");

  /** Where errors of the JVM are caught, and how often. */
  private static final Map<String, Integer> CATCHERS =
      Map.ofEntries(
          // A failed compilation is abandoned; the script goes on without it.
          Map.entry("background/CompileService.java catch StackOverflowError", 1),
          // A method handle may throw anything, as its type says; compiled code does not.
          // There is one such call for loops and one for each kind of result of functions.
          Map.entry("interp/LoopEntry.java catch Throwable", 4),
          // What the host's code throws becomes a HostError, or ends the run (D16).
          Map.entry("host/HostCalls.java catch Error", 1),
          Map.entry("host/HostCalls.java catch Exception", 1),
          // Method handles, one with boxes and one without, are declared to throw anything; it is
          // what the host's code threw.
          Map.entry("host/HostMethod.java catch Throwable", 2),
          Map.entry("host/HostErrors.java catch Error", 1),
          Map.entry("host/HostErrors.java catch RuntimeException", 1),
          // Outside of a run a view says in the host's terms why it was stopped; an isolate in
          // which
          // the JVM failed in the middle of work is not used any more.
          Map.entry("host/HostRun.java catch StopSignal", 2),
          Map.entry("host/HostRun.java catch VirtualMachineError", 1),
          // The parser bounds depth for usual stacks; a host's thread may have a small one.
          Map.entry("modules/SourceCompiler.java catch StackOverflowError", 1),
          // A probe that holds nothing: how much stack is left.
          Map.entry("object/StackRoom.java catch StackOverflowError", 1),
          // Assignments still reach the host's scopes when the run was stopped.
          Map.entry("script/HostScopes.java catch StopSignal", 1),
          // A host's stream ended the stack or the memory: no failure of the host alone.
          Map.entry("script/ContextStreams.java catch VirtualMachineError", 1),
          // A script's text for the host was still to be made when its run was stopped.
          Map.entry("script/ScriptFailures.java catch StopSignal", 1),
          // The border to the host: signals and errors become its exceptions.
          Map.entry("script/ScriptIsolate.java catch StopSignal", 4),
          // The host compiles more often than its options allow.
          Map.entry("script/ScriptCompiler.java catch StopSignal", 1),
          // A host's watcher failed; the others are still told.
          Map.entry("script/ScriptWatchdog.java catch RuntimeException", 1),
          // Exceptions of the host go onto the tape; those of scripts pass.
          Map.entry("script/HostCallTape.java catch Exception", 1),
          Map.entry("script/HostCallTape.java catch StopSignal", 1),
          Map.entry("script/ScriptIsolate.java catch OutOfMemoryError", 1),
          Map.entry("script/ScriptIsolate.java catch StackOverflowError", 1));

  private static DescribedPredicate<JavaClass> named(Set<String> names) {
    return DescribedPredicate.describe(
        "licensed by name",
        type -> {
          String name = type.getName();
          int inner = name.indexOf('$');
          return names.contains(inner < 0 ? name : name.substring(0, inner));
        });
  }

  @ArchTest
  static final ArchRule regexAndText_seeTheMeterOnly =
      noClasses()
          .that()
          .resideInAnyPackage(ENGINE + "regex..", ENGINE + "text..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.adder..")
                  .and(
                      not(
                          resideInAnyPackage(
                              ENGINE + "regex..", ENGINE + "text..", "dev.adder.sandbox.quota"))))
          .because("algorithms on texts and numbers are tested and charged without an interpreter");

  @ArchTest
  static final ArchRule syntax_standsAlone =
      noClasses()
          .that()
          .resideInAPackage(ENGINE + "syntax..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.adder..").and(not(resideInAPackage(ENGINE + "syntax.."))))
          .because("trees are data that tools can use without an engine");

  @ArchTest
  static final ArchRule frontEnd_knowsNoInterpreter =
      noClasses()
          .that()
          .resideInAnyPackage(ENGINE + "syntax..", ENGINE + "resolve..", ENGINE + "code..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ENGINE + "interp..",
              ENGINE + "builtins..",
              ENGINE + "modules..",
              ENGINE + "host..",
              ENGINE + "script..",
              ENGINE + "cli..")
          .because("code is immutable and shared by tenants; who runs it is not its business");

  @ArchTest
  static final ArchRule objects_knowNoFrontEndAndNoInterpreter =
      noClasses()
          .that()
          .resideInAnyPackage(ENGINE + "object..", ENGINE + "types..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ENGINE + "syntax..",
              ENGINE + "resolve..",
              ENGINE + "code..",
              ENGINE + "interp..",
              ENGINE + "builtins..",
              ENGINE + "modules..",
              ENGINE + "host..",
              ENGINE + "script..",
              ENGINE + "cli..")
          .because("the object model serves the interpreter and compiled code alike");

  @ArchTest
  static final ArchRule scripting_isTheFaceOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages(ENGINE + "script..", ENGINE + "cli..", ENGINE + "host..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javax.script..")
          .because("the engine can be driven without the scripting API");

  @ArchTest
  static final ArchRule interpreter_knowsNoExtensions =
      noClasses()
          .that()
          .resideInAPackage(ENGINE + "interp..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ENGINE + "spi..", ENGINE + "modules..", ENGINE + "script..")
          .because("extensions and modules call the interpreter, not the other way round");

  @ArchTest
  static final ArchRule reflection_isLicensed =
      noClasses()
          .that(
              not(
                  named(
                      Set.of(
                          // Finds the fields of the engine's own classes, so that none is
                          // forgotten.
                          ENGINE + "object.ReachableBytes",
                          // Finds the generated index of methods by name, once per JVM.
                          ENGINE + "object.BuiltinTables",
                          // Members that a capability grants are found here; each use asks the
                          // monitor.
                          ENGINE + "host.Exposures",
                          ENGINE + "host.HostCalls",
                          ENGINE + "host.HostCode",
                          ENGINE + "host.HostFit",
                          ENGINE + "host.HostFunction",
                          ENGINE + "host.HostKinds",
                          ENGINE + "host.HostMembers",
                          // A formula's value becomes a record of the type its host named.
                          ENGINE + "host.RecordFit",
                          ENGINE + "host.HostStatics",
                          ENGINE + "host.MemberGrants",
                          ENGINE + "host.MemberGroup",
                          ENGINE + "host.MemberTable",
                          ENGINE + "host.QuickCall",
                          // Functions of scripts are proxies of the host's functional interfaces.
                          ENGINE + "host.CallableFit",
                          ENGINE + "host.FunctionalInterfaces",
                          ENGINE + "host.HostParts",
                          ENGINE + "host.HostProxy",
                          ENGINE + "host.ScriptCallback",
                          ENGINE + "host.ScriptImplementation",
                          // What a method promises for later, to fit the result to it.
                          ENGINE + "host.Stages",
                          // Invocable.getInterface makes proxies of the host's interfaces.
                          ENGINE + "script.Interfaces"))))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.lang.reflect..")
          .because("no script may come near a class or member that no capability grants");

  @ArchTest
  static final ArchRule files_areOpenedByGates =
      noClasses()
          .that(not(named(GATES)))
          .and(
              // A path of the host enters a script as its text; nothing is opened.
              not(named(Set.of(ENGINE + "host.HostKinds", ENGINE + "host.LibraryCalls"))))
          .and()
          .resideOutsideOfPackage(ENGINE + "cli..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("java.nio.file..")
                  .and(not(resideInAPackage("java.nio.file.attribute.."))))
          .orShould()
          .dependOnClassesThat(
              belongToAnyOf(
                  java.io.File.class,
                  java.io.FileInputStream.class,
                  java.io.FileOutputStream.class,
                  java.io.FileReader.class,
                  java.io.FileWriter.class,
                  java.io.RandomAccessFile.class))
          .because("the monitor decides about files; the launcher reads what the user named");

  @ArchTest
  static final ArchRule world_isReadByGates =
      noClasses()
          .that(not(named(GATES)))
          .and(
              // Defaults of the host's options are system properties; no script sees them. The
              // streams of a context are those of the JVM until the host sets others.
              not(
                  named(
                      Set.of(
                          ENGINE + "script.EngineOptions",
                          ENGINE + "script.EngineContext",
                          ENGINE + "script.StandardInput"))))
          .and()
          .resideOutsideOfPackage(ENGINE + "cli..")
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .dependOnClassesThat(
              belongToAnyOf(
                  java.time.Clock.class, java.security.SecureRandom.class, java.util.Random.class))
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in")
          .because("time, entropy, environment and streams are authority");

  @ArchTest
  static final ArchRule nanoTime_isLicensed =
      noClasses()
          .that(not(named(GATES)))
          .and(
              not(
                  named(
                      Set.of(
                          // Seeds of hash functions; no script sees the number.
                          ENGINE + "syntax.NameTable",
                          ENGINE + "script.EngineOptions",
                          // How long an operator's question waits for runs to answer.
                          ENGINE + "script.ScriptRuns",
                          // How long a coroutine that the host drives has been under way: its
                          // wall limit, and the clock of its loop, which timers need.
                          ENGINE + "script.QuotaLeft",
                          // How long a call of the host took; no script sees the number.
                          ENGINE + "host.MemberGrants",
                          // How long the compiling thread is idle, and its own budget.
                          ENGINE + "background.CompileService"))))
          .should()
          .callMethod(System.class, "nanoTime")
          .because("a clock is authority; the meter has its own");

  @ArchTest
  static final ArchRule threadsAndProcesses_areNobodys =
      noClasses()
          .that(
              not(
                  named(
                      Set.of(
                          // The one daemon thread that compiles, or the host's executor for it.
                          ENGINE + "background.CompileService",
                          ENGINE + "script.Background",
                          ENGINE + "script.NamedExecutor",
                          // No read of the JVM's standard input can be ended: a daemon thread
                          // waits.
                          ENGINE + "script.StandardInput",
                          // Coroutines that the host drives go on by the host's executor.
                          ENGINE + "script.HostedCoroutine",
                          // The launcher stops the script when the JVM is told to end.
                          ENGINE + "cli.Main",
                          // How much memory there is, for the launcher's own default.
                          ENGINE + "cli.Arguments",
                          // The one daemon thread of a watchdog that the host starts.
                          ENGINE + "script.ScriptWatchdog",
                          ENGINE + "script.EngineOptions"))))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net..", "java.nio.channels.spi..")
          .orShould()
          .dependOnClassesThat(
              belongToAnyOf(
                  ProcessBuilder.class,
                  Process.class,
                  Thread.Builder.class,
                  java.util.concurrent.Executor.class,
                  java.util.concurrent.Executors.class,
                  java.util.Timer.class))
          .orShould()
          .callMethod(Runtime.class, "getRuntime")
          .orShould()
          .callConstructor(Thread.class)
          .orShould()
          .callConstructor(Thread.class, Runnable.class)
          .orShould()
          .callMethod(Thread.class, "startVirtualThread", Runnable.class)
          .because("one thread works in an isolate, and it belongs to the host");

  @ArchTest
  static final ArchRule gates_askTheMonitor =
      classes()
          .that(named(GATES))
          .and()
          .areTopLevelClasses()
          .should()
          .dependOnClassesThat(
              belongToAnyOf(dev.adder.sandbox.monitor.ReferenceMonitor.class)
                  .or(
                      DescribedPredicate.describe(
                          "Denials", t -> t.getName().equals(ENGINE + "modules.Denials"))))
          .because("a licence to touch the world is a duty to ask");

  @ArchTest
  static final ArchRule packages_haveNoCycles =
      slices()
          .matching(ENGINE + "(*)..")
          .should()
          .beFreeOfCycles()
          // Module builtins is filled in by the table of all modules, and imports modules by name.
          .ignoreDependency(
              DescribedPredicate.describe(
                  "ModuleConstants", t -> t.getName().equals(ENGINE + "modules.ModuleConstants")),
              resideInAPackage(ENGINE + "builtins"))
          .because("each package can be read with those below it alone");

  /** try-with-resources catches Throwable in bytecode, so the sources are read. */
  @Test
  void errorsOfTheJvm_areCaughtInLicensedPlacesOnly() throws IOException {
    Pattern broad =
        Pattern.compile(
            "catch \\((?:final )?[^)]*\\b(Throwable|Error|VirtualMachineError|OutOfMemoryError"
                + "|StackOverflowError|RuntimeException|Exception|StopSignal) \\w+\\)");
    Path root = Path.of("src/main/java/dev/adder/engine");
    Map<String, Integer> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher matcher = broad.matcher(Files.readString(file));
        while (matcher.find()) {
          found.merge(root.relativize(file) + " catch " + matcher.group(1), 1, Integer::sum);
        }
      }
    }
    assertEquals(new TreeMap<>(CATCHERS), found);
  }
}
