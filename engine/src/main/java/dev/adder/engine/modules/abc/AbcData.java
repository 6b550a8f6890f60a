package dev.adder.engine.modules.abc;

import dev.adder.engine.interp.PyFunction;
import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.Instances;
import dev.adder.engine.types.Iteration;
import dev.adder.engine.types.PyFrozenSet;
import dev.adder.engine.types.PySet;
import dev.adder.engine.types.PyWeakRef;
import dev.adder.engine.types.TypeNames;
import java.util.ArrayList;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * What an abstract base class knows of its virtual subclasses. Lives in the attribute {@code
 * _abc_impl} of its class; confined to the isolate.
 */
@PyMethods(type = "_abc._abc_data")
public final class AbcData extends PyObject {
  /** {@code _abc._abc_data}. */
  public static final PyType TYPE = PyType.builtin("_abc._abc_data").sealedType();

  private static final String ATTRIBUTE = "_abc_impl";

  private final Map<PyType, Boolean> registry = new WeakHashMap<>();
  private final Map<PyType, Boolean> cache = new WeakHashMap<>();
  private final Map<PyType, Boolean> refused = new WeakHashMap<>();
  private long refusedVersion;

  /** Counts registrations in an isolate: what was refused before may be accepted now. */
  static final class Registrations {
    private long count;

    long count() {
      return count;
    }

    static Registrations of(Context ctx) {
      return ctx.isolate().state(Registrations.class, isolate -> new Registrations());
    }
  }

  private AbcData(long version) {
    super(TYPE);
    refusedVersion = version;
  }

  static AbcData of(Context ctx, PyType cls) {
    if (cls.own(ATTRIBUTE) instanceof AbcData data) {
      return data;
    }
    throw Errors.type("_abc_impl is set to a wrong type");
  }

  void clearRegistry() {
    registry.clear();
  }

  void clearCaches() {
    cache.clear();
    refused.clear();
  }

  /** The registered classes, the accepted and the refused ones. */
  PyTuple dump(Context ctx) {
    return PyTuple.of(set(ctx, registry), set(ctx, cache), set(ctx, refused), refusedVersion);
  }

  private static PySet set(Context ctx, Map<PyType, Boolean> types) {
    PySet set = new PySet(PySet.TYPE);
    for (PyType type : types.keySet()) {
      set.add(ctx, PyWeakRef.of(ctx, PyWeakRef.TYPE, type, null));
    }
    return set;
  }

  /** Finds the abstract methods of a new class and gives it its data. */
  static void init(Context ctx, PyType cls) {
    PySet names = new PySet(PyFrozenSet.TYPE);
    for (Map.Entry<String, Object> entry : cls.namespace().entrySet()) {
      ctx.meter().step();
      if (isAbstract(ctx, entry.getValue())) {
        names.add(ctx, Str.of(entry.getKey()));
      }
    }
    for (PyType base : cls.bases()) {
      Object inherited = base == PyType.TYPE ? null : base.own("__abstractmethods__");
      if (inherited != null) {
        Iteration.each(
            ctx,
            inherited,
            name -> {
              Object found = Attributes.getOrNull(ctx, cls, Str.text(name));
              if (found != null && isAbstract(ctx, found)) {
                names.add(ctx, name);
              }
            });
      }
    }
    Object frozen = Calls.call(ctx, PyFrozenSet.TYPE, names);
    Attributes.set(ctx, cls, "__abstractmethods__", frozen);
    cls.set(ATTRIBUTE, new AbcData(Registrations.of(ctx).count));
  }

  private static boolean isAbstract(Context ctx, Object value) {
    if (value instanceof PyFunction function
        && (function.dict() == null || function.dict().size() == 0)) {
      return false;
    }
    if (value instanceof PyType type && type.type() == PyType.TYPE && type.isBuiltin()) {
      return false;
    }
    Object flag = Attributes.getOrNull(ctx, value, "__isabstractmethod__");
    return flag != null && Ops.truth(ctx, flag);
  }

  static Object register(Context ctx, PyType cls, Object subclass) {
    if (!(subclass instanceof PyType sub)) {
      throw Errors.type("Can only register classes");
    }
    if (Instances.isSubclass(ctx, sub, cls)) {
      return sub;
    }
    if (Instances.isSubclass(ctx, cls, sub)) {
      throw Errors.runtime("Refusing to create an inheritance cycle");
    }
    of(ctx, cls).registry.put(sub, true);
    Registrations.of(ctx).count++;
    return sub;
  }

  static boolean isInstance(Context ctx, PyType cls, Object instance) {
    AbcData data = of(ctx, cls);
    PyType type = Types.of(instance);
    Object claimed = type.isBuiltin() ? type : Attributes.get(ctx, instance, "__class__");
    if (claimed instanceof PyType sub && data.cache.containsKey(sub)) {
      return true;
    }
    if (claimed == type) {
      if (data.isRefused(ctx, type)) {
        return false;
      }
      return check(ctx, cls, type);
    }
    return check(ctx, cls, claimed) || check(ctx, cls, type);
  }

  private boolean isRefused(Context ctx, PyType type) {
    return refusedVersion == Registrations.of(ctx).count && refused.containsKey(type);
  }

  private static boolean check(Context ctx, PyType cls, Object sub) {
    return Ops.truth(ctx, Calls.special(ctx, cls, Special.SUBCLASSCHECK, sub));
  }

  static boolean isSubclass(Context ctx, PyType cls, Object subclass) {
    if (!(subclass instanceof PyType sub)) {
      throw Errors.type("issubclass() arg 1 must be a class");
    }
    AbcData data = of(ctx, cls);
    if (data.cache.containsKey(sub)) {
      return true;
    }
    long version = Registrations.of(ctx).count;
    if (data.refusedVersion < version) {
      data.refused.clear();
      data.refusedVersion = version;
    } else if (data.refused.containsKey(sub)) {
      return false;
    }
    ctx.enterNative();
    boolean answer;
    try {
      answer = decide(ctx, cls, sub, data);
    } finally {
      ctx.leaveNative();
    }
    if (answer && data.registry.containsKey(sub)) {
      return true;
    }
    ctx.meter().allocate(48);
    (answer ? data.cache : data.refused).put(sub, true);
    return answer;
  }

  private static boolean decide(Context ctx, PyType cls, PyType sub, AbcData data) {
    Object hook = Calls.call(ctx, Attributes.get(ctx, cls, "__subclasshook__"), sub);
    if (hook == Boolean.TRUE || hook == Boolean.FALSE) {
      return hook == Boolean.TRUE;
    }
    if (hook != PyNotImplemented.NOT_IMPLEMENTED) {
      throw Errors.make(
          Exceptions.ASSERTION_ERROR,
          "__subclasshook__ must return either False, True, or NotImplemented");
    }
    if (sub.isSubtypeOf(cls)) {
      return true;
    }
    for (PyType registered : new ArrayList<>(data.registry.keySet())) {
      ctx.meter().step();
      if (Instances.isSubclass(ctx, sub, registered)) {
        return true;
      }
    }
    for (PyType below : cls.subclasses()) {
      ctx.meter().step();
      if (Instances.isSubclass(ctx, sub, below)) {
        return true;
      }
    }
    return false;
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, AbcData self) {
    return Str.of("<_abc._abc_data object at " + TypeNames.address(ctx, self) + ">");
  }
}
