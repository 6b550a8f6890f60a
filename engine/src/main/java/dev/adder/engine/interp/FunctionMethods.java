package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.engine.object.Arguments;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyCell;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;

/** The attributes of functions. */
@PyMethods(type = "function")
final class FunctionMethods {
  private FunctionMethods() {}

  @Py(
      value = "__new__(cls, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)",
      kind = MethodTable.Kind.NEW)
  static Object make(
      Context ctx,
      PyType cls,
      Object code,
      Object globals,
      Object name,
      Object argdefs,
      Object closure,
      Object kwdefaults) {
    if (!(code instanceof Code c)) {
      throw Errors.type("function() argument 'code' must be code, not " + typeName(code));
    }
    if (!(globals instanceof PyDict g)) {
      throw Errors.type("function() argument 'globals' must be dict, not " + typeName(globals));
    }
    if (isGiven(name) && !Str.is(name)) {
      throw Errors.type("arg 3 (name) must be None or string");
    }
    if (isGiven(argdefs) && !(argdefs instanceof PyTuple)) {
      throw Errors.type("arg 4 (defaults) must be None or tuple");
    }
    int free = c.variables().free().length;
    if (isGiven(closure) && !(closure instanceof PyTuple)) {
      throw Errors.type("arg 5 (closure) must be None or tuple");
    }
    PyCell[] cells = new PyCell[free];
    if (closure instanceof PyTuple tuple) {
      if (tuple.size() != free) {
        throw Errors.value(
            "%s requires closure of length %d, not %d".formatted(c.name(), free, tuple.size()));
      }
      for (int i = 0; i < free; i++) {
        if (!(tuple.get(i) instanceof PyCell cell)) {
          throw Errors.type("arg 5 (closure) expected cell, found " + typeName(tuple.get(i)));
        }
        cells[i] = cell;
      }
    } else if (free > 0) {
      throw Errors.type("arg 5 (closure) must be tuple");
    }
    Object builtins = g.get(ctx, "__builtins__");
    PyFunction function =
        new PyFunction(
            ctx, c, g, builtins instanceof PyDict b ? b : ctx.isolate().builtins(), cells);
    if (name != null && name != PyNone.NONE) {
      function.setName(Str.text(name));
    }
    if (argdefs instanceof PyTuple tuple) {
      function.setDefaults(tuple.items());
    }
    if (kwdefaults instanceof PyDict dict) {
      function.setKeywordDefaults(dict);
    }
    return function;
  }

  private static boolean isGiven(Object value) {
    return value != null && value != PyNone.NONE;
  }

  private static String typeName(Object value) {
    return dev.adder.engine.object.Types.of(value).name();
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyFunction self) {
    return "<function %s at 0x%x>".formatted(self.qualname(), ctx.isolate().idOf(self));
  }

  @Py("__call__(self, /, *args, **kwargs)")
  static Object call(Context ctx, PyFunction self, Object[] args, PyDict kwargs) {
    return Arguments.call(ctx, self, args, kwargs);
  }

  @Py("__get__(self, instance, owner=None, /)")
  static Object get(Context ctx, PyFunction self, Object instance, Object owner) {
    if (instance == PyNone.NONE) {
      if (owner == null || owner == PyNone.NONE) {
        throw Errors.type("__get__(None, None) is invalid");
      }
      return self;
    }
    return new dev.adder.engine.object.PyMethod(self, instance);
  }

  @Py(value = "__name__", kind = MethodTable.Kind.GETTER)
  static Object name(Context ctx, PyFunction self) {
    return Str.of(self.name());
  }

  @Py(value = "__name__", kind = MethodTable.Kind.SETTER)
  static Object setName(Context ctx, PyFunction self, Object value) {
    self.setName(string(value, "__name__"));
    return null;
  }

  private static String string(Object value, String what) {
    if (value == null || !Str.is(value)) {
      throw Errors.type(what + " must be set to a string object");
    }
    return Str.text(value);
  }

  @Py(value = "__qualname__", kind = MethodTable.Kind.GETTER)
  static Object qualname(Context ctx, PyFunction self) {
    return Str.of(self.qualname());
  }

  @Py(value = "__qualname__", kind = MethodTable.Kind.SETTER)
  static Object setQualname(Context ctx, PyFunction self, Object value) {
    self.setQualname(string(value, "__qualname__"));
    return null;
  }

  @Py(value = "__doc__", kind = MethodTable.Kind.GETTER)
  static Object documentation(Context ctx, PyFunction self) {
    return self.documentation();
  }

  @Py(value = "__doc__", kind = MethodTable.Kind.SETTER)
  static Object setDocumentation(Context ctx, PyFunction self, Object value) {
    self.setDocumentation(value == null ? PyNone.NONE : value);
    return null;
  }

