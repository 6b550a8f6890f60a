package dev.adder.engine.interp;

import dev.adder.engine.code.Op;
import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Construct;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.NativeFunction;
import dev.adder.engine.object.NativeMethod;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyHostCallable;
import dev.adder.engine.object.PyInstance;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethod;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;

/**
 * The call instructions. Each method either performs the call and stores the result, or answers the
 * frame that the dispatch loop goes on with.
 */
final class Invoke {
  private Invoke() {}

  /** CALL: callable in {@code b}, {@code c} arguments behind it. */
  static Frame call(Context ctx, Frame f, long insn) {
    f.charge(ctx, f.pc + 1);
    return go(ctx, f, Op.a(insn), Op.b(insn), Op.c(insn));
  }

  private static Frame go(Context ctx, Frame f, int a, int b, int c) {
    Object callee = f.refs[b];
    if (callee instanceof PyFunction function) {
      return PythonCalls.function(ctx, f, function, a, b + 1, c);
    }
    if (callee instanceof PyType cls) {
      return construct(ctx, f, cls, a, b, c);
    }
    if (callee instanceof NativeFunction n && isPlainFunction(n)) {
      callNative(ctx, f, n, a, b + 1, c);
      return null;
    }
    if (callee instanceof PyMethod m && m.function() instanceof PyFunction function) {
      f.set(b, m.self());
      return PythonCalls.function(ctx, f, function, a, b, c + 1);
    }
    if (callee instanceof NativeMethod m && c <= 2) {
      Object result =
          switch (c) {
            case 0 -> m.function().call1(ctx, m.self());
            case 1 -> m.function().call2(ctx, m.self(), f.get(b + 1));
            default -> m.function().call3(ctx, m.self(), f.get(b + 1), f.get(b + 2));
          };
      f.set(a, result);
      return null;
    }
    if (callee instanceof PyHostCallable host && c <= PyHostCallable.MOST) {
      HostInvoke.call(ctx, f, host, a, b, c);
      return null;
    }
    f.set(a, Calls.call(ctx, f.get(b), f.values(b + 1, c), null));
    return null;
  }

  private static boolean isPlainFunction(NativeFunction n) {
    return n.kind() == MethodTable.Kind.FUNCTION;
  }

  private static void callNative(
      Context ctx, Frame f, NativeFunction n, int a, int first, int count) {
    Object result =
        switch (count) {
          case 1 -> n.call1(ctx, f.get(first));
          case 2 -> n.call2(ctx, f.get(first), f.get(first + 1));
          case 3 -> n.call3(ctx, f.get(first), f.get(first + 1), f.get(first + 2));
          default -> n.call(ctx, f.values(first, count), null);
        };
    f.set(a, result);
  }

  /** FORITER over a suspended generator. */
  static Frame resume(Context ctx, Frame f, long insn, PyGenerator generator) {
    f.charge(ctx, f.pc + 1);
    return push(ctx, f, generator, PyNone.NONE, Op.a(insn), Frame.FOR);
  }

  /** Makes a suspended generator's frame the current one. */
  static Frame push(Context ctx, Frame f, PyGenerator generator, Object sent, int a, int mode) {
    Frame frame = generator.frame;
    ctx.enterCall();
    try {
      generator.begin(sent);
    } catch (PyException e) {
      ctx.leaveCall();
      throw e;
    }
    frame.calledBy(f);
    frame.returnRegister = a;
    frame.mode = mode;
    ctx.setTop(frame);
    return frame;
  }

