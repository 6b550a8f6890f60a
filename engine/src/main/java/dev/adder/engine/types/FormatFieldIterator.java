package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** The parts of a field's name after its first: (is an attribute, name or index). */
@PyMethods(type = "fieldnameiterator")
public final class FormatFieldIterator extends PyIterator {
  /** {@code fieldnameiterator}. */
  public static final PyType TYPE = PyType.builtin("fieldnameiterator").sealedType();

  private final FormatFields.Path path;

  private FormatFieldIterator(FormatFields.Path path) {
    super(TYPE);
    this.path = path;
  }

  /** {@code _string.formatter_field_name_split} of a plain str: the first part and an iterator. */
  public static PyTuple split(Object name) {
    FormatFields.Path path = new FormatFields.Path(Texts.source(name));
    long index = FormatFields.number(path.first());
    return PyTuple.of(
        index >= 0 ? (Object) index : Texts.of(path.first()), new FormatFieldIterator(path));
  }

  @Override
  public Object next(Context ctx) {
    ctx.meter().step();
    FormatFields.Path.Step step = path.next();
    return step == null ? null : PyTuple.of(step.isAttribute(), step.key());
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, FormatFieldIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, FormatFieldIterator self) {
    Object step = self.next(ctx);
    if (step == null) {
      throw Errors.stopIteration();
    }
    return step;
  }
}
