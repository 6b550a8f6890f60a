package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.ClassChange;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.NativeFunction;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyInstance;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMember;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import java.util.List;
import java.util.Map;

/**
 * {@code __class__}, {@code __dict__}, {@code __dir__} and the pickle protocol of {@code object}.
 */
@PyMethods(type = "object")
final class ObjectState {
  private ObjectState() {}

  @Py(value = "__class__", kind = MethodTable.Kind.GETTER)
  static Object getClass(Context ctx, Object self) {
    return Types.of(self);
  }

  @Py(value = "__class__", kind = MethodTable.Kind.SETTER)
  static Object setClass(Context ctx, Object self, Object value) {
    if (value == null) {
      throw Errors.type("can't delete __class__ attribute");
    }
    ClassChange.setClass(self, value);
    return null;
  }

  @Py(value = "__dict__", kind = MethodTable.Kind.GETTER)
  static Object getDict(Context ctx, Object self) {
    return self instanceof PyObject object ? object.dict() : null;
  }

  @Py(value = "__dict__", kind = MethodTable.Kind.SETTER)
  static Object setDict(Context ctx, Object self, Object value) {
    if (!(self instanceof PyObject object) || object.dict() == null) {
      throw Errors.noAttribute(self, "__dict__");
    }
    if (value == null && self instanceof PyBaseException) {
      throw Errors.type("cannot delete __dict__");
    }
    if (value == null) {
      object.setDict(new PyDict());
    } else if (value instanceof PyDict dict) {
      object.setDict(dict);
    } else {
      throw Errors.type(
          "__dict__ must be set to a dictionary, not a '" + Types.of(value).name() + "'");
    }
    return null;
  }

  @Py(value = "__weakref__", kind = MethodTable.Kind.GETTER)
  static Object weakReference(Context ctx, Object self) {
    if (!PyWeakRef.hasSlot(Types.of(self))) {
      return null;
    }
    List<PyWeakRef> references = PyWeakRef.referencesTo(ctx, self);
    return references.isEmpty() ? PyNone.NONE : references.getFirst();
  }

  @Py("__dir__(self, /)")
  static Object dir(Context ctx, Object self) {
    PySet names = new PySet();
    Object dict = Attributes.getOrNull(ctx, self, "__dict__");
    if (dict instanceof PyDict own) {
      SetOps.update(ctx, names, own);
    }
    if (Attributes.getOrNull(ctx, self, "__class__") instanceof PyType cls) {
      addNames(ctx, cls, names);
    }
    return Iteration.toList(ctx, names);
  }

  /** Adds the names of the attributes of {@code cls} and of its bases. */
  static void addNames(Context ctx, PyType cls, PySet names) {
    for (PyType type : cls.mro()) {
      for (String name : type.namespace().keySet()) {
        ctx.meter().step();
        boolean ofInstances = "__dict__".equals(name) || "__weakref__".equals(name);
        if (type != PyType.OBJECT || !ofInstances) {
          names.add(ctx, Str.of(name));
        }
      }
    }
    if (!cls.isBuiltin()) {
      if (cls.hasInstanceDict()) {
        names.add(ctx, "__dict__");
      }
      if (PyWeakRef.hasSlot(cls)) {
        names.add(ctx, "__weakref__");
      }
    }
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, Object self) {
    return commonReduce(ctx, self, 0);
  }

  @Py("__reduce_ex__(self, protocol, /)")
  static Object reduceEx(Context ctx, Object self, Object protocol) {
    int level = Args.intValue(ctx, protocol);
    Object own = Types.of(self).lookup("__reduce__");
    if (own instanceof NativeFunction f && f.owner() == PyType.OBJECT) {
      return commonReduce(ctx, self, level);
    }
    return Calls.method(ctx, self, "__reduce__");
  }

  private static Object copyreg(Context ctx, String name) {
    Object module = ctx.isolate().modules().getName("copyreg");
    if (module == null) {
      module = ctx.evaluator().importModule(ctx, "copyreg");
    }
    return Attributes.get(ctx, module, name);
  }

