package dev.adder.engine.modules.json;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Arith;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyExtensible;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.Floats;
import dev.adder.engine.text.TextBuilder;
import dev.adder.engine.types.Iteration;
import dev.adder.engine.types.Texts;
import java.util.IdentityHashMap;
import java.util.Map;

/** {@code _json.Encoder}: writes values with the options of one encoder. */
@PyMethods(type = "_json.Encoder")
public final class JsonEncoder extends PyExtensible {
  /** {@code _json.make_encoder}. */
  public static final PyType TYPE = PyType.builtin("_json.Encoder");

  private final Object[] options;
  private final boolean sortKeys;
  private final boolean skipKeys;
  private final boolean allowNan;
  private final int literal;

  private static final int MARKERS = 0;
  private static final int DEFAULT = 1;
  private static final int ENCODER = 2;
  private static final int INDENT = 3;
  private static final int KEY_SEPARATOR = 4;
  private static final int ITEM_SEPARATOR = 5;

  private JsonEncoder(
      PyType type, Object[] options, boolean sortKeys, boolean skipKeys, boolean allowNan) {
    super(type);
    this.options = options;
    this.sortKeys = sortKeys;
    this.skipKeys = skipKeys;
    this.allowNan = allowNan;
    this.literal = JsonFunctions.kind(options[ENCODER]);
  }

  @Py(
      value =
          "__new__(cls, markers, default, encoder, indent, key_separator, item_separator,"
              + " sort_keys, skipkeys, allow_nan)",
      kind = MethodTable.Kind.NEW)
  static Object create(
      Context ctx,
      PyType cls,
      Object markers,
      Object fallback,
      Object encoder,
      Object indent,
      Object keySeparator,
      Object itemSeparator,
      Object sortKeys,
      Object skipKeys,
      Object allowNan) {
    if (markers != PyNone.NONE && !(markers instanceof PyDict)) {
      throw Errors.type(
          "make_encoder() argument 1 must be dict or None, not " + Types.of(markers).shortName());
    }
    Args.str(keySeparator, "make_encoder() argument 5");
    Args.str(itemSeparator, "make_encoder() argument 6");
    Object[] options = {markers, fallback, encoder, indent, keySeparator, itemSeparator};
    return new JsonEncoder(
        cls, options, Ops.truth(ctx, sortKeys), Ops.truth(ctx, skipKeys), Ops.truth(ctx, allowNan));
  }

  @Py("__call__(self, obj, _current_indent_level)")
  static Object call(Context ctx, JsonEncoder self, Object value, Object level) {
    Run run = self.new Run(ctx, (int) Args.indexLong(ctx, level));
    int mark = ctx.hold(run.out);
    try {
      run.write(value);
    } finally {
      ctx.release(mark);
    }
    return PyTuple.of(Texts.of(run.out.build()));
  }

  /** One call. */
  private final class Run {
    private final Context ctx;
    private final JsonDepth depth;
    private final TextBuilder out = new TextBuilder();
    private final Map<Object, Object> open;
    private final Object indent = options[INDENT];
    private int level;

    Run(Context ctx, int level) {
      this.ctx = ctx;
      this.level = level;
      this.depth = JsonDepth.of(ctx);
      this.open = options[MARKERS] == PyNone.NONE ? null : new IdentityHashMap<>();
    }

    void write(Object value) {
      ctx.meter().step();
      if (value == PyNone.NONE) {
        out.add("null");
      } else if (value instanceof Boolean flag) {
        out.add(flag ? "true" : "false");
      } else if (Str.is(value)) {
        string(value);
      } else if (Types.isInstance(value, Types.INT)) {
        out.add(integer(value));
      } else if (Types.isInstance(value, Types.FLOAT)) {
        out.add(real(value));
      } else if (value instanceof PyList || value instanceof PyTuple) {
        nested(value, 0);
      } else if (value instanceof PyDict) {
        nested(value, 1);
      } else {
        nested(value, 2);
      }
    }

