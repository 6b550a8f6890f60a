package dev.adder.engine.object;

/**
 * Base of the builtin types that scripts can subclass: an instance of a subclass may carry an
 * attribute dict and member slots; an instance of the builtin type itself carries neither and pays
 * one null field.
 */
public abstract class PyExtensible extends PyObject {
  /** Says of an object that isolates share that it has no attributes of its own. */
  private static final Object SHARED = new Object();

  private Object extra;

  /** What an instance of a subclass with members holds. */
  private static final class Extra {
    PyDict dict;
    final Object[] members;

    Extra(int members) {
      this.members = new Object[members];
    }
  }

  /** Makes an object of exactly {@code type}. */
  protected PyExtensible(PyType type) {
    super(type);
    if (type.memberCount() > 0) {
      extra = new Extra(type.memberCount());
    }
  }

  @Override
  public final PyDict dict() {
    if (!type().hasInstanceDict()) {
      return null;
    }
    if (extra instanceof Extra e) {
      if (e.dict == null) {
        e.dict = new PyDict();
      }
      return e.dict;
    }
    if (extra == null) {
      extra = new PyDict();
    }
    return extra == SHARED ? null : (PyDict) extra;
  }

  /** Refuses attributes for ever, because other isolates see the object too. */
  final void share() {
    extra = SHARED;
  }

  final boolean isShared() {
    return extra == SHARED;
  }

  /** The attribute dict if one was made already, else null. */
  public final PyDict dictIfMade() {
    return extra instanceof Extra e ? e.dict : extra == SHARED ? null : (PyDict) extra;
  }

  @Override
  public final void setDict(PyDict dict) {
    if (!type().hasInstanceDict() || extra == SHARED) {
      super.setDict(dict);
    }
    if (extra instanceof Extra e) {
      e.dict = dict;
    } else {
      extra = dict;
    }
  }

  @Override
  final Object member(int index) {
    return ((Extra) extra).members[index];
  }

  @Override
  final void setMember(int index, Object value) {
    ((Extra) extra).members[index] = value;
  }

  @Override
  final void retype(PyType type) {
    super.retype(type);
    if (extra == null && type.memberCount() > 0) {
      extra = new Extra(type.memberCount());
    }
  }
}
