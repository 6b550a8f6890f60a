package dev.adder.engine.types;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Str;
import dev.adder.engine.text.Pace;
import dev.adder.engine.text.Quoting;
import dev.adder.engine.text.TextBuilder;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Texts that represent values in messages and containers. */
public final class ReprText {
  private ReprText() {}

  /** Containers whose repr is being made, so that one inside itself ends. */
  private static final class Active {
    final Set<Object> containers = Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** Begins the repr of {@code container}; false when it is being made already. */
  public static boolean enter(Context ctx, Object container) {
    return ctx.isolate().state(Active.class, isolate -> new Active()).containers.add(container);
  }

  /** Ends what {@link #enter} began. */
  public static void leave(Context ctx, Object container) {
    ctx.isolate().state(Active.class, isolate -> new Active()).containers.remove(container);
  }

  /** {@code ascii(value)}: the repr with everything beyond ASCII escaped. */
  public static Object ascii(Context ctx, Object value) {
    Object text = Ops.repr(ctx, value);
    int length = Str.length(text);
    boolean plain = true;
    for (int i = 0; i < length && plain; i++) {
      Pace.keep(i, ctx.meter());
      plain = Str.at(text, i) < 0x80;
    }
    ctx.meter().spend(length >> 4);
    if (plain) {
      return text;
    }
    ctx.meter().allocate(2L * length + 32);
    TextBuilder out = new TextBuilder(length + 16);
    for (int i = 0; i < length; i++) {
      Pace.keep(i, ctx.meter());
      int c = Str.at(text, i);
      if (c < 0x80) {
        out.add(c);
      } else {
        escape(c, out);
      }
    }
    return Texts.of(out.build());
  }

  private static void escape(int c, TextBuilder out) {
    int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    out.add('\\').add(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.add(Character.forDigit(c >> shift & 15, 16));
    }
  }

  /** The repr of a plain str. */
  static Object quoted(Context ctx, Object plain) {
    return Texts.of(Quoting.repr(Texts.source(plain), ctx.meter()));
  }

  /** A callable as messages about its arguments name it: {@code module.qualname()}. */
  public static String functionText(Context ctx, Object callee) {
    Object qualname = Attributes.getOrNull(ctx, callee, "__qualname__");
    if (qualname == null) {
      return Str.text(Ops.str(ctx, callee));
    }
    Object module = Attributes.getOrNull(ctx, callee, "__module__");
    String name = Str.text(Ops.str(ctx, qualname)) + "()";
    if (module == null || module == PyNone.NONE || "builtins".equals(module)) {
      return name;
    }
    return Str.text(Ops.str(ctx, module)) + "." + name;
  }

  /** Joins the reprs of {@code items} with ", " between {@code open} and {@code close}. */
  static Object join(Context ctx, String open, Object[] items, String close) {
    ReprJoin out = new ReprJoin(ctx, open);
    int mark = ctx.hold(out);
    try {
      for (Object item : items) {
        ctx.meter().step();
        out.item().text(Ops.repr(ctx, item));
      }
      return out.end(close);
    } finally {
      ctx.release(mark);
    }
  }
}
