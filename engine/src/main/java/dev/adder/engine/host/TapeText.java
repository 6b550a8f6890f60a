package dev.adder.engine.host;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values of the host as text without line ends: {@code N}, {@code T}, {@code F}, {@code i1;},
 * {@code d1.5;}, {@code s2:ab}, {@code b00ff;}, and {@code l}, {@code m}, {@code u} with a count
 * and the items of a list, map or set. Line ends in texts are doubled backslash escapes.
 */
public final class TapeText {
  /** How deep a value may be nested. */
  private static final int DEPTH = 100;

  private final String text;
  private int at;

  private TapeText(String text) {
    this.text = text;
  }

  /**
   * The text of a value.
   *
   * @throws IllegalArgumentException for a value that is neither null, Boolean, a number without
   *     fraction, Double, Float, String, Character, byte[], List, Map nor Set
   */
  public static String of(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out, 0);
    return out.toString();
  }

  private static void write(Object value, StringBuilder out, int depth) {
    if (depth > DEPTH) {
      throw new IllegalArgumentException("a value nested too deeply");
    }
    switch (value) {
      case null -> out.append('N');
      case Boolean b -> out.append(b ? 'T' : 'F');
      case Long n -> out.append('i').append(n).append(';');
      case Integer n -> out.append('i').append(n).append(';');
      case Short n -> out.append('i').append(n).append(';');
      case Byte n -> out.append('i').append(n).append(';');
      case BigInteger n -> out.append('i').append(n).append(';');
      case Double d -> out.append('d').append(d).append(';');
      case Float d -> out.append('d').append(d.doubleValue()).append(';');
      case Character c -> string(c.toString(), out);
      case String s -> string(s, out);
      case byte[] bytes -> out.append('b').append(HexFormat.of().formatHex(bytes)).append(';');
      case List<?> list -> {
        out.append('l').append(list.size()).append(':');
        list.forEach(item -> write(item, out, depth + 1));
      }
      case Set<?> set -> {
        out.append('u').append(set.size()).append(':');
        set.forEach(item -> write(item, out, depth + 1));
      }
      case Map<?, ?> map -> {
        out.append('m').append(map.size()).append(':');
        map.forEach((key, item) -> {
          write(key, out, depth + 1);
          write(item, out, depth + 1);
        });
      }
      default -> throw new IllegalArgumentException("a " + value.getClass().getName());
    }
  }

  private static void string(String value, StringBuilder out) {
    String plain =
        value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    out.append('s').append(plain.length()).append(':').append(plain);
  }

  /**
   * The value of a text.
   *
   * @throws IllegalArgumentException if the text is not one that {@link #of} made
   */
  public static Object parse(String text) {
    TapeText reader = new TapeText(text);
    try {
      Object value = reader.read(0);
      if (reader.at == text.length()) {
        return value;
      }
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IllegalArgumentException("not a recorded value: " + text, e);
    }
    throw new IllegalArgumentException("not a recorded value: " + text);
  }

  private Object read(int depth) {
    if (depth > DEPTH) {
      throw new IllegalArgumentException("a recorded value nested too deeply");
    }
    char kind = text.charAt(at++);
    switch (kind) {
      case 'N':
        return null;
      case 'T', 'F':
        return kind == 'T';
      case 'i':
        BigInteger n = new BigInteger(until(';'));
        return n.bitLength() < Long.SIZE ? (Object) n.longValue() : n;
      case 'd':
        return Double.valueOf(until(';'));
      case 'b':
        return HexFormat.of().parseHex(until(';'));
      case 's':
        int length = count();
        at += length;
        return unescaped(text.substring(at - length, at));
      case 'l':
        List<Object> list = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
          list.add(read(depth + 1));
        }
        return list;
      case 'u':
        Set<Object> set = new LinkedHashSet<>();
        for (int left = count(); left > 0; left--) {
          set.add(read(depth + 1));
        }
        return set;
      case 'm':
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int left = count(); left > 0; left--) {
          Object key = read(depth + 1);
          map.put(key, read(depth + 1));
        }
        return map;
      default:
        throw new IllegalArgumentException("not a recorded value: " + text);
    }
  }

  private String until(char end) {
    int stop = text.indexOf(end, at);
    String part = text.substring(at, stop);
    at = stop + 1;
    return part;
  }

  private int count() {
    int count = Integer.parseInt(until(':'));
    if (count < 0) {
      throw new NumberFormatException(text);
    }
    return count;
  }

  private static String unescaped(String plain) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '\\') {
        c =
            switch (plain.charAt(++i)) {
              case 'n' -> '\n';
              case 'r' -> '\r';
              case 't' -> '\t';
              default -> '\\';
            };
      }
      out.append(c);
    }
    return out.toString();
  }
}
