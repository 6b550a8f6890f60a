package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;

/** {@code _string.formatter_parser}: (literal, field name, specification, conversion). */
@PyMethods(type = "formatteriterator")
public final class FormatPieceIterator extends PyIterator {
  /** {@code formatteriterator}. */
  public static final PyType TYPE = PyType.builtin("formatteriterator").sealedType();

  private final FormatFields fields;

  /** Iterates the pieces of a plain str. */
  public FormatPieceIterator(Object template) {
    super(TYPE);
    this.fields = new FormatFields(Texts.source(template));
  }

  @Override
  public Object next(Context ctx) {
    ctx.meter().step();
    FormatFields.Piece piece = fields.next();
    if (piece == null) {
      return null;
    }
    Object literal = Texts.of(piece.literal());
    if (!piece.hasField()) {
      return PyTuple.of(literal, PyNone.NONE, PyNone.NONE, PyNone.NONE);
    }
    return PyTuple.of(
        literal,
        Texts.of(piece.name()),
        Texts.of(piece.spec()),
        piece.conversion() == 0 ? PyNone.NONE : Str.of(piece.conversion()));
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, FormatPieceIterator self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object advance(Context ctx, FormatPieceIterator self) {
    Object piece = self.next(ctx);
    if (piece == null) {
      throw Errors.stopIteration();
    }
    return piece;
  }
}
