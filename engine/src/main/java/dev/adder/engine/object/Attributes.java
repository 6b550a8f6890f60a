package dev.adder.engine.object;

/** Attribute access: {@code getattr}, {@code setattr}, {@code delattr} with all of their hooks. */
public final class Attributes {
  private Attributes() {}

  /** {@code o.name}; AttributeError when there is none. */
  public static Object get(Context ctx, Object o, String name) {
    PyType type = Types.of(o);
    Object hook = type.special(Special.GETATTRIBUTE);
    if (isDefault(hook)) {
      PyException missing = null;
      Object found = null;
      try {
        found = o instanceof PyType cls ? ofType(ctx, cls, name) : generic(ctx, o, type, name);
      } catch (PyException e) {
        if (type.special(Special.GETATTR) == null || !e.is(Exceptions.ATTRIBUTE_ERROR)) {
          throw e;
        }
        missing = e;
      }
      return found != null ? found : fallback(ctx, o, type, name, missing);
    }
    try {
      return Calls.callSpecial(ctx, hook, o, Str.of(name));
    } catch (PyException e) {
      if (!e.is(Exceptions.ATTRIBUTE_ERROR)) {
        throw e;
      }
      return fallback(ctx, o, type, name, e);
    }
  }

  private static boolean isDefault(Object getattribute) {
    return getattribute instanceof NativeFunction f
        && (f.owner() == PyType.OBJECT || f.owner() == PyType.TYPE);
  }

  private static Object fallback(
      Context ctx, Object o, PyType type, String name, PyException missing) {
    Object hook = type.special(Special.GETATTR);
    if (hook != null) {
      return Calls.callSpecial(ctx, hook, o, Str.of(name));
    }
    if (o instanceof PyModule module) {
      return ofModule(ctx, module, name);
    }
    throw missing == null ? Errors.noAttribute(o, name) : missing;
  }

  /** An attribute that a module has not got: its own {@code __getattr__} function, or an error. */
  private static Object ofModule(Context ctx, PyModule module, String name) {
    Object hook = module.dict().get(ctx, "__getattr__");
    if (hook != null) {
      return Calls.call(ctx, hook, Str.of(name));
    }
    String own = module.nameText(ctx);
    throw Errors.attribute(
        (own == null ? "module" : "module '" + own + "'") + " has no attribute '" + name + "'",
        module,
        name);
  }

