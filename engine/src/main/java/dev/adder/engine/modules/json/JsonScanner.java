package dev.adder.engine.modules.json;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Attributes;
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
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.Floats;
import dev.adder.engine.types.Texts;
import java.util.HashMap;
import java.util.Map;

/** {@code _json.Scanner}: a parser with the options of one decoder. */
@PyMethods(type = "_json.Scanner")
public final class JsonScanner extends PyExtensible {
  /** {@code _json.make_scanner}. */
  public static final PyType TYPE = PyType.builtin("_json.Scanner");

  private static final int SHORT_INT = 18;

  private final boolean strict;
  private final Object objectHook;
  private final Object pairsHook;
  private final Object parseFloat;
  private final Object parseInt;
  private final Object parseConstant;

  private JsonScanner(Context ctx, PyType type, Object options) {
    super(type);
    strict = Ops.truth(ctx, Attributes.get(ctx, options, "strict"));
    objectHook = Attributes.get(ctx, options, "object_hook");
    pairsHook = Attributes.get(ctx, options, "object_pairs_hook");
    parseFloat = Attributes.get(ctx, options, "parse_float");
    parseInt = Attributes.get(ctx, options, "parse_int");
    parseConstant = Attributes.get(ctx, options, "parse_constant");
  }

  @Py(value = "__new__(cls, context)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object options) {
    ctx.meter().allocate(64);
    return new JsonScanner(ctx, cls, options);
  }

  @Py(value = "strict", kind = MethodTable.Kind.GETTER)
  static Object strict(Context ctx, JsonScanner self) {
    return self.strict;
  }

  @Py("__call__(self, string, idx)")
  static Object call(Context ctx, JsonScanner self, Object string, Object index) {
    if (!Str.is(string)) {
      throw Errors.type("first argument must be a string, not " + Types.of(string).shortName());
    }
    long start = Args.indexLong(ctx, index);
    if (start < 0) {
      throw Errors.value("idx cannot be negative");
    }
    CharSource text = Texts.source(Str.plain(string));
    if (start > text.length()) {
      throw Errors.stopIteration(start);
    }
    Run run = self.new Run(ctx, text);
    run.at = (int) start;
    Object value = run.value();
    return PyTuple.of(value, (long) run.at);
  }

  /** One parse of one text. */
  private final class Run {
    private final Context ctx;
    private final CharSource text;
    private final int length;
    private final JsonDepth depth;
    private final Map<Object, Object> keys = new HashMap<>();
    private int at;

    Run(Context ctx, CharSource text) {
      this.ctx = ctx;
      this.text = text;
      this.length = text.length();
      this.depth = JsonDepth.of(ctx);
    }

    private int space(int from) {
      int i = from;
      while (i < length) {
        int c = text.at(i);
        if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
          break;
        }
        i++;
      }
      if (i - from > 64) {
        ctx.meter().spend((i - from) >> 3);
      }
      return i;
    }

    private int peek(int i) {
      return i < length ? text.at(i) : -1;
    }

    private dev.adder.engine.object.PyException fault(String message, int where) {
      return JsonStrings.fault(ctx, message, text, where);
    }

    /** The value at {@link #at}; StopIteration(position) where none begins. */
    Object value() {
      ctx.meter().step();
      int c = peek(at);
      switch (c) {
        case '"' -> {
          JsonStrings.Read read = JsonStrings.scan(ctx, text, at + 1, strict);
          at = read.end();
          return read.value();
        }
        case '{' -> {
          depth.enter("decoding a JSON object from a unicode string");
          try {
            return object();
          } finally {
            depth.leave();
          }
        }
        case '[' -> {
          depth.enter("decoding a JSON array from a unicode string");
          try {
            return array();
          } finally {
            depth.leave();
          }
        }
        default -> {
          return word(c);
        }
      }
    }

    private Object word(int c) {
      switch (c) {
        case 'n' -> {
          if (take("null")) {
            return PyNone.NONE;
          }
        }
        case 't' -> {
          if (take("true")) {
            return true;
          }
        }
        case 'f' -> {
          if (take("false")) {
            return false;
          }
        }
        case 'N' -> {
          if (take("NaN")) {
            return Calls.call(ctx, parseConstant, "NaN");
          }
        }
        case 'I' -> {
          if (take("Infinity")) {
            return Calls.call(ctx, parseConstant, "Infinity");
          }
        }
        case '-' -> {
          if (take("-Infinity")) {
            return Calls.call(ctx, parseConstant, "-Infinity");
          }
        }
        default -> {}
      }
      return number();
    }

