package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;

/** The methods of {@code SyntaxError}. */
@PyMethods(type = "SyntaxError")
final class SyntaxErrorMethods {
  private SyntaxErrorMethods() {}

  private static final String[] PLACE = {
    "filename", "lineno", "offset", "text", "end_lineno", "end_offset"
  };

  @Py("__init__(self, /, *args, **kwargs)")
  static Object init(Context ctx, PyBaseException self, Object[] args, PyDict keywords) {
    ExceptionArgs.refuseKeywords(self, keywords);
    self.setArgs(PyTuple.of(args));
    if (args.length >= 1) {
      self.with("msg", args[0]);
    }
    if (args.length == 2) {
      Object[] place = Iteration.toArray(ctx, args[1]);
      if (place.length < 4 || place.length > 6) {
        throw Errors.type(
            place.length < 4
                ? "function takes at least 4 arguments (" + place.length + " given)"
                : "function takes at most 6 arguments (" + place.length + " given)");
      }
      if (place.length == 5) {
        throw Errors.type("end_offset must be provided when end_lineno is provided");
      }
      for (int i = 0; i < place.length; i++) {
        self.with(PLACE[i], place[i]);
      }
    }
    return PyNone.NONE;
  }

  @Py("__str__(self, /)")
  static Object str(Context ctx, PyBaseException self) {
    Object file = self.field("filename");
    Object line = self.field("lineno");
    Object message = Ops.str(ctx, self.field("msg"));
    boolean hasFile = file instanceof String;
    boolean hasLine = line instanceof Long;
    if (!hasFile && !hasLine) {
      return message;
    }
    String name = hasFile ? Str.text(file) : "";
    name = name.substring(name.lastIndexOf('/') + 1);
    if (hasFile && hasLine) {
      return Str.of(message + " (" + name + ", line " + line + ")");
    }
    return Str.of(hasFile ? message + " (" + name + ")" : message + " (line " + line + ")");
  }

  @Py(value = "msg", kind = MethodTable.Kind.GETTER)
  static Object getMsg(Context ctx, PyBaseException self) {
    return self.field("msg");
  }

  @Py(value = "msg", kind = MethodTable.Kind.SETTER)
  static Object setMsg(Context ctx, PyBaseException self, Object value) {
    self.with("msg", value);
    return null;
  }

  @Py(value = "filename", kind = MethodTable.Kind.GETTER)
  static Object getFilename(Context ctx, PyBaseException self) {
    return self.field("filename");
  }

  @Py(value = "filename", kind = MethodTable.Kind.SETTER)
  static Object setFilename(Context ctx, PyBaseException self, Object value) {
    self.with("filename", value);
    return null;
  }

  @Py(value = "lineno", kind = MethodTable.Kind.GETTER)
  static Object getLineno(Context ctx, PyBaseException self) {
    return self.field("lineno");
  }

  @Py(value = "lineno", kind = MethodTable.Kind.SETTER)
  static Object setLineno(Context ctx, PyBaseException self, Object value) {
    self.with("lineno", value);
    return null;
  }

  @Py(value = "offset", kind = MethodTable.Kind.GETTER)
  static Object getOffset(Context ctx, PyBaseException self) {
    return self.field("offset");
  }

  @Py(value = "offset", kind = MethodTable.Kind.SETTER)
  static Object setOffset(Context ctx, PyBaseException self, Object value) {
    self.with("offset", value);
    return null;
  }

  @Py(value = "text", kind = MethodTable.Kind.GETTER)
  static Object getText(Context ctx, PyBaseException self) {
    return self.field("text");
  }

  @Py(value = "text", kind = MethodTable.Kind.SETTER)
  static Object setText(Context ctx, PyBaseException self, Object value) {
    self.with("text", value);
    return null;
  }

  @Py(value = "end_lineno", kind = MethodTable.Kind.GETTER)
  static Object getEndLineno(Context ctx, PyBaseException self) {
    return self.field("end_lineno");
  }

  @Py(value = "end_lineno", kind = MethodTable.Kind.SETTER)
  static Object setEndLineno(Context ctx, PyBaseException self, Object value) {
    self.with("end_lineno", value);
    return null;
  }

  @Py(value = "end_offset", kind = MethodTable.Kind.GETTER)
  static Object getEndOffset(Context ctx, PyBaseException self) {
    return self.field("end_offset");
  }

  @Py(value = "end_offset", kind = MethodTable.Kind.SETTER)
  static Object setEndOffset(Context ctx, PyBaseException self, Object value) {
    self.with("end_offset", value);
    return null;
  }

  @Py(value = "print_file_and_line", kind = MethodTable.Kind.GETTER)
  static Object getPrintFileAndLine(Context ctx, PyBaseException self) {
    return self.field("print_file_and_line");
  }

  @Py(value = "print_file_and_line", kind = MethodTable.Kind.SETTER)
  static Object setPrintFileAndLine(Context ctx, PyBaseException self, Object value) {
    self.with("print_file_and_line", value);
    return null;
  }
}