  /** {@code o.name}, or Java null when an AttributeError says there is none. */
  public static Object getOrNull(Context ctx, Object o, String name) {
    PyType type = Types.of(o);
    if (isDefault(type.special(Special.GETATTRIBUTE))
        && type.special(Special.GETATTR) == null
        && !(o instanceof PyModule)) {
      try {
        return o instanceof PyType cls ? ofType(ctx, cls, name) : generic(ctx, o, type, name);
      } catch (PyException e) {
        if (e.is(Exceptions.ATTRIBUTE_ERROR)) {
          return null;
        }
        throw e;
      }
    }
    try {
      return get(ctx, o, name);
    } catch (PyException e) {
      if (e.is(Exceptions.ATTRIBUTE_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  /** {@code object.__getattribute__} without raising: Java null when there is no such attribute. */
  public static Object generic(Context ctx, Object o, PyType type, String name) {
    Object onType = type.lookup(name);
    if (onType == null) {
      return own(ctx, o, name);
    }
    if (onType instanceof Descriptor d) {
      if (!d.isData()) {
        Object own = own(ctx, o, name);
        if (own != null) {
          return own;
        }
      }
      return d.get(ctx, o, type);
    }
    PyType kind = Types.of(onType);
    Object getter = kind.special(Special.GET);
    if (getter != null && isData(kind)) {
      return Calls.callSpecial(ctx, getter, onType, o, type);
    }
    Object own = own(ctx, o, name);
    if (own != null) {
      return own;
    }
    return getter == null ? onType : Calls.callSpecial(ctx, getter, onType, o, type);
  }

  private static boolean isData(PyType kind) {
    return kind.special(Special.SET) != null || kind.special(Special.DELETE) != null;
  }

  private static Object own(Context ctx, Object o, String name) {
    if (o instanceof PyInstance instance) {
      return instance.own(ctx, name);
    }
    if (o instanceof PyObject object) {
      PyDict dict = object.dict();
      return dict == null ? null : dict.get(ctx, Str.of(name));
    }
    return null;
  }

  /** {@code type.__getattribute__} without raising. */
  public static Object ofType(Context ctx, PyType cls, String name) {
    PyType meta = cls.type();
    Object onMeta = meta.lookup(name);
    if (onMeta != null) {
      if (onMeta instanceof Descriptor d) {
        if (d.isData()) {
          return d.get(ctx, cls, meta);
        }
      } else if (isData(Types.of(onMeta)) && Types.of(onMeta).special(Special.GET) != null) {
        return Calls.callSpecial(ctx, Types.of(onMeta).special(Special.GET), onMeta, cls, meta);
      }
    }
    Object own = cls.lookup(name);
    if (own != null) {
      return bind(ctx, own, null, cls, true);
    }
    return onMeta == null ? null : bind(ctx, onMeta, cls, meta, false);
  }

  /**
   * What {@code attribute}, found on type {@code owner}, gives for {@code instance} (ignored when
   * {@code throughClass}).
   */
  public static Object bind(
      Context ctx, Object attribute, Object instance, PyType owner, boolean throughClass) {
    if (attribute instanceof Descriptor d) {
      return d.get(ctx, instance, owner);
    }
    Object getter = Types.of(attribute).special(Special.GET);
    if (getter == null) {
      return attribute;
    }
    return Calls.callSpecial(
        ctx, getter, attribute, instance == null ? PyNone.NONE : instance, owner);
  }

  /** {@code o.name = value}. */
  public static void set(Context ctx, Object o, String name, Object value) {
    Object hook = Types.of(o).special(Special.SETATTR);
    if (hook instanceof NativeFunction f
        && (f.owner() == PyType.OBJECT || f.owner() == PyType.TYPE)) {
      if (o instanceof PyType cls) {
        setOnType(ctx, cls, name, value);
      } else {
        setGeneric(ctx, o, name, value);
      }
      return;
    }
    Calls.callSpecial(ctx, hook, o, Str.of(name), value);
  }

  /** {@code object.__setattr__}. */
  public static void setGeneric(Context ctx, Object o, String name, Object value) {
    PyType type = Types.of(o);
    Object onType = type.lookup(name);
    if (onType != null && storeThrough(ctx, onType, o, value)) {
      return;
    }
    if (o instanceof PyInstance instance && type.hasInstanceDict()) {
      instance.setOwn(ctx, name, value);
      return;
    }
    PyDict dict = o instanceof PyObject object ? object.dict() : null;
    if (dict == null) {
      throw noSetting(o, type, name, onType);
    }
    dict.put(ctx, Str.of(name), value);
  }

  private static boolean storeThrough(Context ctx, Object onType, Object o, Object value) {
    if (onType instanceof Descriptor d) {
      if (d.isData()) {
        d.set(ctx, o, value);
        return true;
      }
      return false;
    }
    PyType kind = Types.of(onType);
    Object setter = kind.special(Special.SET);
    if (setter != null) {
      Calls.callSpecial(ctx, setter, onType, o, value);
      return true;
    }
    if (kind.special(Special.DELETE) != null) {
      throw Errors.attribute("__set__");
    }
    return false;
  }

  private static PyException noSetting(Object o, PyType type, String name, Object onType) {
    if (onType != null) {
      return Errors.attribute(
          "'" + type.name() + "' object attribute '" + name + "' is read-only", o, name);
    }
    return Errors.attribute(
        "'"
            + type.name()
            + "' object has no attribute '"
            + name
            + "' and no __dict__ for setting new attributes",
        o,
        name);
  }

  /** {@code type.__setattr__}. */
  public static void setOnType(Context ctx, PyType cls, String name, Object value) {
    Object onMeta = cls.type().lookup(name);
    if (onMeta != null && !(cls.isBuiltin()) && storeThrough(ctx, onMeta, cls, value)) {
      return;
    }
    cls.set(name, value);
  }

  /** {@code del o.name}. */
  public static void delete(Context ctx, Object o, String name) {
    Object hook = Types.of(o).special(Special.DELATTR);
    if (hook instanceof NativeFunction f
        && (f.owner() == PyType.OBJECT || f.owner() == PyType.TYPE)) {
      if (o instanceof PyType cls) {
        deleteOnType(ctx, cls, name);
      } else {
        deleteGeneric(ctx, o, name);
      }
      return;
    }
    Calls.callSpecial(ctx, hook, o, Str.of(name));
  }

  /** {@code object.__delattr__}. */
  public static void deleteGeneric(Context ctx, Object o, String name) {
    PyType type = Types.of(o);
    Object onType = type.lookup(name);
    if (onType != null && deleteThrough(ctx, onType, o)) {
      return;
    }
    if (o instanceof PyInstance instance && type.hasInstanceDict()) {
      if (!instance.deleteOwn(ctx, name)) {
        throw Errors.noAttribute(o, name);
      }
      return;
    }
    PyDict dict = o instanceof PyObject object ? object.dict() : null;
    if (dict == null) {
      throw noSetting(o, type, name, onType);
    }
    if (dict.remove(ctx, Str.of(name)) == null) {
      throw Errors.noAttribute(o, name);
    }
  }

  private static boolean deleteThrough(Context ctx, Object onType, Object o) {
    if (onType instanceof Descriptor d) {
      if (d.isData()) {
        d.delete(ctx, o);
        return true;
      }
      return false;
    }
    PyType kind = Types.of(onType);
    Object deleter = kind.special(Special.DELETE);
    if (deleter != null) {
      Calls.callSpecial(ctx, deleter, onType, o);
      return true;
    }
    if (kind.special(Special.SET) != null) {
      throw Errors.attribute("__delete__");
    }
    return false;
  }

  /** {@code type.__delattr__}. */
  public static void deleteOnType(Context ctx, PyType cls, String name) {
    Object onMeta = cls.type().lookup(name);
    if (onMeta != null && !cls.isBuiltin() && deleteThrough(ctx, onMeta, cls)) {
      return;
    }
    if (!cls.delete(name)) {
      throw Errors.noAttribute(cls, name);
    }
  }
}