  /** Pushes {@code __init__} of a plain class; null after a call that went the general way. */
  private static Frame construct(Context ctx, Frame f, PyType cls, int a, int b, int c) {
    if (!(cls.plainInit() instanceof PyFunction init)) {
      f.set(a, Calls.call(ctx, cls, f.values(b + 1, c), null));
      return null;
    }
    PyInstance instance = (PyInstance) Construct.plain(ctx, cls);
    f.refs[b] = instance;
    if (ctx.tier() != null && PythonCalls.isPlain(init, c + 1)) {
      Frame next = HotCalls.initialize(ctx, f, init, a, b, c + 1);
      if (next != null) {
        f.refs[a] = instance;
        return next == f ? null : next;
      }
    }
    Frame frame = PythonCalls.interpreted(ctx, f, init, a, b, c + 1);
    if (frame == null) {
      throw Construct.initReturned(f.get(a));
    }
    frame.mode = Frame.INIT;
    frame.pending = instance;
    return frame;
  }

  /** CALLMETHOD: function in {@code b}, self or nothing in {@code b + 1}, arguments behind. */
  static Frame method(Context ctx, Frame f, long insn) {
    int a = Op.a(insn);
    int b = Op.b(insn);
    int c = Op.c(insn);
    f.charge(ctx, f.pc + 1);
    if (f.refs[b + 1] == null) {
      f.refs[b + 1] = f.refs[b];
      f.nums[b + 1] = f.nums[b];
      return go(ctx, f, a, b + 1, c);
    }
    Object callee = f.refs[b];
    if (callee instanceof PyFunction function) {
      return PythonCalls.function(ctx, f, function, a, b + 1, c + 1);
    }
    if (callee instanceof NativeFunction n) {
      Object self = f.get(b + 1);
      Object result =
          switch (c) {
            case 0 -> n.call1(ctx, self);
            case 1 -> n.call2(ctx, self, f.get(b + 2));
            case 2 -> n.call3(ctx, self, f.get(b + 2), f.get(b + 3));
            default -> n.call(ctx, f.values(b + 1, c + 1), null);
          };
      f.set(a, result);
      return null;
    }
    f.set(a, Calls.call(ctx, callee, f.values(b + 1, c + 1), null));
    return null;
  }

  /** CALLKW: like CALLMETHOD; the last arguments are named. */
  static Frame keywords(Context ctx, Frame f, long insn) {
    int a = Op.a(insn);
    int b = Op.b(insn);
    int c = Op.c(insn);
    f.counted[0]++;
    f.charge(ctx, f.pc + 2);
    String[] names = (String[]) f.code.constants()[(int) f.code.instructions()[f.pc + 1]];
    boolean hasSelf = f.refs[b + 1] != null;
    Object[] args = hasSelf ? f.values(b + 1, c + 1) : f.values(b + 2, c);
    return enter(ctx, f, a, f.get(b), args, names);
  }

  /** Calls with collected arguments: Python functions and bound methods of them as frames. */
  private static Frame enter(
      Context ctx, Frame f, int a, Object callee, Object[] args, String[] names) {
    PyFunction function = null;
    Object[] all = args;
    if (callee instanceof PyFunction direct) {
      function = direct;
    } else if (callee instanceof PyMethod m && m.function() instanceof PyFunction bound) {
      function = bound;
      all = Calls.prepend(m.self(), args);
    }
    if (function == null) {
      f.set(a, Calls.call(ctx, callee, args, names));
      return null;
    }
    Frame frame = Binder.bind(ctx, function, all, names);
    if (function.code().isGeneratorLike()) {
      f.refs[a] = Interpreter.generator(ctx, frame);
      return null;
    }
    PythonCalls.push(ctx, f, frame, a);
    return frame;
  }

  /** CALLEX: callable in {@code b}, positional arguments and keywords as list (tuple) and dict. */
  static Frame expanded(Context ctx, Frame f, long insn) {
    int a = Op.a(insn);
    int b = Op.b(insn);
    f.charge(ctx, f.pc + 1);
    Object callee = f.get(b);
    Object positional = f.refs[b + 1];
    Object[] args =
        positional instanceof PyTuple tuple ? tuple.items() : ((PyList) positional).toArray();
    if (!(f.refs[b + 2] instanceof PyDict keywords) || keywords.size() == 0) {
      return enter(ctx, f, a, callee, args.clone(), null);
    }
    String[] names = new String[keywords.size()];
    Object[] all = java.util.Arrays.copyOf(args, args.length + names.length);
    int n = 0;
    for (int i = keywords.next(0); i >= 0; i = keywords.next(i + 1)) {
      if (!Str.is(keywords.keyAt(i))) {
        throw Errors.type("keywords must be strings");
      }
      // To intern a name costs more than 100 ns.
      Context.pace((n << 5) + 31);
      names[n] = Str.text(keywords.keyAt(i)).intern();
      all[args.length + n++] = keywords.valueAt(i);
    }
    return enter(ctx, f, a, callee, all, names);
  }

