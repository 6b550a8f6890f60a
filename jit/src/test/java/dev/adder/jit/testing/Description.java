package dev.adder.jit.testing;

import java.lang.reflect.Array;
import java.util.IdentityHashMap;
import java.util.Map;

/** Objects in words that are equal exactly when the objects look equal to a script. */
final class Description {

  private final Map<Object, Integer> numbers = new IdentityHashMap<>();

  String of(Object value, TestContext context) {
    StringBuilder text = new StringBuilder();
    append(text, value, context, new IdentityHashMap<>());
    return text.toString();
  }

  private void append(
      StringBuilder text, Object value, TestContext context, Map<Object, Boolean> seen) {
    if (value == context) {
      text.append("context");
    } else if (value instanceof Cell || value != null && value.getClass().isArray()) {
      numbers.putIfAbsent(value, numbers.size());
      text.append(value.getClass().getSimpleName()).append(numbers.get(value));
      if (seen.put(value, true) == null) {
        contents(text, value, context, seen);
      }
    } else {
      text.append(value == null ? "null" : value.getClass().getSimpleName() + ":" + value);
    }
  }

  private void contents(
      StringBuilder text, Object value, TestContext context, Map<Object, Boolean> seen) {
    text.append('(');
    if (value instanceof Cell cell) {
      text.append(cell.a).append(' ').append(cell.i).append(' ').append(cell.flag).append(' ');
      text.append(cell.d).append(' ').append(cell.f).append(' ').append(cell.fixed).append(' ');
      append(text, cell.next, context, seen);
      text.append(' ');
      append(text, cell.box, context, seen);
    } else {
      for (int i = 0; i < Array.getLength(value); i++) {
        append(text, Array.get(value, i), context, seen);
        text.append(' ');
      }
    }
    text.append(')');
  }
}
