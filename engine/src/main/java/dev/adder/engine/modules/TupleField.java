package dev.adder.engine.modules;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyMember;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.SlotDescriptor;
import dev.adder.engine.object.Types;

/** A named item of a struct sequence. Immutable. */
final class TupleField extends PyObject implements SlotDescriptor {
  private final String name;
  private final int index;
  private final PyType owner;

  TupleField(PyType owner, String name, int index) {
    super(PyMember.TYPE);
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
  public Object get(Context ctx, Object instance, PyType through) {
    if (instance == null) {
      return this;
    }
    if (!Types.isInstance(instance, owner)) {
      throw Errors.type(
          "descriptor '%s' for '%s' objects doesn't apply to a '%s' object"
              .formatted(name, owner.name(), Types.of(instance).name()));
    }
    return ((PyTuple) instance).get(index);
  }

  @Override
  public boolean isData() {
    return true;
  }

  @Override
  public void set(Context ctx, Object instance, Object value) {
    throw Errors.attribute("readonly attribute");
  }

  @Override
  public void delete(Context ctx, Object instance) {
    throw Errors.attribute("readonly attribute");
  }
}