  /** RETURN of register {@code a}: the frame to go on with, or null. */
  static Frame returned(Context ctx, Frame f, long insn) {
    int a = Op.a(insn);
    ctx.meter().spend(f.pc + 1 - f.counted[0]);
    Object value = f.refs[a];
    if (value == null) {
      throw f.unbound(a);
    }
    if (f.mode == Frame.ENTRY) {
      f.result = f.get(a);
      if (f.generator != null) {
        f.generator.finish(f.result);
      }
      return null;
    }
    Frame to = f.caller;
    if (f.mode == Frame.CALL) {
      int r = f.returnRegister;
      to.refs[r] = value;
      to.nums[r] = f.nums[a];
      f.release();
    } else {
      finishSpecial(ctx, f, a);
    }
    ctx.leaveCall();
    ctx.setTop(to);
    return to;
  }

  /** RETURN from a frame that was not pushed by an ordinary call. */
  private static void finishSpecial(Context ctx, Frame f, int a) {
    Frame to = f.caller;
    if (f.mode == Frame.INIT) {
      if (f.refs[a] != PyNone.NONE) {
        throw Construct.initReturned(f.get(a));
      }
      to.refs[f.returnRegister] = f.pending;
      f.release();
      return;
    }
    Object value = f.get(a);
    boolean sending = f.mode == Frame.SENDING;
    f.generator.finish(value);
    if (sending) {
      to.set(f.returnRegister, value);
      to.next = (int) to.code.instructions()[to.next - 1];
    } else {
      int loop = to.next - 1;
      to.next = loop + Op.signedC(to.code.instructions()[loop]);
    }
  }

  /** YIELD of register {@code b}: the frame to go on with, or null. */
  static Frame yielded(Context ctx, Frame f, long insn) {
    int a = Op.a(insn);
    int b = Op.b(insn);
    f.charge(ctx, f.pc + 1);
    f.resumeRegister = a;
    Object value = f.refs[b];
    Frame to = f.caller;
    f.caller = null;
    if (f.mode == Frame.ENTRY) {
      f.result = f.get(b);
      return null;
    }
    int r = f.returnRegister;
    to.refs[r] = value;
    to.nums[r] = f.nums[b];
    f.generator.running = false;
    ctx.leaveCall();
    ctx.setTop(to);
    return to;
  }

  /** SEND: the generator's frame to go on with, or null and f.next says where to go on. */
  static Frame send(Context ctx, Frame f, long insn) {
    int a = Op.a(insn);
    int b = Op.b(insn);
    int c = Op.c(insn);
    f.charge(ctx, f.pc + 1);
    Object iterator = f.refs[b];
    if (iterator instanceof PyGenerator generator
        && generator.frame != null
        && generator.type() != PyGenerator.ASYNC_GENERATOR) {
      f.next = f.pc + 2;
      return push(ctx, f, generator, f.get(c), a, Frame.SENDING);
    }
    f.next = Slow.send(ctx, f, insn) ? f.pc + 2 : (int) f.code.instructions()[f.pc + 1];
    f.counted[0] = f.next;
    return null;
  }

  /** Calls the special method {@code which} of {@code self}; Java null when it has none. */
  static Object special(Context ctx, Object self, Special which) {
    Object method = Types.of(self).special(which);
    return method == null ? null : Attributes.bind(ctx, method, self, Types.of(self), false);
  }
}
