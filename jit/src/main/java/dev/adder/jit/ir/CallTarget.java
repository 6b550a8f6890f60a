package dev.adder.jit.ir;

import java.lang.invoke.CallSite;
import java.util.List;
import java.util.Optional;

/**
 * Another unit that regions call without knowing what it is made of at the moment: compiled code, a
 * later version of it, or a way into an interpreter. Compared by identity.
 *
 * <p>Thread rule: implementations are immutable but for the target of their call site.
 */
public interface CallTarget {

  /** The name in text; unique among the targets of one region. */
  String name();

  /** Kinds of the arguments after context and depth. */
  List<IrType> arguments();

  /** Kind of the result: I64, F64, REF or nothing. */
  Optional<IrType> result();

  /**
   * The link. Its type is (context, int, arguments...)result; the context is the class {@code
   * RunContext} of package exit.
   */
  CallSite site();
}