  @Py(value = "__module__", kind = MethodTable.Kind.GETTER)
  static Object module(Context ctx, PyFunction self) {
    return self.module();
  }

  @Py(value = "__module__", kind = MethodTable.Kind.SETTER)
  static Object setModule(Context ctx, PyFunction self, Object value) {
    self.setModule(value == null ? PyNone.NONE : value);
    return null;
  }

  @Py(value = "__code__", kind = MethodTable.Kind.GETTER)
  static Object code(Context ctx, PyFunction self) {
    return self.code();
  }

  @Py(value = "__code__", kind = MethodTable.Kind.SETTER)
  static Object setCode(Context ctx, PyFunction self, Object value) {
    if (!(value instanceof Code code)) {
      throw Errors.type("__code__ must be set to a code object");
    }
    int free = code.variables().free().length;
    if (free != self.closure().length) {
      throw Errors.value(
          "%s() requires a code object with %d free vars, not %d"
              .formatted(self.name(), self.closure().length, free));
    }
    self.setCode(code);
    return null;
  }

  @Py(value = "__globals__", kind = MethodTable.Kind.FIELD)
  static Object globals(Context ctx, PyFunction self) {
    return self.globals();
  }

  @Py(value = "__builtins__", kind = MethodTable.Kind.FIELD)
  static Object builtins(Context ctx, PyFunction self) {
    return self.builtins();
  }

  @Py(value = "__closure__", kind = MethodTable.Kind.FIELD)
  static Object closure(Context ctx, PyFunction self) {
    return self.closure().length == 0 ? PyNone.NONE : PyTuple.of((Object[]) self.closure().clone());
  }

  @Py(value = "__defaults__", kind = MethodTable.Kind.GETTER)
  static Object defaults(Context ctx, PyFunction self) {
    return self.defaults() == null ? PyNone.NONE : PyTuple.of(self.defaults());
  }

  @Py(value = "__defaults__", kind = MethodTable.Kind.SETTER)
  static Object setDefaults(Context ctx, PyFunction self, Object value) {
    if (value == null || value == PyNone.NONE) {
      self.setDefaults(null);
    } else if (value instanceof PyTuple tuple) {
      self.setDefaults(tuple.items());
    } else {
      throw Errors.type("__defaults__ must be set to a tuple object");
    }
    return null;
  }

  @Py(value = "__kwdefaults__", kind = MethodTable.Kind.GETTER)
  static Object keywordDefaults(Context ctx, PyFunction self) {
    return self.keywordDefaults() == null ? PyNone.NONE : self.keywordDefaults();
  }

  @Py(value = "__kwdefaults__", kind = MethodTable.Kind.SETTER)
  static Object setKeywordDefaults(Context ctx, PyFunction self, Object value) {
    if (value == null || value == PyNone.NONE) {
      self.setKeywordDefaults(null);
    } else if (value instanceof PyDict dict) {
      self.setKeywordDefaults(dict);
    } else {
      throw Errors.type("__kwdefaults__ must be set to a dict object");
    }
    return null;
  }

  @Py(value = "__annotations__", kind = MethodTable.Kind.GETTER)
  static Object annotations(Context ctx, PyFunction self) {
    return self.annotations();
  }

  @Py(value = "__annotations__", kind = MethodTable.Kind.SETTER)
  static Object setAnnotations(Context ctx, PyFunction self, Object value) {
    if (value == null || value == PyNone.NONE) {
      self.setAnnotations(null);
    } else if (value instanceof PyDict) {
      self.setAnnotations(value);
    } else {
      throw Errors.type("__annotations__ must be set to a dict object");
    }
    return null;
  }

  @Py(value = "__type_params__", kind = MethodTable.Kind.GETTER)
  static Object typeParams(Context ctx, PyFunction self) {
    return self.typeParams();
  }

  @Py(value = "__type_params__", kind = MethodTable.Kind.SETTER)
  static Object setTypeParams(Context ctx, PyFunction self, Object value) {
    if (!(value instanceof PyTuple tuple)) {
      throw Errors.type("__type_params__ must be set to a tuple");
    }
    self.setTypeParams(tuple);
    return null;
  }

  @Py(value = "__dict__", kind = MethodTable.Kind.GETTER)
  static Object dict(Context ctx, PyFunction self) {
    return self.dict();
  }

  @Py(value = "__dict__", kind = MethodTable.Kind.SETTER)
  static Object setDict(Context ctx, PyFunction self, Object value) {
    if (value == null) {
      throw Errors.type("cannot delete __dict__");
    }
    if (!(value instanceof PyDict dict)) {
      throw Errors.type("__dict__ must be set to a dictionary, not a '" + typeName(value) + "'");
    }
    self.setDict(dict);
    return null;
  }
}
