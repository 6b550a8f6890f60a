package dev.adder.engine.cli;

import dev.adder.engine.script.Determinism;
import dev.adder.engine.script.EngineOptions;
import dev.adder.engine.script.Jit;
import dev.adder.sandbox.capability.FileRead;
import dev.adder.sandbox.policy.Grant;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.policy.PolicyBuilder;
import dev.adder.sandbox.policy.PolicySyntaxException;
import dev.adder.sandbox.quota.Quota;
import dev.adder.sandbox.quota.QuotaBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The command line, parsed. Immutable. */
record Arguments(
    Source source,
    List<String> scriptArguments,
    Policy policy,
    Quota quota,
    List<String> path,
    String tenant,
    String auditFile,
    Determinism determinism,
    Jit jit,
    String jitLog,
    boolean jitClasses,
    boolean explain,
    boolean help,
    boolean version) {
  static final String USAGE =
      """
      usage: adder [options] FILE [args]
             adder [options] -c CODE [args]
             adder [options] -m MODULE [args]
             adder [options] -            reads the script from standard input
             adder [options]              interactive; without a terminal as with -
             adder [options] -i           interactive, also without a terminal

      Without options a script may compute, import modules of the engine, write its output, and
      read modules beside it.
      --allow-all          grants everything: files, modules from directories, clock, environment
      --grant RULE         grants one thing more: --grant='file.read "/data"'
      --policy FILE        grants and limits of a policy file, in place of what is usual
      --lib DIR            adds a directory of Python modules to sys.path and grants reading it
      --tenant NAME        on whose behalf; grants may be for one tenant
      --audit FILE         appends decisions and runs to FILE as lines of JSON
      --deterministic[=N]  repeatable runs: seed N (0), a clock that ticks by readings
      --jit=on|off|force   compiles hot loops; off is usual, force is for tests
      --jit-log FILE       writes what the compiler of loops did and why; see docs/jit.md
      --jit-classes        has the classes it makes in that file too
      --explain            says what the script can touch at most, and does not run it

      A script may hold 1 GiB, or half of the JVM's heap if that is less. Other limits:
      --limit-steps N      bytecodes the script may run
      --limit-cpu T        CPU time: 500ms, 2s, 1m
      --limit-wall T       elapsed time
      --limit-memory N     bytes the script may keep: 64m, 1g
      --limit-allocation N bytes of one object
      --limit-output N     bytes the script may write
      --limit-source N     bytes of source text it may compile
      --limit-stack N      calls on top of each other
      --limit-handles N    files open at the same time
      --limit-host-calls N calls into the host
      --no-limits          lifts all limits but those given after it

      --help, --version\
      """;

  /** Scripts of the command line are stopped by the user; memory has a bound all the same. */
  static final Quota DEFAULT_QUOTA =
      Quota.unlimited().toBuilder()
          .memoryBytes(Math.min(1L << 30, Runtime.getRuntime().maxMemory() / 2))
          .build();

  /** Where the script comes from. */
  sealed interface Source {}

  record File(String name) implements Source {}

  record Command(String text) implements Source {}

  record ModuleName(String name) implements Source {}

  record StandardInput() implements Source {}

  /** The interactive prompt; {@code always} also when the input is no terminal. */
  record Prompt(boolean always) implements Source {}

  /** A wrong command line; the message says what is wrong. */
  static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Fault(String message) {
      super(message);
    }
  }

  /** The path of a name on the command line. */
  static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new Fault("not a path: " + name + " (" + e.getReason() + ")");
    }
  }

  static Arguments parse(String[] args) {
    return new Parser(args).parse();
  }

  /** Walks over the words once. */
  private static final class Parser {
    private final String[] args;
    private int at;
    private Source source = new Prompt(false);
    private boolean allowAll;
    private boolean help;
    private boolean version;
    private final List<String> path = new ArrayList<>();
    private final List<String> grants = new ArrayList<>();
    private Policy file;
    private boolean noLimits;
    private List<Consumer<QuotaBuilder>> limits = new ArrayList<>();
    private String tenant = EngineOptions.DEFAULT_TENANT;
    private String auditFile;
    private Determinism determinism;
    private Jit jit = EngineOptions.defaults().jit();
    private String jitLog;
    private boolean jitClasses;
    private boolean explain;

    Parser(String[] args) {
      this.args = args;
    }

    Arguments parse() {
      boolean more = true;
      while (more && at < args.length) {
        more = word(args[at++]);
      }
      List<String> rest = List.of(args).subList(at, args.length);
      if (source instanceof File f) {
        Path parent = path(f.name).toAbsolutePath().getParent();
        path.addFirst(parent == null ? "/" : parent.toString());
      }
      return new Arguments(
          source,
          rest,
          policy(),
          quota(),
          path,
          tenant,
          auditFile,
          determinism,
          jit,
          jitLog,
          jitClasses,
          explain,
          help,
          version);
    }

    private Quota quota() {
      Quota base = file == null ? DEFAULT_QUOTA : file.quota();
      QuotaBuilder quota = (noLimits ? Quota.unlimited() : base).toBuilder();
      limits.forEach(limit -> limit.accept(quota));
      return quota.build();
    }

    private Policy policy() {
      if (allowAll) {
        return Policy.allowAll();
      }
      Policy base = file == null ? Policy.computation() : file;
      PolicyBuilder builder = base.toBuilder();
      for (String directory : path) {
        builder.allow(new FileRead(path(directory)));
      }
      for (String grant : grants) {
        parsed("--grant", "allow " + grant).grants().forEach(builder::allow);
      }
      return builder.build();
    }

    private static Policy parsed(String where, String text) {
      try {
        return Policy.parse(text);
      } catch (PolicySyntaxException e) {
        throw new Fault(where + ": " + e.getMessage());
      }
    }

    private static Policy read(String name) {
      try {
        return parsed(name, Files.readString(path(name)));
      } catch (IOException e) {
        throw new Fault("cannot read the policy " + name + ": " + e.getMessage());
      }
    }

    /** Whether options may follow. */
    private boolean word(String word) {
      if (word.equals("-")) {
        source = new StandardInput();
        return false;
      }
      if (!word.startsWith("-")) {
        source = new File(word);
        return false;
      }
      int eq = word.indexOf('=');
      String name = eq < 0 ? word : word.substring(0, eq);
      switch (name) {
        case "-c" -> {
          source = new Command(value(name, eq, word));
          return false;
        }
        case "-m" -> {
          source = new ModuleName(value(name, eq, word));
          return false;
        }
        case "-i" -> {
          flag(name, eq);
          source = new Prompt(true);
        }
        case "--allow-all" -> {
          flag(name, eq);
          allowAll = true;
        }
        case "--no-limits" -> {
          flag(name, eq);
          noLimits = true;
          limits = new ArrayList<>();
        }
        case "--lib" -> path.add(value(name, eq, word));
        case "--grant" -> grants.add(value(name, eq, word));
        case "--policy" -> file = read(value(name, eq, word));
        case "--tenant" -> tenant = oneTenant(value(name, eq, word));
        case "--audit" -> auditFile = value(name, eq, word);
        case "--deterministic" ->
            determinism = Determinism.of(eq < 0 ? 0 : Figures.number(name, word.substring(eq + 1)));
        case "--jit" -> jit = jit(value(name, eq, word));
        case "--jit-log" -> jitLog = value(name, eq, word);
        case "--jit-classes" -> {
          flag(name, eq);
          jitClasses = true;
        }
        case "--explain" -> {
          flag(name, eq);
          explain = true;
        }
        case "--help", "-h" -> {
          flag(name, eq);
          help = true;
        }
        case "--version", "-V" -> {
          flag(name, eq);
          version = true;
        }
        case String limit when limit.startsWith("--limit-") ->
            limits.add(Figures.limit(name, () -> value(name, eq, word)));
        default -> throw new Fault("unknown option " + word + " (see --help)");
      }
      return true;
    }

    private static Jit jit(String word) {
      try {
        return Jit.named(word);
      } catch (IllegalArgumentException e) {
        throw new Fault("--jit: " + e.getMessage());
      }
    }

    private static String oneTenant(String name) {
      if (name.isEmpty() || name.equals(Grant.ANY_TENANT)) {
        throw new Fault("--tenant takes the name of one tenant, not \"" + name + "\"");
      }
      return name;
    }

    private static void flag(String name, int eq) {
      if (eq >= 0) {
        throw new Fault(name + " takes no value");
      }
    }

    private String value(String name, int eq, String word) {
      if (eq >= 0) {
        return word.substring(eq + 1);
      }
      if (at == args.length) {
        throw new Fault(name + " needs a value");
      }
      return args[at++];
    }
  }
}
