package dev.adder.engine.types;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Descriptor;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.NativeFunction;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyExtensible;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;

/** {@code property}. */
public final class PyProperty extends PyExtensible implements Descriptor {
  /** {@code property}. */
  public static final PyType TYPE = PyType.builtin("property");

  private Object getter = PyNone.NONE;
  private Object setter = PyNone.NONE;
  private Object deleter = PyNone.NONE;
  private Object doc = PyNone.NONE;
  private Object name;
  private boolean docFromGetter;

  /** A property of {@code type}, {@code property} or a subclass, without functions yet. */
  public PyProperty(PyType type) {
    super(type);
  }

  /** {@code fget}, or None. */
  public Object getter() {
    return getter;
  }

  /** {@code fset}, or None. */
  public Object setter() {
    return setter;
  }

  /** {@code fdel}, or None. */
  public Object deleter() {
    return deleter;
  }

  Object doc() {
    return doc;
  }

  void setDoc(Object value) {
    doc = value;
  }

  boolean docFromGetter() {
    return docFromGetter;
  }

  void setDocFromGetter(boolean value) {
    docFromGetter = value;
  }

  void setFunctions(Object get, Object set, Object delete) {
    getter = get;
    setter = set;
    deleter = delete;
  }

  void setName(Object value) {
    name = value;
  }

  /** The name given by {@code __set_name__} or that of the getter; Java null when unknown. */
  Object name(Context ctx) {
    if (name != null || getter == PyNone.NONE) {
      return name;
    }
    return Attributes.getOrNull(ctx, getter, "__name__");
  }

  private Object override(Special which) {
    if (type() == TYPE) {
      return null;
    }
    Object method = type().special(which);
    return method instanceof NativeFunction ? null : method;
  }

  @Override
  public boolean isData() {
    return true;
  }

  @Override
  public Object get(Context ctx, Object instance, PyType owner) {
    Object method = override(Special.GET);
    if (method != null) {
      return Calls.callSpecial(ctx, method, this, instance == null ? PyNone.NONE : instance, owner);
    }
    return instance == null ? this : read(ctx, instance);
  }

  @Override
  public void set(Context ctx, Object instance, Object value) {
    Object method = override(Special.SET);
    if (method != null) {
      Calls.callSpecial(ctx, method, this, instance, value);
    } else {
      write(ctx, instance, value);
    }
  }

  @Override
  public void delete(Context ctx, Object instance) {
    Object method = override(Special.DELETE);
    if (method != null) {
      Calls.callSpecial(ctx, method, this, instance);
    } else {
      erase(ctx, instance);
    }
  }

  /** {@code property.__get__} of an instance. */
  Object read(Context ctx, Object instance) {
    if (getter == PyNone.NONE) {
      throw missing(ctx, instance, "getter");
    }
    return Calls.call(ctx, getter, new Object[] {instance}, null);
  }

  /** {@code property.__set__}. */
  void write(Context ctx, Object instance, Object value) {
    if (setter == PyNone.NONE) {
      throw missing(ctx, instance, "setter");
    }
    Calls.call(ctx, setter, new Object[] {instance, value}, null);
  }

  /** {@code property.__delete__}. */
  void erase(Context ctx, Object instance) {
    if (deleter == PyNone.NONE) {
      throw missing(ctx, instance, "deleter");
    }
    Calls.call(ctx, deleter, new Object[] {instance}, null);
  }

  private PyException missing(Context ctx, Object instance, String what) {
    Object called = name(ctx);
    String owner = "'" + Types.of(instance).qualname() + "'";
    return Errors.attribute(
        called == null
            ? "property of %s object has no %s".formatted(owner, what)
            : "property %s of %s object has no %s"
                .formatted(Str.text(Ops.repr(ctx, called)), owner, what));
  }
}
