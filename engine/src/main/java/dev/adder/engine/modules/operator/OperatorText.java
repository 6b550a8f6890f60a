package dev.adder.engine.modules.operator;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.Str;
import dev.adder.engine.types.ReprText;
import dev.adder.engine.types.TypeNames;

/** How the callables of module operator show themselves. */
final class OperatorText {
  private OperatorText() {}

  static Object of(Context ctx, PyObject self, Object[] args, PyDict keywords) {
    String name = TypeNames.dotted(ctx, self.type());
    if (!ReprText.enter(ctx, self)) {
      return Str.of(name + "(...)");
    }
    try {
      StringBuilder text = new StringBuilder(name).append('(');
      for (int i = 0; i < args.length; i++) {
        ctx.meter().step();
        text.append(i == 0 ? "" : ", ").append(Str.text(Ops.repr(ctx, args[i])));
      }
      if (keywords != null) {
        for (int i = keywords.next(0); i >= 0; i = keywords.next(i + 1)) {
          ctx.meter().step();
          text.append(", ").append(Str.text(keywords.keyAt(i))).append('=');
          text.append(Str.text(Ops.repr(ctx, keywords.valueAt(i))));
        }
      }
      return Str.of(text.append(')').toString());
    } finally {
      ReprText.leave(ctx, self);
    }
  }
}
