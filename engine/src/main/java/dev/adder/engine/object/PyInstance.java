package dev.adder.engine.object;

import java.util.Arrays;

/**
 * An instance of a class written in Python that derives from {@code object} alone. Attributes stand
 * in typed slots: the generated subclasses S{n}x{m} hold n references and m unboxed longs in the
 * object itself, further ones go to overflow arrays.
 */
public abstract class PyInstance extends PyObject {
  private Object[] moreRefs;
  private long[] morePrims;

  /** Makes an empty instance. */
  protected PyInstance(Shape shape) {
    super(shape);
  }

  /** A new instance of {@code type} with no attributes. */
  public static PyInstance allocate(PyType type) {
    Shape shape = type.rootShape();
    ClassTemplate template = shape.layout.template();
    return InstanceClasses.allocate(shape, template.learnedRefs(), template.learnedPrims());
  }

  /** Where the attributes stand. */
  public final Layout layout() {
    return shape.layout;
  }

  /** Reference slot {@code i}. */
  public abstract Object ref(int i);

  /** Sets reference slot {@code i}. */
  public abstract void ref(int i, Object value);

  /** Unboxed slot {@code i}: a long, or the bits of a double. */
  public abstract long prim(int i);

  /** Sets unboxed slot {@code i}. */
  public abstract void prim(int i, long value);

  /** Reference {@code i} beyond the inline ones. */
  protected final Object overflowRef(int i) {
    return moreRefs == null || i >= moreRefs.length ? null : moreRefs[i];
  }

  /** Sets reference {@code i} beyond the inline ones. */
  protected final void overflowRef(int i, Object value) {
    if (moreRefs == null) {
      moreRefs = new Object[Math.max(4, i + 1)];
    } else if (i >= moreRefs.length) {
      moreRefs = Arrays.copyOf(moreRefs, Math.max(i + 1, moreRefs.length * 2));
    }
    moreRefs[i] = value;
  }

  /** Unboxed slot {@code i} beyond the inline ones. */
  protected final long overflowPrim(int i) {
    return morePrims == null || i >= morePrims.length ? 0 : morePrims[i];
  }

  /** Sets unboxed slot {@code i} beyond the inline ones. */
  protected final void overflowPrim(int i, long value) {
    if (morePrims == null) {
      morePrims = new long[Math.max(4, i + 1)];
    } else if (i >= morePrims.length) {
      morePrims = Arrays.copyOf(morePrims, Math.max(i + 1, morePrims.length * 2));
    }
    morePrims[i] = value;
  }

  /** The value in {@code slot}, boxed; null when the attribute was deleted. */
  public final Object get(Layout.Slot slot) {
    return switch (slot.kind()) {
      case INT -> prim(slot.index());
      case FLOAT -> Double.longBitsToDouble(prim(slot.index()));
      case REF -> ref(slot.index());
    };
  }

  /** The own attribute {@code name}, or null. */
  public final Object own(Context ctx, String name) {
    Layout layout = shape.layout;
    if (layout.isInDict()) {
      return inDict().get(ctx, name);
    }
    Layout.Slot slot = layout.find(name);
    return slot == null ? null : get(slot);
  }

  /** Sets the own attribute {@code name}; the class allows a dict. */
  public final void setOwn(Context ctx, String name, Object value) {
    Layout layout = shape.layout;
    if (layout.isInDict()) {
      inDict().put(ctx, name, value);
      return;
    }
    Layout.Slot slot = layout.find(name);
    if (slot == null) {
      if (layout.slots().length >= 64) {
        dict().put(ctx, name, value);
        return;
      }
      add(name, value);
      return;
    }
    if (slot.kind() != Layout.Kind.REF && slot.kind() != Layout.kindOf(value)) {
      generalise(ctx, name, value);
      return;
    }
    set(slot, value);
  }

  /** Adds an attribute this instance has not got. */
  final void add(String name, Object value) {
    Layout next = shape.layout.isInDict() ? null : shape.layout.with(name, Layout.kindOf(value));
    if (next == null) {
      dict().putName(name, value);
      return;
    }
    shape = shape.to(next);
    set(next.slots()[next.slots().length - 1], value);
  }

  /** Moves to {@code next}, which adds one attribute whose value is already in its slot. */
  public final void grow(Layout next) {
    shape = shape.to(next);
  }

  /** Stores a value of the right kind. */
  public final void set(Layout.Slot slot, Object value) {
    switch (slot.kind()) {
      case INT -> prim(slot.index(), (Long) value);
      case FLOAT -> prim(slot.index(), Double.doubleToRawLongBits((Double) value));
      case REF -> ref(slot.index(), value);
    }
  }

  /** Rebuilds the instance so that {@code name} is a reference. */
  private void generalise(Context ctx, String name, Object value) {
    Layout old = shape.layout;
    Layout.Slot[] slots = old.slots();
    Object[] values = new Object[slots.length];
    for (int i = 0; i < slots.length; i++) {
      values[i] = slots[i].name().equals(name) ? value : get(slots[i]);
    }
    Layout next = type().rootShape().layout;
    for (int i = 0; i < slots.length; i++) {
      next =
          next.with(
              slots[i].name(),
              slots[i].name().equals(name) ? Layout.Kind.REF : Layout.kindOf(values[i]));
      if (next == null) {
        dict().put(ctx, name, value);
        return;
      }
    }
    shape = type().shapeFor(next);
    Layout.Slot[] target = next.slots();
    for (int i = 0; i < target.length; i++) {
      set(target[i], values[i]);
    }
  }

  /** Deletes the own attribute {@code name}; false when there is none. */
  public final boolean deleteOwn(Context ctx, String name) {
    if (own(ctx, name) == null) {
      return false;
    }
    return dict().remove(ctx, name) != null;
  }

  private PyDict inDict() {
    return (PyDict) ref(type().memberCount());
  }

  /** The attributes as a live dict; from now on they live there. Null when the class has none. */
  @Override
  public final PyDict dict() {
    if (!type().hasInstanceDict()) {
      return null;
    }
    if (shape.layout.isInDict()) {
      return inDict();
    }
    PyDict dict = copyOfAttributes();
    setDict(dict);
    return dict;
  }

  /** A new dict of the attributes; the instance keeps its slots. */
  public final PyDict copyOfAttributes() {
    PyDict dict = new PyDict();
    if (shape.layout.isInDict()) {
      dict.putAllFrom(inDict());
      return dict;
    }
    for (Layout.Slot slot : shape.layout.slots()) {
      dict.putName(slot.name(), get(slot));
    }
    return dict;
  }

  @Override
  public final void setDict(PyDict dict) {
    if (!type().hasInstanceDict()) {
      super.setDict(dict);
    }
    Layout target = shape.layout.template().dictLayout();
    int members = type().memberCount();
    for (int i = members; i < shape.layout.refs(); i++) {
      ref(i, null);
    }
    shape = type().shapeFor(target);
    ref(members, dict);
  }

  @Override
  final Object member(int index) {
    return ref(index);
  }

  @Override
  final void setMember(int index, Object value) {
    ref(index, value);
  }

  @Override
  final void retype(PyType target) {
    PyDict attributes = type().hasInstanceDict() ? copyOfAttributes() : null;
    boolean wasDict = shape.layout.isInDict();
    PyDict live = wasDict ? inDict() : null;
    shape = target.rootShape();
    if (attributes == null) {
      return;
    }
    if (wasDict) {
      setDict(live);
    } else {
      attributes.forEachName(this::add);
    }
  }
}
