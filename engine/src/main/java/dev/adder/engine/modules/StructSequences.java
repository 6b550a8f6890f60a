package dev.adder.engine.modules;

import dev.adder.engine.object.ClassBuilder;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** Tuples whose items also have names, as sys and time return them. */
final class StructSequences {
  private StructSequences() {}

  /** An instance of a new tuple subclass called {@code name} ("module.type"). */
  static PyTuple make(Context ctx, String name, String[] fields, Object... values) {
    return new PyTuple(type(ctx, name, fields), values);
  }

  /** The tuple subclass with these fields. */
  static PyType type(Context ctx, String name, String[] fields) {
    int dot = name.lastIndexOf('.');
    PyDict body = new PyDict();
    body.put(ctx, "__module__", dot < 0 ? "builtins" : name.substring(0, dot));
    body.put(ctx, "n_fields", (long) fields.length);
    body.put(ctx, "n_sequence_fields", (long) fields.length);
    body.put(ctx, "n_unnamed_fields", 0L);
    Object[] names = new Object[fields.length];
    TupleField[] places = new TupleField[fields.length];
    for (int i = 0; i < fields.length; i++) {
      names[i] = fields[i];
      places[i] = new TupleField(fields[i], i);
      body.put(ctx, fields[i], places[i]);
    }
    body.put(ctx, "__match_args__", PyTuple.of(names));
    body.put(ctx, "__slots__", PyTuple.EMPTY);
    StructRepr repr = new StructRepr(name, fields);
    body.put(ctx, "__repr__", repr);
    PyType type =
        new ClassBuilder(ctx, PyType.TYPE, name.substring(dot + 1), PyTuple.of(PyTuple.TYPE), body)
            .build(new Object[0], null);
    repr.setOwner(type);
    for (TupleField place : places) {
      place.setOwner(type);
    }
    return type;
  }
}
