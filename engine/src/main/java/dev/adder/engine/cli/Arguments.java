package dev.adder.engine.cli;

import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Quota;
import dev.adder.sandbox.quota.QuotaBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line, parsed. Immutable. */
record Arguments(
    Source source,
    List<String> scriptArguments,
    Policy policy,
    Quota quota,
    List<String> path,
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

      --allow-all          grants everything: files, modules from directories, clock, environment
      --lib DIR            adds a directory of Python modules to sys.path and grants reading it

      There are no limits but those that are given:
      --limit-steps N      bytecodes the script may run
      --limit-cpu T        CPU time: 500ms, 2s, 1m
      --limit-memory N     bytes the script may keep: 64m, 1g
      --limit-output N     bytes the script may write
      --no-limits          forgets the limits given before it

      --help, --version\
      """;

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
    private QuotaBuilder quota = Quota.unlimited().toBuilder();

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
        Path parent = Path.of(f.name).toAbsolutePath().getParent();
        path.addFirst(parent == null ? "/" : parent.toString());
      }
      return new Arguments(source, rest, policy(), quota.build(), path, help, version);
    }

    private Policy policy() {
      if (allowAll) {
        return Policy.allowAll();
      }
      var builder = Policy.computation().toBuilder();
      for (String directory : path) {
        builder.allow(new dev.adder.sandbox.capability.FileRead(Path.of(directory)));
      }
      return builder.build();
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
          quota = Quota.unlimited().toBuilder();
        }
        case "--lib" -> path.add(value(name, eq, word));
        case "--limit-steps" -> quota.steps(number(name, value(name, eq, word)));
        case "--limit-cpu" -> quota.cpuNanos(duration(name, value(name, eq, word)));
        case "--limit-memory" -> quota.memoryBytes(bytes(name, value(name, eq, word)));
        case "--limit-output" -> quota.outputBytes(bytes(name, value(name, eq, word)));
        case "--help", "-h" -> {
          flag(name, eq);
          help = true;
        }
        case "--version", "-V" -> {
          flag(name, eq);
          version = true;
        }
        default -> throw new Fault("unknown option " + word + " (see --help)");
      }
      return true;
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

    private static long number(String name, String text) {
      return number(name, text, 1);
    }

    /** A number of things that are {@code unit} each. */
    private static long number(String name, String text, long unit) {
      try {
        long value = Long.parseLong(text.replace("_", ""));
        if (value >= 0) {
          return Math.multiplyExact(value, unit);
        }
      } catch (NumberFormatException e) {
        throw new Fault(name + " takes a number, not " + (text.isEmpty() ? "an empty text" : text));
      } catch (ArithmeticException e) {
        throw new Fault(name + " cannot be as large as " + text);
      }
      throw new Fault(name + " takes a number that is not negative, not " + text);
    }

    private static long bytes(String name, String text) {
      String lower = text.toLowerCase(java.util.Locale.ROOT);
      int shift =
          switch (lower.isEmpty() ? ' ' : lower.charAt(lower.length() - 1)) {
            case 'k' -> 10;
            case 'm' -> 20;
            case 'g' -> 30;
            default -> 0;
          };
      String digits = shift == 0 ? lower : lower.substring(0, lower.length() - 1);
      return number(name, digits, 1L << shift);
    }

    private static long duration(String name, String text) {
      if (text.endsWith("ms")) {
        return number(name, text.substring(0, text.length() - 2), 1_000_000L);
      }
      if (text.endsWith("s")) {
        return number(name, text.substring(0, text.length() - 1), 1_000_000_000L);
      }
      if (text.endsWith("m")) {
        return number(name, text.substring(0, text.length() - 1), 60_000_000_000L);
      }
      throw new Fault(name + " takes a time such as 500ms, 2s or 1m, not " + text);
    }
  }
}
