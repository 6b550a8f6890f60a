package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.FunctionTemplate;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import dev.adder.engine.syntax.Span;
import java.util.ArrayList;
import java.util.List;

/** What scripts see of code objects. */
@PyMethods(type = "code")
final class CodeMethods {
  private CodeMethods() {}

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, Code self) {
    return "<code object %s at 0x%x, file \"%s\", line %d>"
        .formatted(
            self.name(), ctx.isolate().idOf(self), self.naming().file(), self.naming().firstLine());
  }

  @Py(value = "co_name", kind = MethodTable.Kind.FIELD)
  static Object name(Context ctx, Code self) {
    return Str.of(self.name());
  }

  @Py(value = "co_qualname", kind = MethodTable.Kind.FIELD)
  static Object qualname(Context ctx, Code self) {
    return Str.of(self.naming().qualname());
  }

  @Py(value = "co_filename", kind = MethodTable.Kind.FIELD)
  static Object file(Context ctx, Code self) {
    return Str.of(self.naming().file());
  }

  @Py(value = "co_firstlineno", kind = MethodTable.Kind.FIELD)
  static Object firstLine(Context ctx, Code self) {
    return (long) self.naming().firstLine();
  }

  @Py(value = "co_argcount", kind = MethodTable.Kind.FIELD)
  static Object arguments(Context ctx, Code self) {
    return (long) self.signature().positional();
  }

  @Py(value = "co_posonlyargcount", kind = MethodTable.Kind.FIELD)
  static Object positionalOnly(Context ctx, Code self) {
    return (long) self.signature().positionalOnly();
  }

  @Py(value = "co_kwonlyargcount", kind = MethodTable.Kind.FIELD)
  static Object keywordOnly(Context ctx, Code self) {
    return (long) self.signature().keywordOnly();
  }

  @Py(value = "co_nlocals", kind = MethodTable.Kind.FIELD)
  static Object locals(Context ctx, Code self) {
    return (long) self.variables().locals().length;
  }

  @Py(value = "co_flags", kind = MethodTable.Kind.FIELD)
  static Object flags(Context ctx, Code self) {
    return (long) self.flags();
  }

  @Py(value = "co_stacksize", kind = MethodTable.Kind.FIELD)
  static Object registers(Context ctx, Code self) {
    return (long) self.registers();
  }

  @Py(value = "co_varnames", kind = MethodTable.Kind.GETTER)
  static Object variables(Context ctx, Code self) {
    String[] names = self.variables().locals();
    int parameters = self.signature().total();
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      if (i < parameters || !isCell(self, i)) {
        shown.add(names[i]);
      }
    }
    return strings(shown.toArray(new String[0]));
  }

  private static boolean isCell(Code self, int register) {
    for (int cell : self.variables().cellRegisters()) {
      if (cell == register) {
        return true;
      }
    }
    return false;
  }

  @Py(value = "co_cellvars", kind = MethodTable.Kind.GETTER)
  static Object cells(Context ctx, Code self) {
    return strings(self.variables().cells());
  }

  @Py(value = "co_freevars", kind = MethodTable.Kind.GETTER)
  static Object free(Context ctx, Code self) {
    return strings(self.variables().free());
  }

  @Py(value = "co_names", kind = MethodTable.Kind.FIELD)
  static Object names(Context ctx, Code self) {
    return strings(self.names());
  }

  private static PyTuple strings(String[] names) {
    Object[] items = new Object[names.length];
    for (int i = 0; i < names.length; i++) {
      items[i] = Str.of(names[i]);
    }
    return PyTuple.of(items);
  }

  @Py(value = "co_consts", kind = MethodTable.Kind.FIELD)
  static Object constants(Context ctx, Code self) {
    List<Object> values = new ArrayList<>();
    values.add(self.documentation());
    for (Object constant : self.constants()) {
      if (constant instanceof FunctionTemplate template) {
        values.add(template.code());
      } else if (!(constant instanceof String[])) {
        values.add(constant);
      }
    }
    return PyTuple.of(values.toArray());
  }

  @Py("replace(self, /, **changes)")
  static Object replace(Context ctx, Code self, PyDict changes) {
    return new CodeReplacement(ctx, self).make(changes);
  }

  @Py("__replace__(self, /, **changes)")
  static Object replaced(Context ctx, Code self, PyDict changes) {
    return new CodeReplacement(ctx, self).make(changes);
  }

  @Py("co_lines(self, /)")
  static Object lines(Context ctx, Code self) {
    List<Object> rows = new ArrayList<>();
    int n = self.instructions().length;
    for (int start = 0; start < n; ) {
      int line = self.span(start).line();
      int end = start + 1;
      while (end < n && self.span(end).line() == line) {
        end++;
      }
      rows.add(PyTuple.of((long) start, (long) end, (long) line));
      start = end;
    }
    return Ops.iter(ctx, PyTuple.of(rows.toArray()));
  }

  @Py("co_positions(self, /)")
  static Object positions(Context ctx, Code self) {
    Object[] rows = new Object[self.instructions().length];
    for (int i = 0; i < rows.length; i++) {
      Span s = self.span(i);
      rows[i] =
          PyTuple.of((long) s.line(), (long) s.endLine(), (long) s.column(), (long) s.endColumn());
    }
    return Ops.iter(ctx, PyTuple.of(rows));
  }

  @Py("__eq__(self, other, /)")
  static Object equal(Context ctx, Code self, Object other) {
    return other instanceof Code ? self == other : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Py("__hash__(self, /)")
  static Object hash(Context ctx, Code self) {
    return Hash.identity(ctx, self);
  }
}
