package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.jit.backend.CompiledRegion;
import dev.adder.jit.backend.EntryType;
import dev.adder.jit.exit.RunContext;
import dev.adder.jit.ir.CallTarget;
import dev.adder.jit.ir.IrType;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.List;
import java.util.Optional;

/**
 * The compiled form of calls of one code, for arguments of certain kinds. Compiled callers call it
 * through its site, which leads to a later version when that takes and gives the same kinds, and
 * back to the interpreter while there is none. Holds nothing of a tenant: the function that is
 * called is the first argument. Immutable but for what the site leads to.
 */
public final class FunctionVersion implements CallTarget {
  /** What a parameter or a result may be: anything, boxed. */
  public static final int ANY = 0;

  private static final MethodHandle AGAIN = again();

  private final Code code;
  private final int[] parameters;
  private final int result;
  private final List<IrType> types;
  private final MutableCallSite site;
  private final ExitPlans exits;
  private CompiledRegion body;
  private MethodHandle entry;
  private boolean initializes;

  /**
   * A version that is about to be compiled.
   *
   * @param parameters what each parameter is: a kind of {@link Recording} or {@link #ANY}
   * @param types the same as the IR knows it, the function first
   * @param result what calls give, likewise
   * @param resultType the same as the IR knows it
   */
  public FunctionVersion(
      Code code, int[] parameters, List<IrType> types, int result, IrType resultType) {
    this.code = code;
    this.parameters = parameters;
    this.types = types;
    this.result = result;
    this.exits = new ExitPlans(code, false);
    this.site = new MutableCallSite(EntryType.of(types, Optional.of(resultType)));
    unlink();
  }

  private static MethodHandle again() {
    try {
      return MethodHandles.lookup()
          .findStatic(
              LoopContext.class, "again", MethodType.methodType(void.class, RunContext.class));
    } catch (NoSuchMethodException | IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Makes the version callable.
   *
   * @param body what was compiled of the function
   * @param in what takes the arguments from registers: (RunContext, int depth, Object[] references,
   *     long[] numbers, Object function, int first register), the arrays as objects
   */
  public void complete(CompiledRegion body, CompiledRegion in) {
    exits.complete(body);
    this.body = body;
    entry = in.entry();
    site.setTarget(body.entry());
  }

  /** Callers go to the interpreter from now on. */
  void unlink() {
    site.setTarget(MethodHandles.foldArguments(MethodHandles.empty(site.type()), AGAIN));
  }

  /** Callers go to a later version, if that is for the same kinds. */
  void relink(FunctionVersion later) {
    if (java.util.Arrays.equals(parameters, later.parameters) && result == later.result) {
      site.setTarget(later.site.dynamicInvoker());
      MutableCallSite.syncAll(new MutableCallSite[] {site});
    }
  }

  /** The code. */
  public Code code() {
    return code;
  }

  /** What a parameter is. */
  public int parameter(int index) {
    return parameters[index];
  }

  /** Says that all calls give None and none sets its first parameter. */
  public void setInitializes() {
    initializes = true;
  }

  /** Whether the code can initialise an instance: {@link #setInitializes} said so. */
  public boolean initializes() {
    return initializes;
  }

  /** What calls give. */
  public int given() {
    return result;
  }

  /** What the exits mean. */
  public ExitPlans exits() {
    return exits;
  }

  CompiledRegion body() {
    return body;
  }

  MethodHandle entry() {
    return entry;
  }

  @Override
  public String name() {
    return code.naming().qualname();
  }

  @Override
  public List<IrType> arguments() {
    return types;
  }

  @Override
  public Optional<IrType> result() {
    return Optional.of(IrType.of(site.type().returnType()));
  }

  @Override
  public CallSite site() {
    return site;
  }
}
