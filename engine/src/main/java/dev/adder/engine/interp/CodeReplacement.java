package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.engine.object.Args;
import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.Str;

/**
 * {@code code.replace(...)}: names, place and flags of a code object can be others. What belongs to
 * the instructions, which are the engine's own, can only be given as it is.
 */
final class CodeReplacement {
  private static final int KINDS = Code.GENERATOR | Code.COROUTINE | Code.ASYNC_GENERATOR;

  private final Context ctx;
  private final Code code;
  private String name;
  private String qualname;
  private String file;
  private int firstLine;
  private int flags;

  CodeReplacement(Context ctx, Code code) {
    this.ctx = ctx;
    this.code = code;
    this.name = code.naming().name();
    this.qualname = code.naming().qualname();
    this.file = code.naming().file();
    this.firstLine = code.naming().firstLine();
    this.flags = code.flags();
  }

  Code make(PyDict changes) {
    for (int i = changes.next(0); i >= 0; i = changes.next(i + 1)) {
      change(Str.text(changes.keyAt(i)), changes.valueAt(i));
    }
    ctx.meter().allocate(96 + 8L * code.instructions().length);
    return code.with(new Code.Naming(name, qualname, file, firstLine), flags);
  }

  private void change(String field, Object value) {
    switch (field) {
      case "co_name" -> name = text(field, value);
      case "co_qualname" -> qualname = text(field, value);
      case "co_filename" -> file = text(field, value);
      case "co_firstlineno" -> firstLine = Args.intValue(ctx, value);
      case "co_flags" -> {
        flags = Args.intValue(ctx, value);
        requireSame(field, (flags & KINDS) == (code.flags() & KINDS));
      }
      default -> {
        Object now =
            Code.TYPE.lookup(field) == null ? null : Attributes.getOrNull(ctx, code, field);
        if (!field.startsWith("co_") || now == null) {
          throw Errors.type("replace() got an unexpected keyword argument '" + field + "'");
        }
        requireSame(field, Ops.equal(ctx, now, value));
      }
    }
  }

  private static String text(String field, Object value) {
    return Str.text(Args.str(value, "replace() argument '" + field + "'"));
  }

  private static void requireSame(String field, boolean same) {
    if (!same) {
      throw Errors.value("code: " + field + " belongs to the instructions and cannot be replaced");
    }
  }
}