    private boolean take(String word) {
      if (at + word.length() > length) {
        return false;
      }
      for (int i = 0; i < word.length(); i++) {
        if (text.at(at + i) != word.charAt(i)) {
          return false;
        }
      }
      at += word.length();
      return true;
    }

    private boolean isDigit(int i) {
      int c = peek(i);
      return c >= '0' && c <= '9';
    }

    private Object number() {
      int i = at;
      if (peek(i) == '-') {
        i++;
      }
      if (!isDigit(i)) {
        throw Errors.stopIteration((long) at);
      }
      if (text.at(i) == '0') {
        i++;
      } else {
        while (isDigit(i)) {
          Context.pace(i++);
        }
      }
      boolean whole = true;
      if (peek(i) == '.' && isDigit(i + 1)) {
        whole = false;
        i += 2;
        while (isDigit(i)) {
          Context.pace(i++);
        }
      }
      int e = peek(i);
      if (e == 'e' || e == 'E') {
        int digits = peek(i + 1) == '-' || peek(i + 1) == '+' ? i + 2 : i + 1;
        if (isDigit(digits)) {
          whole = false;
          i = digits;
          while (isDigit(i)) {
            Context.pace(i++);
          }
        }
      }
      int start = at;
      at = i;
      ctx.meter().spend((i - start) >> 3);
      return whole ? integer(start) : decimal(start);
    }

    private Object integer(int start) {
      if (parseInt != Types.INT) {
        return Calls.call(ctx, parseInt, Texts.of(text.slice(start, at)));
      }
      if (at - start <= SHORT_INT) {
        long value = 0;
        boolean negative = text.at(start) == '-';
        for (int i = negative ? start + 1 : start; i < at; i++) {
          value = value * 10 + text.at(i) - '0';
        }
        return negative ? -value : value;
      }
      return Calls.call(ctx, Types.INT, Texts.of(text.slice(start, at)));
    }

    private Object decimal(int start) {
      if (parseFloat != Types.FLOAT) {
        return Calls.call(ctx, parseFloat, Texts.of(text.slice(start, at)));
      }
      return Floats.parse(text.slice(start, at), ctx.meter()).getAsDouble();
    }

    private Object element() {
      int before = at;
      try {
        return value();
      } catch (dev.adder.engine.object.PyException e) {
        if (e.is(dev.adder.engine.object.Exceptions.STOP_ITERATION) && at == before) {
          throw fault("Expecting value", before);
        }
        throw e;
      }
    }

    private Object array() {
      ctx.meter().allocate(72);
      PyList list = new PyList();
      at = space(at + 1);
      if (peek(at) == ']') {
        at++;
        return list;
      }
      while (true) {
        list.append(ctx, element());
        at = space(at);
        int c = peek(at);
        if (c == ']') {
          at++;
          return list;
        }
        if (c != ',') {
          throw fault("Expecting ',' delimiter", at);
        }
        int comma = at;
        at = space(at + 1);
        if (peek(at) == ']') {
          throw fault("Illegal trailing comma before end of array", comma);
        }
      }
    }

    private Object object() {
      ctx.meter().allocate(96);
      boolean asPairs = pairsHook != PyNone.NONE;
      PyDict dict = asPairs ? null : new PyDict();
      PyList pairs = asPairs ? new PyList() : null;
      at = space(at + 1);
      if (peek(at) == '}') {
        at++;
        return finish(dict, pairs);
      }
      while (true) {
        if (peek(at) != '"') {
          throw fault("Expecting property name enclosed in double quotes", at);
        }
        JsonStrings.Read read = JsonStrings.scan(ctx, text, at + 1, strict);
        Object known = keys.putIfAbsent(read.value(), read.value());
        Object key = known == null ? read.value() : known;
        at = space(read.end());
        if (peek(at) != ':') {
          throw fault("Expecting ':' delimiter", at);
        }
        at = space(at + 1);
        Object value = element();
        if (asPairs) {
          ctx.meter().allocate(40);
          pairs.append(ctx, PyTuple.of(key, value));
        } else {
          ctx.meter().allocate(32);
          dict.put(ctx, key, value);
        }
        at = space(at);
        int c = peek(at);
        if (c == '}') {
          at++;
          return finish(dict, pairs);
        }
        if (c != ',') {
          throw fault("Expecting ',' delimiter", at);
        }
        int comma = at;
        at = space(at + 1);
        if (peek(at) == '}') {
          throw fault("Illegal trailing comma before end of object", comma);
        }
      }
    }

    private Object finish(PyDict dict, PyList pairs) {
      if (pairs != null) {
        return Calls.call(ctx, pairsHook, pairs);
      }
      return objectHook == PyNone.NONE ? dict : Calls.call(ctx, objectHook, dict);
    }
  }
}
