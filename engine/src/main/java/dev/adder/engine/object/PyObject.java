package dev.adder.engine.object;

/**
 * A script object that is not represented by a plain Java value. Confined to the isolate that made
 * it, except builtin types and functions, which are immutable and shared.
 */
public abstract class PyObject {
  Shape shape;

  /** Makes an object of the type that {@code shape} belongs to. */
  protected PyObject(Shape shape) {
    this.shape = shape;
  }

  /** Makes an object of exactly {@code type}. */
  protected PyObject(PyType type) {
    this.shape = type.rootShape();
  }

  /** The type of this object ({@code type(x)}). Constant cost. */
  public final PyType type() {
    return shape.type;
  }

  /** The shape: the type and, for instances, the layout of the attributes. */
  public final Shape shape() {
    return shape;
  }

  /**
   * Calls this object. {@code args} holds the positional arguments followed by the values of the
   * keywords named in {@code keywords} (null when there are none).
   */
  public Object call(Context ctx, Object[] args, String[] keywords) {
    Object target = type().special(Special.CALL);
    if (target == null) {
      throw Errors.type("'" + type().name() + "' object is not callable");
    }
    return Calls.callSpecial(ctx, target, this, args, keywords);
  }

  /** For logs and debuggers of the host, which may hold the object; runs no code of a script. */
  @Override
  public String toString() {
    return "<" + type().name() + " object>";
  }

  /** The attribute dict of this object, or null when it has none; made on demand. */
  public PyDict dict() {
    return null;
  }

  /** Replaces the attribute dict; only for objects whose {@link #dict()} is not null. */
  public void setDict(PyDict dict) {
    throw Errors.attribute("'" + type().name() + "' object has no attribute '__dict__'");
  }

  /** The value of member slot {@code index} ({@code __slots__}), or null when unset. */
  Object member(int index) {
    throw new IllegalStateException("no member slots in " + getClass());
  }

  /** Sets member slot {@code index}; null unsets. */
  void setMember(int index, Object value) {
    throw new IllegalStateException("no member slots in " + getClass());
  }

  /**
   * Moves this object to another type with a compatible layout ({@code __class__} assignment). The
   * caller has checked compatibility.
   */
  void retype(PyType type) {
    shape = type.rootShape();
  }
}
