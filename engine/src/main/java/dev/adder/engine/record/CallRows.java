package dev.adder.engine.record;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.Op;
import dev.adder.engine.interp.CallSteps;
import dev.adder.engine.interp.FunctionVersion;
import dev.adder.engine.interp.HotFunction;
import dev.adder.engine.interp.Recording;
import dev.adder.engine.object.PyNone;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Snapshot;
import dev.adder.jit.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls of compiled functions, how they end, methods and the variables of closures. */
final class CallRows {
  private final LoopRegion region;
  private final Recording recording;
  private final Output out;
  private boolean givesOthers;

  CallRows(LoopRegion region, Recording recording, Output out) {
    this.region = region;
    this.recording = recording;
    this.out = out;
  }

  /**
   * CALL and CALLMETHOD of one Python function, or of a class that one initialises, if that is
   * compiled; false for anything else.
   */
  boolean call(int pc, int k, long insn) {
    Code init = recording.initializer(pc);
    Code callee = init == null ? recording.callee(pc) : init;
    int b = Op.b(insn);
    int given = Op.op(insn) == Op.CALLMETHOD ? Op.c(insn) + 1 : Op.c(insn);
    if (callee == null || region.use(b, pc, k) != Kind.REF) {
      return false;
    }
    FunctionVersion version = version(callee);
    if (version == null) {
      region.await(callee);
      return leaves(callee, pc, k);
    }
    List<Kind> kinds = new ArrayList<>();
    if (init != null) {
      kinds.add(Kind.REF);
    }
    for (int i = 0; i < given; i++) {
      kinds.add(region.use(b + 1 + i, pc, k));
    }
    for (int i = 0; i < kinds.size(); i++) {
      if (!fits(kinds.get(i), Kind.ofPassed(version.parameter(i)))) {
        return leaves(callee, pc, k);
      }
    }
    if (init != null && !version.initializes()) {
      return leaves(callee, pc, k);
    }
    emit(version, new Site(pc, k, insn, given, init != null));
    return true;
  }

  /**
   * A call.
   *
   * @param given arguments in registers
   * @param isClass whether it makes an instance
   */
  private record Site(int pc, int k, long insn, int given, boolean isClass) {
    int callee() {
      return Op.b(insn);
    }
  }

  private FunctionVersion version(Code callee) {
    FunctionVersion self = region.self();
    return self != null && self.code() == callee ? self : HotFunction.compiled(callee);
  }

  /** A function gives up here for the time being; a loop has another way. */
  private boolean leaves(Code callee, int pc, int k) {
    if (!region.isFunction()) {
      return false;
    }
    if (HotFunction.isRefused(callee)) {
      throw new NoRowException("a call of a function that is not compiled");
    }
    out.code.guard(dev.adder.jit.ir.Op.GUARD_TRUE, region.at(pc, k), Constant.of(false));
    int a = Op.a(recording.code().instructions()[pc]);
    region.state().set(a, Kind.ANY, new Constant.Null());
    return true;
  }

  private static boolean fits(Kind kind, Kind wanted) {
    return kind == wanted
        || wanted == Kind.ANY && kind != Kind.FRAME
        || wanted == Kind.REF && kind == Kind.BOOL;
  }

  private void emit(FunctionVersion version, Site site) {
    Operand callee = region.state().value(site.callee());
    Snapshot otherwise = region.at(site.pc, site.k);
    Operand function = site.isClass ? out.call(Output.INITIALIZER, callee) : callee;
    guard(out.call(Output.RUNS, function, out.constant(version.code())), otherwise);
    List<Operand> arguments = arguments(version, function, site);
    region.charges(site.pc, site.k);
    Snapshot leaving = region.leaving(site.pc, site.k);
    guard(out.code.value(dev.adder.jit.ir.Op.GT_I32, out.depth(), Constant.of(0)), leaving);
    arguments.set(0, out.code.value(dev.adder.jit.ir.Op.SUB_I32, out.depth(), Constant.of(1)));
    region.keep();
    if (site.isClass) {
      Operand made = out.call(Output.MAKE, out.context(), callee);
      out.code.guard(dev.adder.jit.ir.Op.GUARD_NONNULL, leaving, made);
      arguments.set(2, made);
    }
    Value result =
        out.code
            .append(
                dev.adder.jit.ir.Op.CALL_REGION,
                new Immediate.Unit(version),
                Optional.of(region.at(site.pc, site.k)),
                arguments)
            .orElseThrow();
    region.state().setSteps(Constant.of(0), site.k + 1);
    int a = Op.a(site.insn);
    if (site.isClass) {
      region.state().set(a, Kind.REF, arguments.get(2));
    } else {
      region.state().set(a, Kind.ofPassed(version.given()), result);
    }
    region.ready(region.behind(site.pc, site.k));
    if (version.given() == FunctionVersion.ANY && !region.isFunction()) {
      region.given(a, result, site.pc, site.k);
    }
  }

