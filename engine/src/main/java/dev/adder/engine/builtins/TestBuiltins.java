package dev.adder.engine.builtins;
import dev.adder.engine.object.*;
@PyMethods(module = "builtins")
final class TestBuiltins {
  @Py("print(*args)") static Object print(Context ctx, Object[] args) { Object out = Attributes.get(ctx, ctx.isolate().modules().get(ctx, "sys"), "stdout"); StringBuilder b = new StringBuilder(); for (Object a : args) { if (b.length() > 0) b.append(' '); b.append(Ops.str(ctx, a)); } Calls.method(ctx, out, "write", Str.of(b.append('\n').toString())); return PyNone.NONE; }
  @Py("len(x, /)") static Object len(Context ctx, Object x) { return Ops.length(ctx, x); }
}
