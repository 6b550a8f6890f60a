package dev.adder.engine.types;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.TextBuilder;

/** One run of {@code str.format} or {@code str.format_map}. */
final class StrFormat {
  private static final int MAX_DEPTH = 2;

  private final Context ctx;
  private final PyTuple args;
  private final Object named;
  private boolean automatic;
  private boolean manual;
  private long nextIndex;

  /** Formats with positional arguments (null: there are none, only a mapping) and names. */
  StrFormat(Context ctx, PyTuple args, Object named) {
    this.ctx = ctx;
    this.args = args;
    this.named = named;
  }

  /** The template, a plain str, with its fields replaced. */
  Object format(Object template) {
    return Texts.of(build(Texts.source(template), MAX_DEPTH));
  }

  private CharSource build(CharSource template, int depth) {
    if (depth <= 0) {
      throw Errors.value("Max string recursion exceeded");
    }
    ctx.meter().spend(template.length() >> 3);
    ctx.meter().allocate(2L * template.length() + 32);
    FormatFields fields = new FormatFields(template);
    TextBuilder out = new TextBuilder(template.length() + 16);
    int mark = ctx.hold(out);
    try {
      for (FormatFields.Piece piece = fields.next(); piece != null; piece = fields.next()) {
        ctx.meter().step();
        out.add(piece.literal());
        if (piece.hasField()) {
          CharSource text = render(piece, depth);
          ctx.meter().allocate(2L * text.length());
          ctx.meter().spend(text.length() >> 4);
          out.add(text);
        }
      }
    } finally {
      ctx.release(mark);
    }
    return out.build();
  }

  private CharSource render(FormatFields.Piece piece, int depth) {
    Object value = field(piece.name());
    if (piece.conversion() != 0) {
      value = convert(value, piece.conversion());
    }
    CharSource spec = piece.nested() ? build(piece.spec(), depth - 1) : piece.spec();
    return Texts.source(Ops.format(ctx, value, Texts.of(spec)));
  }

  private Object convert(Object value, int conversion) {
    return switch (conversion) {
      case 'r' -> Ops.repr(ctx, value);
      case 's' -> Ops.str(ctx, value);
      case 'a' -> ReprText.ascii(ctx, value);
      default ->
          throw Errors.value(
              conversion > 32 && conversion < 127
                  ? "Unknown conversion specifier " + (char) conversion
                  : "Unknown conversion specifier \\x" + Integer.toHexString(conversion));
    };
  }

  private Object field(CharSource name) {
    FormatFields.Path path = new FormatFields.Path(name);
    CharSource first = path.first();
    long index = FormatFields.number(first);
    boolean empty = first.length() == 0;
    if (empty || index >= 0) {
      number(empty);
      index = empty ? nextIndex++ : index;
    }
    Object value = index < 0 ? byName(Texts.of(first)) : byIndex(index);
    for (FormatFields.Path.Step step = path.next(); step != null; step = path.next()) {
      ctx.meter().step();
      value =
          step.isAttribute()
              ? Attributes.get(ctx, value, Str.text(step.key()))
              : Ops.getItem(ctx, value, step.key());
    }
    return value;
  }

  private void number(boolean empty) {
    if (empty ? manual : automatic) {
      throw Errors.value(
          empty
              ? "cannot switch from manual field specification to automatic field numbering"
              : "cannot switch from automatic field numbering to manual field specification");
    }
    automatic |= empty;
    manual |= !empty;
  }

  private Object byIndex(long index) {
    if (args == null) {
      throw Errors.value("Format string contains positional fields");
    }
    if (index >= args.size()) {
      throw Errors.index("Replacement index " + index + " out of range for positional args tuple");
    }
    return args.get((int) index);
  }

  private Object byName(Object name) {
    if (named instanceof PyDict dict && dict.type() == PyDict.TYPE) {
      Object value = dict.get(ctx, name);
      if (value == null) {
        throw Errors.key(name);
      }
      return value;
    }
    return Ops.getItem(ctx, named, name);
  }
}