    private void nested(Object value, int what) {
      if (open != null && open.put(value, value) != null) {
        throw Errors.value("Circular reference detected");
      }
      depth.enter("encoding a JSON object");
      try {
        switch (what) {
          case 0 -> list(value);
          case 1 -> dict((PyDict) value);
          default -> write(Calls.call(ctx, options[DEFAULT], value));
        }
      } finally {
        depth.leave();
      }
      if (open != null) {
        open.remove(value);
      }
    }

    private void string(Object value) {
      if (literal >= 0) {
        JsonStrings.write(ctx, out, Str.plain(value), literal == 1);
        return;
      }
      Object encoded = Calls.call(ctx, options[ENCODER], value);
      if (!Str.is(encoded)) {
        throw Errors.type("encoder() must return a string, not " + Types.of(encoded).shortName());
      }
      text(encoded);
    }

    private void text(Object str) {
      Object plain = Str.plain(str);
      ctx.meter().allocate(2L * Str.length(plain));
      out.add(Texts.source(plain));
    }

    private String integer(Object value) {
      Number plain = (Number) Arith.plain(value);
      return plain instanceof Long n ? n.toString() : Ops.repr(ctx, plain).toString();
    }

    private String real(Object value) {
      double number = (Double) Arith.plain(value);
      if (Double.isFinite(number)) {
        return Floats.repr(number);
      }
      if (!allowNan) {
        throw Errors.value(
            "Out of range float values are not JSON compliant: " + Ops.repr(ctx, value));
      }
      return Double.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
    }

    private void breakLine() {
      if (indent == PyNone.NONE) {
        return;
      }
      out.add('\n');
      Object plain = Str.plain(indent);
      ctx.meter().allocate(2L * level * Str.length(plain));
      ctx.meter().spend(level);
      for (int i = 0; i < level; i++) {
        out.add(Texts.source(plain));
      }
    }

    private void list(Object value) {
      Object[] items = value instanceof PyList list ? list.toArray() : ((PyTuple) value).items();
      if (Types.of(value) != PyList.TYPE && Types.of(value) != PyTuple.TYPE) {
        items = Iteration.toArray(ctx, value);
      }
      if (items.length == 0) {
        out.add("[]");
        return;
      }
      // A plain list is read as it is now: default() may change it meanwhile.
      PyList live = value instanceof PyList list && list.type() == PyList.TYPE ? list : null;
      out.add('[');
      level++;
      for (int i = 0; i < (live == null ? items.length : live.size()); i++) {
        if (i > 0) {
          text(options[ITEM_SEPARATOR]);
        }
        breakLine();
        write(live == null ? items[i] : live.get(i));
      }
      level--;
      breakLine();
      out.add(']');
    }

    private void dict(PyDict dict) {
      Object view = Calls.method(ctx, dict, "items");
      Object[] items;
      if (sortKeys) {
        PyList sorted = Iteration.toList(ctx, view);
        Calls.method(ctx, sorted, "sort");
        items = sorted.toArray();
      } else {
        items = Iteration.toArray(ctx, view);
      }
      boolean first = true;
      level++;
      for (Object item : items) {
        if (!(item instanceof PyTuple pair) || pair.size() != 2) {
          throw Errors.value("items must return 2-tuples");
        }
        Object key = key(pair.get(0));
        if (key == null) {
          continue;
        }
        if (first) {
          out.add('{');
        } else {
          text(options[ITEM_SEPARATOR]);
        }
        first = false;
        breakLine();
        string(key);
        text(options[KEY_SEPARATOR]);
        write(pair.get(1));
      }
      level--;
      if (first) {
        out.add("{}");
        return;
      }
      breakLine();
      out.add('}');
    }

    /** The key as a str, or null when it is to be skipped. */
    private Object key(Object key) {
      if (Str.is(key)) {
        return key;
      }
      if (key == PyNone.NONE) {
        return "null";
      }
      if (key instanceof Boolean flag) {
        return flag ? "true" : "false";
      }
      if (Types.isInstance(key, Types.INT)) {
        return integer(key);
      }
      if (Types.isInstance(key, Types.FLOAT)) {
        return real(key);
      }
      if (skipKeys) {
        return null;
      }
      throw Errors.type(
          "keys must be str, int, float, bool or None, not " + Types.of(key).shortName());
    }
  }
}
