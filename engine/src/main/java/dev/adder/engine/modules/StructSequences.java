package dev.adder.engine.modules;

import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/**
 * Tuples whose items also have names, as sys has them. Their types are builtin types: one for all
 * isolates, and nobody but this class makes instances.
 */
final class StructSequences {
  private StructSequences() {}

  /** An instance of a new type called {@code name} ("module.type"). */
  static PyTuple make(String name, String[] fields, Object... values) {
    return new PyTuple(type(name, fields), values);
  }

  private static PyType type(String name, String[] fields) {
    PyType type = PyType.variant(name, PyTuple.TYPE).sealedType().withoutConstructor();
    type.with("n_fields", (long) fields.length)
        .with("n_sequence_fields", (long) fields.length)
        .with("n_unnamed_fields", 0L)
        .with("__match_args__", PyTuple.of((Object[]) fields.clone()))
        .with("__repr__", new StructRepr(type, fields));
    for (int i = 0; i < fields.length; i++) {
      type.with(fields[i], new TupleField(type, fields[i], i));
    }
    return type;
  }
}
