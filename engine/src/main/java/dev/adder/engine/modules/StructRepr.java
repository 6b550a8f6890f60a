package dev.adder.engine.modules;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyBindable;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;

/** {@code __repr__} of a struct sequence. Immutable. */
final class StructRepr extends PyObject implements PyBindable {
  private static final PyType TYPE = PyType.builtin("structseq_repr").sealedType();

  private final String name;
  private final String[] fields;

  StructRepr(String name, String[] fields) {
    super(TYPE);
    this.name = name;
    this.fields = fields;
  }

  @Override
  public Object call(Context ctx, Object[] args, String[] keywords) {
    if (args.length != 1 || !(args[0] instanceof PyTuple self) || self.size() < fields.length) {
      throw Errors.type("descriptor '__repr__' requires a '" + name + "' object");
    }
    StringBuilder text = new StringBuilder(name).append('(');
    for (int i = 0; i < fields.length; i++) {
      text.append(i == 0 ? "" : ", ").append(fields[i]).append('=');
      text.append(Ops.repr(ctx, self.get(i)));
    }
    return Str.of(text.append(')').toString());
  }
}
