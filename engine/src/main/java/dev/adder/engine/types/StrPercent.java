package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Arith;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.FormatFault;
import dev.adder.engine.text.Ints;
import dev.adder.engine.text.PercentFormat;
import dev.adder.engine.text.TextBuilder;
import java.util.List;

/** One run of {@code template % values}, of str or (in a subclass) of bytes. */
class StrPercent {
  final Context ctx;
  private final Object values;
  private final Object mapping;
  private Object single;
  private int used;
  private boolean byKey;

  StrPercent(Context ctx, Object values) {
    this.ctx = ctx;
    this.values = values;
    this.mapping =
        !(values instanceof PyTuple)
                && !isText(values)
                && Types.of(values).special(Special.GETITEM) != null
            ? values
            : null;
    this.single = values instanceof PyTuple ? null : values;
  }

  /** {@code template % values} for a plain str. */
  static Object format(Context ctx, Object template, Object values) {
    return Texts.of(new StrPercent(ctx, values).run(Texts.source(template)));
  }

  /** Whether {@code value} is of the kind of the template, and so no mapping. */
  boolean isText(Object value) {
    return Str.is(value);
  }

  /** "string" or "bytes", for messages. */
  String kind() {
    return "string";
  }

  /** The value of {@code key} in {@link #mapping}. */
  Object key(CharSource key) {
    return Texts.of(key);
  }

  /** The text of a conversion s, r, a, b or c, or null when the kind has none such. */
  CharSource text(int type, Object value) {
    return switch (type) {
      case 's' -> Texts.source(Ops.str(ctx, value));
      case 'r' -> Texts.source(Ops.repr(ctx, value));
      case 'a' -> Texts.source(ReprText.ascii(ctx, value));
      case 'c' -> character(value);
      default -> null;
    };
  }

  private CharSource character(Object value) {
    if (Str.is(value)) {
      Object text = Str.plain(value);
      if (Str.length(text) != 1) {
        throw Errors.type("%c requires int or char");
      }
      return Texts.source(text);
    }
    if (!Args.hasIndex(value)) {
      throw Errors.type("%c requires int or char");
    }
    Object index = Args.index(ctx, value);
    if (!(index instanceof Long n) || n < 0 || n > Character.MAX_CODE_POINT) {
      throw Errors.overflow("%c arg not in range(0x110000)");
    }
    return Texts.source(Str.of(n.intValue()));
  }

  /** The template with its conversions replaced. */
  CharSource run(CharSource template) {
    ctx.meter().allocate(2L * template.length() + 64);
    TextBuilder out = new TextBuilder(template.length() + 16);
    int mark = ctx.hold(out);
    try {
      List<PercentFormat.Piece> pieces = PercentFormat.parse(template, ctx.meter());
      for (PercentFormat.Piece piece : pieces) {
        ctx.meter().step();
        switch (piece) {
          case PercentFormat.Literal literal -> out.add(literal.text());
          case PercentFormat.Fault fault -> throw fault.fault();
          case PercentFormat.Conversion conversion -> {
            CharSource text = convert(conversion);
            ctx.meter().allocate(2L * text.length());
            out.add(text);
          }
        }
      }
    } catch (FormatFault fault) {
      throw Numeric.raise(fault);
    } finally {
      ctx.release(mark);
    }
    boolean left = values instanceof PyTuple t ? used < t.size() : single != null;
    if (left && mapping == null && !byKey) {
      throw Errors.type("not all arguments converted during " + kind() + " formatting");
    }
    return out.build();
  }

  private Object next() {
    if (!byKey && values instanceof PyTuple tuple) {
      if (used < tuple.size()) {
        return tuple.get(used++);
      }
    } else if (single != null) {
      Object value = single;
      single = null;
      return value;
    }
    throw Errors.type("not enough arguments for format string");
  }

  private CharSource convert(PercentFormat.Conversion conversion) {
    if (conversion.key().isPresent()) {
      if (mapping == null) {
        throw Errors.type("format requires a mapping");
      }
      single = Ops.getItem(ctx, mapping, key(conversion.key().get()));
      byKey = true;
    }
    PercentFormat.Sizes sizes =
        PercentFormat.Sizes.of(
            conversion.flags(), size(conversion.width()), precision(conversion.precision()));
    TextOps.requireSize(ctx, sizes.width());
    TextOps.requireSize(ctx, sizes.precision());
    int type = conversion.type();
    Object value = next();
    CharSource text = text(type, value);
    if (text != null) {
      return PercentFormat.text(
          type == 'c' ? new PercentFormat.Sizes(sizes.flags(), sizes.width(), -1) : sizes,
          text,
          ctx.meter());
    }
    return switch (type) {
      case 'd', 'i', 'u', 'o', 'x', 'X' -> integer(sizes, type, value);
      case 'e', 'E', 'f', 'F', 'g', 'G' ->
          PercentFormat.real(sizes, type, real(value), ctx.meter());
      default -> throw unsupported(conversion);
    };
  }

  /** The fault for a conversion character that nobody knows. */
  FormatFault unsupported(PercentFormat.Conversion conversion) {
    return conversion.unsupported();
  }

  /** The value of a floating-point conversion. */
  double real(Object value) {
    return Args.real(ctx, value);
  }

  private long size(PercentFormat.Size size) {
    if (size instanceof PercentFormat.Fixed fixed) {
      return fixed.value();
    }
    Object value = Arith.plain(next());
    if (!Arith.isInt(value)) {
      throw Errors.type("* wants int");
    }
    if (value instanceof Long n) {
      return n;
    }
    throw Errors.overflow("Python int too large to convert to C ssize_t");
  }

  private int precision(PercentFormat.Size size) {
    long value = size(size);
    if (value != (int) value) {
      throw Errors.overflow("Python int too large to convert to C int");
    }
    return size instanceof PercentFormat.Fixed ? (int) value : Math.max(0, (int) value);
  }

  private CharSource integer(PercentFormat.Sizes sizes, int type, Object value) {
    Object plain = Arith.plain(value);
    if (!Arith.isInt(plain)) {
      plain = number(type, value);
    }
    if (type != 'o' && type != 'x' && type != 'X' && plain instanceof java.math.BigInteger big) {
      Numeric.requireDigits(ctx, big);
    }
    return PercentFormat.integer(sizes, type, Ints.big((Number) plain), ctx.meter());
  }

  private Object number(int type, Object value) {
    boolean exact = type == 'o' || type == 'x' || type == 'X';
    boolean isNumber =
        Args.hasIndex(value)
            || Types.of(value).special(Special.INT) != null
            || Types.of(value).special(Special.FLOAT) != null;
    if (isNumber) {
      try {
        return exact ? Args.index(ctx, value) : IntNew.convert(ctx, value);
      } catch (PyException e) {
        if (!e.is(Exceptions.TYPE_ERROR)) {
          throw e;
        }
      }
    }
    throw Errors.type(
        "%%%c format: %s is required, not %s"
            .formatted(
                (char) type, exact ? "an integer" : "a real number", Types.of(value).name()));
  }
}
