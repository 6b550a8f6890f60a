package dev.adder.engine.code;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The global names of a compiled module: those it may read before it has set them itself, and those
 * it sets or deletes. Names that begin and end with two underscores belong to Python and are left
 * out. Builtins are names like all others here.
 *
 * <p>Errs on the side of more: a name counts as set only where every way through the module's own
 * statements has set it, and a function may run from the first call on. Where names are computed
 * ({@link #isDynamic}), any name may be read and written.
 *
 * @param reads sorted, unmodifiable
 * @param writes sorted, unmodifiable
 * @param isDynamic whether the module uses what can name globals by texts: {@code exec}, {@code
 *     globals}, {@code import *}, a namespace as an attribute
 */
public record GlobalNames(SortedSet<String> reads, SortedSet<String> writes, boolean isDynamic) {
  /** Names of variables and attributes through which a text can become the name of a global. */
  private static final Set<String> DYNAMIC =
      Set.of(
          "exec",
          "eval",
          "globals",
          "locals",
          "vars",
          "breakpoint",
          "__import__",
          "import_module",
          "__main__",
          "__dict__",
          "__globals__",
          "__builtins__",
          "__getattribute__",
          "__setattr__",
          "modules",
          "f_globals",
          "f_locals",
          "_getframe",
          "currentframe");

  /**
   * The names of {@code module} and of all code inside it. Cost: linear in the code but for loops,
   * whose bodies are looked at again for each level of nesting.
   */
  public static GlobalNames of(Code module) {
    SortedSet<String> writes = new TreeSet<>();
    SortedSet<String> deleted = new TreeSet<>();
    boolean dynamic = collect(module, writes, deleted, true);
    SortedSet<String> reads = NamespaceFlow.ofModule(module, deleted).reads();
    reads.removeIf(GlobalNames::isPythons);
    writes.removeIf(GlobalNames::isPythons);
    return new GlobalNames(
        Collections.unmodifiableSortedSet(reads),
        Collections.unmodifiableSortedSet(writes),
        dynamic);
  }

  /** Whether a name is one of those that Python itself sets. */
  public static boolean isPythons(String name) {
    return name.startsWith("__") && name.endsWith("__");
  }

  /** Whether code is the body of a class, whose plain names are no globals. */
  static boolean isClassBody(Code inner) {
    return (inner.flags() & Code.OPTIMIZED) == 0;
  }

  private static boolean collect(
      Code code, Set<String> writes, Set<String> deleted, boolean isModule) {
    boolean dynamic = false;
    for (String name : code.names()) {
      dynamic |= DYNAMIC.contains(name);
    }
    for (Object constant : code.constants()) {
      dynamic |= "__main__".equals(constant);
    }
    long[] words = code.instructions();
    for (int pc = 0; pc < words.length; pc = next(words, pc)) {
      switch (Op.op(words[pc])) {
        case Op.STORENAME, Op.DELNAME, Op.STOREGLOBAL, Op.DELGLOBAL -> {
          int op = Op.op(words[pc]);
          boolean isGlobal = isModule || op == Op.STOREGLOBAL || op == Op.DELGLOBAL;
          String name = code.names()[Op.bc(words[pc])];
          if (isGlobal) {
            writes.add(name);
          }
          if (isGlobal && (op == Op.DELGLOBAL || op == Op.DELNAME)) {
            deleted.add(name);
          }
        }
        case Op.INTRINSIC -> dynamic |= Op.c(words[pc]) == Intrinsic.IMPORT_STAR.ordinal();
        default -> {}
      }
    }
    for (Code inner : code.children()) {
      dynamic |= collect(inner, writes, deleted, false);
    }
    return dynamic;
  }

  /** Where the instruction after the one at {@code pc} stands. */
  static int next(long[] words, int pc) {
    return pc + (Opcode.of(Op.op(words[pc])).format().hasExtra() ? 2 : 1);
  }
}
