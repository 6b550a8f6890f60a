package dev.adder.engine.modules;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyBindable;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;

/** {@code __repr__} of a struct sequence. */
final class StructRepr extends PyObject implements PyBindable {
  private static final PyType TYPE = PyType.builtin("structseq_repr").sealedType();

  private final PyType owner;
  private final String[] fields;

  StructRepr(PyType owner, String[] fields) {
    super(TYPE);
    this.owner = owner;
    this.fields = fields;
  }

  @Override
  public Object call(Context ctx, Object[] args, String[] keywords) {
    String name = owner.name();
    if (args.length == 0) {
      throw Errors.type("descriptor '__repr__' of '" + name + "' object needs an argument");
    }
    if (!Types.isInstance(args[0], owner)) {
      throw Errors.type(
          "descriptor '__repr__' requires a '%s' object but received a '%s'"
              .formatted(name, Types.of(args[0]).name()));
    }
    if (args.length != 1) {
      throw Errors.type("expected 0 arguments, got " + (args.length - 1));
    }
    PyTuple self = (PyTuple) args[0];
    StringBuilder text = new StringBuilder(name).append('(');
    for (int i = 0; i < fields.length; i++) {
      text.append(i == 0 ? "" : ", ").append(fields[i]).append('=');
      text.append(Ops.repr(ctx, self.get(i)));
    }
    return Str.of(text.append(')').toString());
  }
}
