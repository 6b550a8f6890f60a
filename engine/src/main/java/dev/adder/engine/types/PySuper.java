package dev.adder.engine.types;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyExtensible;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Types;

/** {@code super}: the attributes of an object as the classes after one of its MRO define them. */
public final class PySuper extends PyExtensible {
  /** {@code super}. */
  public static final PyType TYPE = PyType.builtin("super");

  private PyType start;
  private Object self;
  private PyType selfType;

  /** An instance of {@code type}, not bound to anything yet. */
  PySuper(PyType type) {
    super(type);
  }

  /**
   * {@code super(start, self)}.
   *
   * @param self Java null for an unbound one
   * @param selfType the type whose MRO is searched; Java null for an unbound one
   */
  public PySuper(PyType start, Object self, PyType selfType) {
    super(TYPE);
    bind(start, self, selfType);
  }

  /** {@code super(start, self)} with CPython's checks. */
  public static PySuper of(Context ctx, PyType start, Object self) {
    return new PySuper(start, self, check(ctx, start, self));
  }

  void bind(PyType newStart, Object newSelf, PyType newSelfType) {
    start = newStart;
    self = newSelf;
    selfType = newSelfType;
  }

  /** {@code __thisclass__}; Java null before {@code __init__}. */
  public PyType start() {
    return start;
  }

  /** {@code __self__}; Java null when unbound. */
  public Object self() {
    return self;
  }

  /** {@code __self_class__}; Java null when unbound. */
  public PyType selfType() {
    return selfType;
  }

  /** The type whose MRO {@code super(start, self)} searches; TypeError when there is none. */
  static PyType check(Context ctx, PyType start, Object self) {
    if (self instanceof PyType cls && cls.isSubtypeOf(start)) {
      return cls;
    }
    PyType type = Types.of(self);
    if (type.isSubtypeOf(start)) {
      return type;
    }
    Object claimed = Attributes.getOrNull(ctx, self, "__class__");
    if (claimed instanceof PyType cls && cls != type && cls.isSubtypeOf(start)) {
      return cls;
    }
    throw Errors.type(
        "super(type, obj): obj (%s %s) is not an instance or subtype of type (%s)."
            .formatted(
                self instanceof PyType ? "type" : "instance of",
                self instanceof PyType cls ? cls.name() : type.name(),
                start.name()));
  }

  /** The attribute {@code name} after the start class, bound; Java null when there is none. */
  public Object find(Context ctx, String name) {
    if (selfType == null || name.equals("__class__")) {
      return null;
    }
    Object found = selfType.lookupAfter(start, name);
    if (found == null) {
      return null;
    }
    boolean throughClass = self == selfType;
    return Attributes.bind(ctx, found, throughClass ? null : self, selfType, throughClass);
  }
}
