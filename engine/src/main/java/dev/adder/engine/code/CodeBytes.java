package dev.adder.engine.code;

import dev.adder.engine.object.PyTuple;
import dev.adder.engine.syntax.Looks;
import java.math.BigInteger;
import java.util.function.Consumer;

/**
 * How many bytes a tree of {@link Code} keeps alive, by the object sizes of a 64-bit JVM with
 * compressed references. An estimate for weighing: names that several texts share count for each,
 * and inline caches count as filled in one instruction of four.
 */
final class CodeBytes {
  private static final int OBJECTS = 400;
  private static final int PER_INSTRUCTION = 8 + 4 + 4 + 24 / 4;
  private static final int SPAN = 32;
  private static final int TEXT = 48;

  private CodeBytes() {}

  /** The bytes of {@code code} and of all code inside it. */
  static long of(Code code) {
    long[] inside = {0};
    return own(code, nested -> inside[0] += of(nested)) + inside[0];
  }

  /** The bytes of {@code code} alone; the codes inside it go to {@code nested}. */
  static long own(Code code, Consumer<Code> nested) {
    int instructions = code.instructions().length;
    long bytes = OBJECTS + (long) PER_INSTRUCTION * instructions;
    Object last = null;
    for (int pc = 0; pc < instructions; pc++) {
      Looks.keep(pc);
      Object span = code.span(pc);
      bytes += span == last ? 0 : SPAN;
      last = span;
    }
    bytes += 4L * code.exceptions().rows().length;
    for (String name : code.names()) {
      bytes += text(name);
    }
    for (String[] names :
        new String[][] {
          code.variables().locals(), code.variables().cells(), code.variables().free()
        }) {
      for (String name : names) {
        bytes += text(name);
      }
    }
    for (Object constant : code.constants()) {
      bytes += 4 + constant(constant, nested);
    }
    return bytes;
  }

  private static long text(String text) {
    return TEXT + text.length();
  }

  private static long constant(Object constant, Consumer<Code> nested) {
    return switch (constant) {
      case null -> 0;
      case FunctionTemplate template -> {
        nested.accept(template.code());
        yield 40 + 4L * template.closure().length;
      }
      case Code code -> {
        nested.accept(code);
        yield 0;
      }
      case String text -> text(text);
      case BigInteger n -> 64 + n.bitLength() / 8;
      case Object[] array -> {
        long bytes = 16;
        for (Object each : array) {
          bytes += 4 + constant(each, nested);
        }
        yield bytes;
      }
      case PyTuple tuple -> 24 + constant(tuple.items(), nested);
      default -> 32;
    };
  }
}
