package dev.adder.engine.host;

import dev.adder.engine.object.PyNone;
import java.util.Arrays;

/**
 * Which of several overloads arguments of certain kinds have been found to mean. Kinds are made so
 * that the choice depends on nothing else: of an int the smallest Java type that holds it counts,
 * of a str whether it is one character. Arguments of other kinds are looked at each time.
 */
final class KnownChoices {
  private static final int LINES = 8;

  /** No kind: other arguments, or too many. */
  private static final long NO_KIND = 0;

  private final long[] kinds = new long[LINES];
  private final int[] choices = new int[LINES];
  private int next;

  void clear() {
    Arrays.fill(kinds, NO_KIND);
  }

  /** The choice for these kinds, or -1. */
  int get(long wanted) {
    if (wanted != NO_KIND) {
      for (int i = 0; i < LINES; i++) {
        if (kinds[i] == wanted) {
          return choices[i];
        }
      }
    }
    return -1;
  }

  void put(long found, int choice) {
    if (found != NO_KIND && get(found) < 0) {
      kinds[next] = found;
      choices[next] = choice;
      next = (next + 1) % LINES;
    }
  }

  /** The kinds of that many arguments, at most three. */
  static long kinds(int count, Object a, Object b, Object c) {
    int first = count > 0 ? kind(a) : 1;
    int second = count > 1 ? kind(b) : 1;
    int third = count > 2 ? kind(c) : 1;
    if (first == 0 || second == 0 || third == 0) {
      return NO_KIND;
    }
    return 1L << 4 * count
        | (count > 0 ? first << 4 * (count - 1) : 0)
        | (count > 1 ? second << 4 * (count - 2) : 0)
        | (count > 2 ? third : 0);
  }

  /** The same of at most two numbers; bit i of {@code floats} tells that i is the bits of one. */
  static long kinds(int count, int floats, long a, long b) {
    long first = count > 0 ? ofNumber(floats & 1, a) : 1;
    long second = count > 1 ? ofNumber(floats >> 1, b) : 1;
    return 1L << 4 * count
        | (count > 0 ? first << 4 * (count - 1) : 0)
        | (count > 1 ? second << 4 * (count - 2) : 0);
  }

  private static int ofNumber(int isFloat, long value) {
    return isFloat == 0 ? ofInt(value) : ofFloat(Double.longBitsToDouble(value));
  }

  /** The kinds of all arguments as one number; 0 when one has none. */
  static long kinds(Object[] args) {
    return switch (args.length) {
      case 0 -> kinds(0, null, null, null);
      case 1 -> kinds(1, args[0], null, null);
      case 2 -> kinds(2, args[0], args[1], null);
      case 3 -> kinds(3, args[0], args[1], args[2]);
      default -> NO_KIND;
    };
  }

  private static int kind(Object value) {
    return switch (value) {
      case Long n -> ofInt(n);
      case Double d -> ofFloat(d);
      case Boolean b -> 11;
      case String s -> s.length() == 1 ? 12 : 13;
      case PyNone none -> 14;
      default -> 0;
    };
  }

  private static int ofFloat(double value) {
    return Double.isFinite(value) ? 9 : 10;
  }

  private static int ofInt(long n) {
    if (n == (byte) n) {
      return n < 0 ? 1 : 2;
    } else if (n == (short) n) {
      return n < 0 ? 3 : 4;
    } else if (n == (char) n) {
      return 5;
    }
    return n == (int) n ? 6 : 7;
  }
}
