package dev.adder.engine.object;

/** A slot declared in {@code __slots__} ({@code member_descriptor}). Immutable. */
public final class PyMember extends PyObject implements SlotDescriptor {
  /** {@code member_descriptor}. */
  public static final PyType TYPE = PyType.builtin("member_descriptor").sealedType();

  private final PyType owner;
  private final String name;
  private final int index;

  PyMember(PyType owner, String name, int index) {
    super(TYPE);
    this.owner = owner;
    this.name = name;
    this.index = index;
  }

  @Override
  public PyType owner() {
    return owner;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isData() {
    return true;
  }

  private PyObject check(Object instance) {
    if (!Types.of(instance).isSubtypeOf(owner)) {
      throw Errors.type(
          "descriptor '%s' for '%s' objects doesn't apply to a '%s' object"
              .formatted(name, owner.name(), Types.of(instance).name()));
    }
    return (PyObject) instance;
  }

  @Override
  public Object get(Context ctx, Object instance, PyType type) {
    if (instance == null) {
      return this;
    }
    Object value = check(instance).member(index);
    if (value == null) {
      throw Errors.noAttribute(instance, name);
    }
    return value;
  }

  @Override
  public void set(Context ctx, Object instance, Object value) {
    check(instance).setMember(index, value);
  }

  @Override
  public void delete(Context ctx, Object instance) {
    PyObject object = check(instance);
    if (object.member(index) == null) {
      throw Errors.makeWith(Exceptions.ATTRIBUTE_ERROR, name);
    }
    object.setMember(index, null);
  }
}