  /** Depth, which is to be set, the function and what it gets; an instance is to be set. */
  private List<Operand> arguments(FunctionVersion version, Operand function, Site site) {
    Snapshot otherwise = region.at(site.pc, site.k);
    List<Operand> arguments = new ArrayList<>();
    arguments.add(null);
    arguments.add(function);
    int count = version.code().plainParameters();
    int made = site.isClass ? 1 : 0;
    for (int i = 0; i < count; i++) {
      Kind wanted = Kind.ofPassed(version.parameter(i));
      if (i < made) {
        arguments.add(null);
      } else if (i < made + site.given) {
        arguments.add(region.converted(site.callee() + 1 + i - made, wanted, otherwise));
      } else {
        Operand value = out.call(Output.DEFAULT, function, Constant.of(count - i));
        arguments.add(out.unbox(value, wanted, otherwise));
      }
    }
    return arguments;
  }

  private void guard(Operand condition, Snapshot otherwise) {
    out.code.guard(dev.adder.jit.ir.Op.GUARD_TRUE, otherwise, condition);
  }

  /** RETURN of a function. */
  void give(int pc, int k, long insn) {
    int a = Op.a(insn);
    Kind wanted = Kind.ofPassed(region.self().given());
    Kind kind = region.use(a, pc, k);
    if (kind == Kind.FRAME || kind != Kind.ANY && !fits(kind, wanted)) {
      out.code.exit(region.at(pc, k));
      return;
    }
    Snapshot otherwise = region.at(pc, k);
    Operand value = region.converted(a, wanted, otherwise);
    givesOthers |= !value.equals(out.constant(PyNone.NONE));
    if (kind == Kind.ANY && wanted == Kind.ANY) {
      out.unbox(value, Kind.ANY, otherwise);
    }
    out.code.give(value);
  }

  /** Whether all calls that end here give None. */
  boolean givesNone() {
    return !givesOthers;
  }

  /** LOADMETHOD of an instance with the layout that the instruction knows. */
  boolean method(int pc, int k, long insn) {
    CallSteps.Method known = CallSteps.method(recording.code(), pc);
    if (known == null || region.use(Op.b(insn), pc, k) != Kind.REF) {
      return false;
    }
    Operand self = region.state().value(Op.b(insn));
    Snapshot otherwise = region.at(pc, k);
    guard(out.call(Output.HAS_LAYOUT, self, out.constant(known.layout())), otherwise);
    Operand method = out.call(Output.METHOD_OF, self, Constant.of(known.number()));
    found(insn, out.unbox(method, Kind.REF, otherwise), self);
    return true;
  }

  private void found(long insn, Operand method, Operand self) {
    region.state().set(Op.a(insn), Kind.REF, method);
    region.state().set(Op.a(insn) + 1, Kind.REF, self);
  }

  /** LOADSUPER that finds a Python function. */
  boolean methodOfSuper(int pc, int k, long insn) {
    int b = Op.b(insn);
    for (int r = b; r < b + 3; r++) {
      if (region.use(r, pc, k) != Kind.REF) {
        return false;
      }
    }
    String name = recording.code().names()[Op.c(insn)];
    if (name.equals("__class__")) {
      return false;
    }
    State state = region.state();
    Snapshot otherwise = region.at(pc, k);
    Operand self = state.value(b + 2);
    Operand method =
        out.call(Output.METHOD_AFTER, state.value(b), state.value(b + 1), self, out.constant(name));
    found(insn, out.unbox(method, Kind.REF, otherwise), self);
    return true;
  }

  /** LOADCELL. */
  boolean loadCell(int pc, int k, long insn) {
    int a = Op.a(insn);
    Kind kind = region.after(pc, a);
    if (kind == Kind.FRAME || region.use(Op.b(insn), pc, k) != Kind.REF) {
      return false;
    }
    Operand value = out.call(Output.CELL_VALUE, region.state().value(Op.b(insn)));
    region.state().set(a, kind, out.unbox(value, kind, region.at(pc, k)));
    return true;
  }

  /** STORECELL. */
  boolean storeCell(int pc, int k, long insn) {
    int b = Op.b(insn);
    Kind kind = region.use(b, pc, k);
    if (kind == Kind.FRAME || region.use(Op.a(insn), pc, k) != Kind.REF) {
      return false;
    }
    Operand value = region.state().value(b);
    if (kind == Kind.ANY) {
      out.unbox(value, kind, region.at(pc, k));
    }
    out.effect(Output.SET_CELL, region.state().value(Op.a(insn)), out.box(value, kind));
    return true;
  }
}
