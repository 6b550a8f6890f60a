package dev.adder.engine.modules;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.Iteration;
import java.io.IOException;

/** The methods scripts see. */
@PyMethods(type = "_io.TextIOWrapper")
final class StandardStreamMethods {
  private StandardStreamMethods() {}

  @Py("write(self, text, /)")
  static Object write(Context ctx, StandardStream self, Object text) {
    if (!Str.is(text)) {
      throw Errors.type("write() argument must be str, not " + Args.typeName(text));
    }
    Object plain = Str.plain(text);
    String content = plain.toString();
    ctx.meter().output(content.length());
    try {
      self.writer(ctx).write(content);
    } catch (IOException e) {
      throw StreamText.failed(e);
    }
    return (long) Str.length(plain);
  }

  @Py("writelines(self, lines, /)")
  static Object writeLines(Context ctx, StandardStream self, Object lines) {
    Iteration.each(ctx, lines, line -> write(ctx, self, line));
    return PyNone.NONE;
  }

  @Py("flush(self, /)")
  static Object flush(Context ctx, StandardStream self) {
    if (self.which() != StandardStream.Which.IN) {
      try {
        self.writer(ctx).flush();
      } catch (IOException e) {
        throw StreamText.failed(e);
      }
    }
    return PyNone.NONE;
  }

  @Py("readline(self, size=-1, /)")
  static Object readLine(Context ctx, StandardStream self, Object size) {
    long limit = size == null ? -1 : Args.sizeLong(ctx, size);
    return StreamText.read(ctx, self, limit < 0 ? Long.MAX_VALUE : limit, true);
  }

  @Py("read(self, size=-1, /)")
  static Object read(Context ctx, StandardStream self, Object size) {
    return StreamText.read(ctx, self, limit(ctx, size), false);
  }

  private static long limit(Context ctx, Object size) {
    if (size == null || size == PyNone.NONE) {
      return Long.MAX_VALUE;
    }
    if (!Args.hasIndex(size)) {
      throw Errors.type("argument should be integer or None, not '" + Types.of(size).name() + "'");
    }
    long limit = Args.sizeLong(ctx, size);
    return limit < 0 ? Long.MAX_VALUE : limit;
  }

  @Py("readlines(self, hint=-1, /)")
  static Object readLines(Context ctx, StandardStream self, Object hint) {
    PyList lines = new PyList();
    long most = limit(ctx, hint);
    long read = 0;
    for (Object line = readLine(ctx, self, null);
        Str.length(line) > 0;
        line = read < most ? readLine(ctx, self, null) : "") {
      lines.append(ctx, line);
      read += Str.length(line);
    }
    return lines;
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, StandardStream self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object next(Context ctx, StandardStream self) {
    Object line = readLine(ctx, self, null);
    if (Str.length(line) == 0) {
      throw Errors.stopIteration();
    }
    return line;
  }

  @Py("__enter__(self, /)")
  static Object enter(Context ctx, StandardStream self) {
    return self;
  }

  @Py("__exit__(self, /, *args)")
  static Object exit(Context ctx, StandardStream self, Object[] args) {
    return PyNone.NONE;
  }

  @Py("close(self, /)")
  static Object close(Context ctx, StandardStream self) {
    return flush(ctx, self);
  }

  @Py("isatty(self, /)")
  static Object isTerminal(Context ctx, StandardStream self) {
    return false;
  }

  @Py("readable(self, /)")
  static Object readable(Context ctx, StandardStream self) {
    return self.which() == StandardStream.Which.IN;
  }

  @Py("writable(self, /)")
  static Object writable(Context ctx, StandardStream self) {
    return self.which() != StandardStream.Which.IN;
  }

  @Py("seekable(self, /)")
  static Object seekable(Context ctx, StandardStream self) {
    return false;
  }

  @Py("fileno(self, /)")
  static Object number(Context ctx, StandardStream self) {
    return (long) self.which().ordinal();
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, StandardStream self) {
    return "<_io.TextIOWrapper name='%s' mode='%s' encoding='utf-8'>"
        .formatted(self.shown(), self.which() == StandardStream.Which.IN ? "r" : "w");
  }

  @Py(value = "name", kind = MethodTable.Kind.GETTER)
  static Object name(Context ctx, StandardStream self) {
    return self.shown();
  }

  @Py(value = "mode", kind = MethodTable.Kind.GETTER)
  static Object mode(Context ctx, StandardStream self) {
    return self.which() == StandardStream.Which.IN ? "r" : "w";
  }

  @Py(value = "encoding", kind = MethodTable.Kind.GETTER)
  static Object encoding(Context ctx, StandardStream self) {
    return "utf-8";
  }

  @Py(value = "errors", kind = MethodTable.Kind.GETTER)
  static Object errors(Context ctx, StandardStream self) {
    return self.which() == StandardStream.Which.ERR ? "backslashreplace" : "strict";
  }

  @Py(value = "newlines", kind = MethodTable.Kind.GETTER)
  static Object newlines(Context ctx, StandardStream self) {
    return PyNone.NONE;
  }

  @Py(value = "closed", kind = MethodTable.Kind.GETTER)
  static Object closed(Context ctx, StandardStream self) {
    return false;
  }
}
