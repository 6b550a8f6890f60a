package dev.adder.engine.syntax;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A tree as one line of text; {@code src/test/oracle/tree_dump.py} writes CPython's the same. */
public final class TreeDump {
  private final StringBuilder out = new StringBuilder();

  private TreeDump() {}

  /** The statements of a module. */
  public static String of(Module module) {
    TreeDump dump = new TreeDump();
    dump.value(module.body());
    return dump.out.toString();
  }

  private void value(Object value) {
    switch (value) {
      case null -> out.append('-');
      case Span s ->
          out.append(s.line() + ":" + s.column() + "-" + s.endLine() + ":" + s.endColumn());
      case List<?> list -> {
        out.append('[');
        for (Object element : list) {
          value(element);
          out.append(' ');
        }
        out.append(']');
      }
      case Expr.ImaginaryLiteral j -> out.append('j').append(bits(j.value()));
      case Record node -> node(node);
      case String text -> text(text.chars().toArray());
      case int[] points ->
          text(Arrays.stream(points).flatMap(c -> Character.toString(c).chars()).toArray());
      case byte[] bytes -> out.append('b').append(HexFormat.of().formatHex(bytes));
      case Long number -> out.append('i').append(Long.toHexString(number));
      case BigInteger number -> out.append('i').append(number.toString(16));
      case Double number -> out.append('f').append(bits(number));
      default -> out.append(value);
    }
  }

  private static String bits(double value) {
    return String.format("%016x", Double.doubleToRawLongBits(value));
  }

  private void text(int[] units) {
    out.append('"');
    for (int c : units) {
      if (c >= 32 && c < 127 && c != '"' && c != '\\') {
        out.append((char) c);
      } else {
        out.append(String.format("\\u%04x", c));
      }
    }
    out.append('"');
  }

  private void node(Record node) {
    out.append(node.getClass().getSimpleName()).append('(');
    boolean placed =
        !(node instanceof Node.Comprehension
            || node instanceof Node.WithItem
            || node instanceof Node.MatchCase);
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      if (!placed && component.getType() == Span.class) {
        continue;
      }
      try {
        component.getAccessor().setAccessible(true);
        value(component.getAccessor().invoke(node));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new AssertionError(e);
      }
      out.append(' ');
    }
    out.append(')');
  }
}
