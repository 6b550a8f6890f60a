package dev.adder.engine.builtins;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.ReprText;

/** Functions about text, input and output. */
@PyMethods(module = "builtins")
final class TextFunctions {
  private TextFunctions() {}

  @Py("repr(obj, /)")
  static Object repr(Context ctx, Object object) {
    return Ops.repr(ctx, object);
  }

  @Py("ascii(obj, /)")
  static Object ascii(Context ctx, Object object) {
    return ReprText.ascii(ctx, object);
  }

  @Py("format(value, format_spec='', /)")
  static Object format(Context ctx, Object value, Object spec) {
    if (spec != null && !Str.is(spec)) {
      throw Errors.type("format() argument 2 must be str, not " + Args.typeName(spec));
    }
    return Ops.format(ctx, value, spec == null ? "" : spec);
  }

  private static Object stream(Context ctx, String name, String where) {
    Object stream = ctx.evaluator().standardStream(ctx, name);
    if (stream == null) {
      throw Errors.runtime(where + "lost sys." + name);
    }
    return stream;
  }

  @Py("print(*args, sep=' ', end='\\n', file=None, flush=False)")
  static Object print(
      Context ctx, Object[] args, Object sep, Object end, Object file, Object flush) {
    Object target = file == null || file == PyNone.NONE ? stream(ctx, "stdout", "") : file;
    if (target == PyNone.NONE) {
      return PyNone.NONE;
    }
    Object between = textOr(sep, "sep", " ");
    Object last = textOr(end, "end", "\n");
    Object write = Attributes.get(ctx, target, "write");
    for (int i = 0; i < args.length; i++) {
      ctx.meter().step();
      if (i > 0) {
        Calls.call(ctx, write, between);
      }
      Calls.call(ctx, write, Ops.str(ctx, args[i]));
    }
    Calls.call(ctx, write, last);
    if (flush != null && Ops.truth(ctx, flush)) {
      Calls.method(ctx, target, "flush");
    }
    return PyNone.NONE;
  }

  private static Object textOr(Object value, String name, String fallback) {
    if (value == null || value == PyNone.NONE) {
      return fallback;
    }
    if (!Str.is(value)) {
      throw Errors.type(
          "%s must be None or a string, not %s".formatted(name, Types.of(value).name()));
    }
    return value;
  }

  @Py("input(prompt='', /)")
  static Object input(Context ctx, Object prompt) {
    Object in = stream(ctx, "stdin", "input(): ");
    Object out = stream(ctx, "stdout", "input(): ");
    if (in == PyNone.NONE) {
      throw Errors.runtime("input(): lost sys.stdin");
    }
    if (out == PyNone.NONE) {
      throw Errors.runtime("input(): lost sys.stdout");
    }
    if (prompt != null) {
      Calls.method(ctx, out, "write", Ops.str(ctx, prompt));
    }
    Calls.method(ctx, out, "flush");
    Object line = Calls.method(ctx, in, "readline");
    if (!Str.is(line)) {
      throw Errors.type("object.readline() returned non-string");
    }
    Object plain = Str.plain(line);
    int length = Str.length(plain);
    if (length == 0) {
      throw Errors.make(Exceptions.EOF_ERROR, "EOF when reading a line");
    }
    return Str.at(plain, length - 1) == '\n' ? Str.slice(plain, 0, length - 1) : plain;
  }
}
