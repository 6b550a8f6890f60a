package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.Str;
import java.util.Arrays;

/**
 * The arguments of a call in the form that {@code PyObject.call} takes: values of keywords after
 * the positional ones. {@code keywords} is Java null when there are none.
 */
public record KeywordCall(Object[] args, String[] keywords) {
  /** Joins what a native method received as {@code *args} and {@code **kwargs}. */
  public static KeywordCall of(Object[] args, PyDict named) {
    if (named == null || named.size() == 0) {
      return new KeywordCall(args, null);
    }
    Object[] all = Arrays.copyOf(args, args.length + named.size());
    String[] keywords = new String[named.size()];
    int count = 0;
    for (int i = named.next(0); i >= 0; i = named.next(i + 1)) {
      Context.pace(count);
      keywords[count] = Str.text(named.keyAt(i));
      all[args.length + count] = named.valueAt(i);
      count++;
    }
    return new KeywordCall(all, keywords);
  }
}