  private static Object commonReduce(Context ctx, Object self, int protocol) {
    if (protocol < 2) {
      return Calls.call(ctx, copyreg(ctx, "_reduce_ex"), self, (long) protocol);
    }
    PyType cls = Types.of(self);
    Object args = null;
    Object keywords = null;
    Object hook = cls.lookup("__getnewargs_ex__");
    if (hook != null) {
      Object both = Calls.method(ctx, self, "__getnewargs_ex__");
      if (!(both instanceof PyTuple pair)) {
        throw Errors.type(
            "__getnewargs_ex__ should return a tuple, not '" + Types.of(both).name() + "'");
      }
      if (pair.size() != 2) {
        throw Errors.value(
            "__getnewargs_ex__ should return a tuple of length 2, not " + pair.size());
      }
      args = item(pair, 0, "first", PyTuple.TYPE);
      keywords = item(pair, 1, "second", PyDict.TYPE);
    } else if (cls.lookup("__getnewargs__") != null) {
      args = Calls.method(ctx, self, "__getnewargs__");
      if (!(args instanceof PyTuple)) {
        throw Errors.type(
            "__getnewargs__ should return a tuple, not '" + Types.of(args).name() + "'");
      }
    }
    boolean required = args == null && !(self instanceof PyList || self instanceof PyDict);
    Object state = state(ctx, self, required);
    Object items = self instanceof PyList ? Ops.iter(ctx, self) : PyNone.NONE;
    Object pairs =
        self instanceof PyDict ? Ops.iter(ctx, Calls.method(ctx, self, "items")) : PyNone.NONE;
    PyTuple given = args instanceof PyTuple tuple ? tuple : PyTuple.EMPTY;
    if (keywords instanceof PyDict dict && dict.size() > 0) {
      return PyTuple.of(
          copyreg(ctx, "__newobj_ex__"), PyTuple.of(cls, given, dict), state, items, pairs);
    }
    PyTuple all = PyTuple.of(Calls.prepend(cls, given.items()));
    return PyTuple.of(copyreg(ctx, "__newobj__"), all, state, items, pairs);
  }

  private static Object item(PyTuple pair, int at, String which, PyType type) {
    if (!Types.isInstance(pair.get(at), type)) {
      throw Errors.type(
          "%s item of the tuple returned by __getnewargs_ex__ must be a %s, not '%s'"
              .formatted(which, type.name(), Types.of(pair.get(at)).name()));
    }
    return pair.get(at);
  }

  private static Object state(Context ctx, Object self, boolean required) {
    Object hook = Types.of(self).lookup("__getstate__");
    if (hook instanceof NativeFunction f && f.owner() == PyType.OBJECT) {
      return defaultState(ctx, self, required);
    }
    return Calls.method(ctx, self, "__getstate__");
  }

  @Py("__getstate__(self, /)")
  static Object getState(Context ctx, Object self) {
    return defaultState(ctx, self, false);
  }

  private static Object defaultState(Context ctx, Object self, boolean required) {
    PyType cls = Types.of(self);
    if (required && !cls.isPlain()) {
      throw Errors.type("cannot pickle '" + cls.name() + "' object");
    }
    if (!(self instanceof PyObject object)) {
      return PyNone.NONE;
    }
    PyDict dict =
        self instanceof PyInstance instance && cls.hasInstanceDict()
            ? instance.copyOfAttributes()
            : object.dict();
    Object state = dict == null || dict.size() == 0 ? PyNone.NONE : dict;
    PyDict slots = new PyDict();
    if (cls.memberCount() > 0) {
      for (PyType type : cls.mro()) {
        addMembers(ctx, type, self, slots);
      }
    }
    return slots.size() == 0 ? state : PyTuple.of(state, slots);
  }

  private static void addMembers(Context ctx, PyType type, Object self, PyDict slots) {
    for (Map.Entry<String, Object> entry : type.namespace().entrySet()) {
      if (entry.getValue() instanceof PyMember) {
        Object value = Attributes.getOrNull(ctx, self, entry.getKey());
        if (value != null) {
          slots.putName(entry.getKey(), value);
        }
      }
    }
  }
}
