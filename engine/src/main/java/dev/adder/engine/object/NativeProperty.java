package dev.adder.engine.object;

/**
 * An attribute of a builtin type computed by Java methods ({@code getset_descriptor}). Immutable.
 */
public final class NativeProperty extends PyObject implements Descriptor {
  /** {@code getset_descriptor}. */
  public static final PyType TYPE = PyType.builtin("getset_descriptor").sealedType();

  private final PyType owner;
  private final String name;
  private String doc = "";
  private MethodTable table;
  private int getter = -1;
  private boolean field;
  private int setter = -1;
  private MethodTable setterTable;

  NativeProperty(PyType owner, String name) {
    super(TYPE);
    this.owner = owner;
    this.name = name;
  }

  void getter(MethodTable newTable, int id, String text) {
    doc = text;
    table = newTable;
    getter = id;
  }

  void field(MethodTable newTable, int id, String text) {
    getter(newTable, id, text);
    field = true;
  }

  void setter(MethodTable newTable, int id) {
    setterTable = newTable;
    setter = id;
  }

  /** The type whose attribute this is. */
  public PyType owner() {
    return owner;
  }

  /** The attribute's name. */
  public String name() {
    return name;
  }

  /** The docstring, empty when there is none. */
  public String doc() {
    return doc;
  }

  @Override
  public Object get(Context ctx, Object instance, PyType type) {
    if (instance == null) {
      return this;
    }
    check(instance);
    Object value = table.call1(getter, ctx, instance);
    if (value == null) {
      throw Errors.attribute(
          "'" + Types.of(instance).name() + "' object has no attribute '" + name + "'");
    }
    return value;
  }

  private void check(Object instance) {
    if (!Types.of(instance).isSubtypeOf(owner)) {
      throw Errors.type(
          "descriptor '%s' for '%s' objects doesn't apply to a '%s' object"
              .formatted(name, owner.name(), Types.of(instance).name()));
    }
  }

  @Override
  public boolean isData() {
    return true;
  }

  @Override
  public void set(Context ctx, Object instance, Object value) {
    store(ctx, instance, value);
  }

  /** The setter receives Java null to delete. */
  @Override
  public void delete(Context ctx, Object instance) {
    store(ctx, instance, null);
  }

  private void store(Context ctx, Object instance, Object value) {
    check(instance);
    if (setter < 0) {
      throw Errors.attribute(
          field
              ? "readonly attribute"
              : "attribute '%s' of '%s' objects is not writable".formatted(name, owner.name()));
    }
    setterTable.call2(setter, ctx, instance, value);
  }
}
