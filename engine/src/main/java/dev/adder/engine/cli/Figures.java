package dev.adder.engine.cli;

import dev.adder.sandbox.quota.QuotaBuilder;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Numbers, sizes and times of the command line. */
final class Figures {
  private Figures() {}

  /** What an option {@code --limit-...} does to a quota. */
  static Consumer<QuotaBuilder> limit(String name, Supplier<String> value) {
    return switch (name.substring("--limit-".length())) {
      case "steps" -> set(number(name, value.get()), QuotaBuilder::steps);
      case "cpu" -> set(duration(name, value.get()), QuotaBuilder::cpuNanos);
      case "wall" -> set(duration(name, value.get()), QuotaBuilder::wallNanos);
      case "memory" -> set(bytes(name, value.get()), QuotaBuilder::memoryBytes);
      case "allocation" -> set(bytes(name, value.get()), QuotaBuilder::singleAllocationBytes);
      case "output" -> set(bytes(name, value.get()), QuotaBuilder::outputBytes);
      case "source" -> set(bytes(name, value.get()), QuotaBuilder::sourceBytes);
      case "host-calls" -> set(number(name, value.get()), QuotaBuilder::hostCalls);
      case "stack" -> {
        int most = small(name, value.get());
        yield quota -> quota.stackDepth(most);
      }
      case "handles" -> {
        int most = small(name, value.get());
        yield quota -> quota.handles(most);
      }
      default -> throw new Arguments.Fault("unknown option " + name + " (see --help)");
    };
  }

  /** Sets a figure of a quota. */
  private interface Setter {
    QuotaBuilder set(QuotaBuilder quota, long value);
  }

  private static Consumer<QuotaBuilder> set(long value, Setter setter) {
    return quota -> setter.set(quota, value);
  }

  private static int small(String name, String text) {
    long value = number(name, text);
    if (value > Integer.MAX_VALUE) {
      throw new Arguments.Fault(name + " cannot be as large as " + text);
    }
    return (int) value;
  }

  static long number(String name, String text) {
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
      throw new Arguments.Fault(
          name + " takes a number, not " + (text.isEmpty() ? "an empty text" : text));
    } catch (ArithmeticException e) {
      throw new Arguments.Fault(name + " cannot be as large as " + text);
    }
    throw new Arguments.Fault(name + " takes a number that is not negative, not " + text);
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
    throw new Arguments.Fault(name + " takes a time such as 500ms, 2s or 1m, not " + text);
  }
}
