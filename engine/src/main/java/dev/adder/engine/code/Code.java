package dev.adder.engine.code;

import dev.adder.engine.object.ClassBuilder;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Weighed;
import dev.adder.engine.syntax.Span;
import java.util.List;
import java.util.function.Consumer;

/**
 * A compiled function, class body or module. The parts given to the constructor are immutable and
 * shared by all isolates and threads; the profile (inline caches, counters) is racy and holds only
 * facts that do not depend on an isolate.
 */
public final class Code extends PyObject implements Weighed {
  /** {@code code}. */
  public static final PyType TYPE = PyType.builtin("code").sealedType();

  /** CPython's flag bits. */
  public static final int OPTIMIZED = 1;

  /** How many backward jumps of a frame pass before its loops are looked at. */
  public static final int FIRST_HEAT = 128;

  public static final int NEW_LOCALS = 2;
  public static final int VARARGS = 4;
  public static final int VARKEYWORDS = 8;
  public static final int NESTED = 16;
  public static final int GENERATOR = 32;
  public static final int COROUTINE = 128;
  public static final int ITERABLE_COROUTINE = 256;
  public static final int ASYNC_GENERATOR = 512;

  /** Names and counts of the parameters. */
  public record Signature(
      int positionalOnly, int positional, int keywordOnly, boolean varargs, boolean varkw) {
    /** Number of registers that parameters take. */
    public int total() {
      return positional + keywordOnly + (varargs ? 1 : 0) + (varkw ? 1 : 0);
    }
  }

  /**
   * Names: of the function, its place, its source.
   *
   * @param isLibrary whether the code came from one of the engine's own modules as it is
   */
  public record Naming(
      String name, String qualname, String file, int firstLine, boolean isLibrary) {
    /** Names of code that is not the engine's own. */
    public Naming(String name, String qualname, String file, int firstLine) {
      this(name, qualname, file, firstLine, false);
    }
  }

  /** Variables by register: locals from 0; cells and free variables by register number. */
  public record Variables(
      String[] locals, String[] cells, int[] cellRegisters, String[] free, int firstFree) {}

  private final Naming naming;
  private final Signature signature;
  private final Variables variables;
  private final int flags;
  private final int registers;
  private final long[] instructions;
  private final Object[] constants;
  private final String[] names;
  private final ExceptionTable exceptions;
  private final Span[] spans;
  private final Object documentation;
  private final Object[] profile;
  private long[] encoded;
  private Object[] loops;
  private Object calls;
  private int heat = FIRST_HEAT;
  private final ClassBuilder.Templates templates = new ClassBuilder.Templates();
  private final int plainParameters;

  Code(
      Naming naming,
      Signature signature,
      Variables variables,
      int flags,
      int registers,
      Assembly assembly,
      Object documentation) {
    super(TYPE);
    this.naming = naming;
    this.signature = signature;
    this.variables = variables;
    this.flags = flags;
    this.registers = registers;
    this.instructions = assembly.instructions();
    this.constants = assembly.constants();
    this.names = assembly.names();
    this.exceptions = assembly.exceptions();
    this.spans = assembly.spans();
    this.documentation = documentation;
    this.profile = new Object[instructions.length];
    boolean plain =
        !signature.varargs
            && !signature.varkw
            && signature.keywordOnly == 0
            && (flags & (GENERATOR | COROUTINE | ASYNC_GENERATOR)) == 0;
    this.plainParameters = plain ? signature.positional : -1;
  }

  /** The same instructions under other names and flags; the kind of function must be the same. */
  public Code with(Naming newNaming, int newFlags) {
    Assembly same = new Assembly(instructions, constants, names, exceptions, spans);
    return new Code(newNaming, signature, variables, newFlags, registers, same, documentation);
  }

  /** What the assembler hands over. */
  record Assembly(
      long[] instructions,
      Object[] constants,
      String[] names,
      ExceptionTable exceptions,
      Span[] spans) {}

  /** The engine's own modules are compiled once in a JVM and count for nobody. */
  @Override
  public long weigh(Consumer<Object> more) {
    return naming.isLibrary ? 0 : CodeBytes.own(this, more::accept);
  }

  /** The names. */
  public Naming naming() {
    return naming;
  }

  /** The function's own name. */
  public String name() {
    return naming.name;
  }

  /** The parameters. */
  public Signature signature() {
    return signature;
  }

  /** The variables. */
  public Variables variables() {
    return variables;
  }

  /** CPython's flags. */
  public int flags() {
    return flags;
  }

  /** Number of registers of a frame. */
  public int registers() {
    return registers;
  }

  /** The instructions; do not modify. */
  public long[] instructions() {
    return instructions;
  }

  /**
   * The instructions in the form that the interpreter reads, or null; made by the interpreter once,
   * racily and always the same.
   */
  public long[] encoded() {
    return encoded;
  }

  /** Sets what {@link #encoded} answers. */
  public void setEncoded(long[] words) {
    encoded = words;
  }

  /** What is known of the loop whose first instruction is the index; filled by the interpreter. */
  public Object[] loops() {
    if (loops == null) {
      loops = new Object[instructions.length];
    }
    return loops;
  }

  /** What is known of calls of this code, or null; the interpreter's affair. */
  public Object calls() {
    return calls;
  }

  /** Sets what {@link #calls} answers; racy. */
  public void setCalls(Object value) {
    calls = value;
  }

  /** How many backward jumps a new frame makes before its loops are looked at. */
  public int heat() {
    return heat;
  }

  /** Sets what {@link #heat} answers; racy. */
  public void setHeat(int value) {
    heat = value;
  }

  /** The constants: Long, Double, other immutable values, FunctionTemplates, String[] of names. */
  public Object[] constants() {
    return constants;
  }

  /** The names used, interned. */
  public String[] names() {
    return names;
  }

  /** The handlers. */
  public ExceptionTable exceptions() {
    return exceptions;
  }

  /** The place of the instruction at {@code pc}. */
  public Span span(int pc) {
    return pc >= 0 && pc < spans.length && spans[pc] != null ? spans[pc] : Span.NONE;
  }

  /**
   * Whether the YIELD at {@code pc} belongs to a SEND two words before it (a {@code yield from} or
   * {@code await}); the compiler marks it with operand c = 1.
   */
  public boolean isDelegation(int pc) {
    return Op.c(instructions[pc]) == 1;
  }

  /** The docstring or None. */
  public Object documentation() {
    return documentation;
  }

  /** One racy cache line per instruction. */
  public Object[] profile() {
    return profile;
  }

  /** The templates of the class this body makes. */
  public ClassBuilder.Templates templates() {
    return templates;
  }

  /** The number of parameters if calls need no more than defaults to bind them, else -1. */
  public int plainParameters() {
    return plainParameters;
  }

  /** Whether a call makes a generator, coroutine or async generator. */
  public boolean isGeneratorLike() {
    return (flags & (GENERATOR | COROUTINE | ASYNC_GENERATOR)) != 0;
  }

  /** The code objects among the constants, for listings. */
  public List<Code> children() {
    return java.util.Arrays.stream(constants)
        .filter(FunctionTemplate.class::isInstance)
        .map(c -> ((FunctionTemplate) c).code())
        .toList();
  }

  @Override
  public String toString() {
    return "Code(" + naming.qualname + ")";
  }
}
