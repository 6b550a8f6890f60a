package dev.adder.engine.modules;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Descriptor;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyMember;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** A named item of a struct sequence. Immutable. */
final class TupleField extends PyObject implements Descriptor {
  private final int index;

  TupleField(int index) {
    super(PyMember.TYPE);
    this.index = index;
  }

  @Override
  public Object get(Context ctx, Object instance, PyType owner) {
    return instance == null ? this : ((PyTuple) instance).get(index);
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
