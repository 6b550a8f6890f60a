package dev.adder.engine.code;

import dev.adder.engine.object.PyNone;
import dev.adder.engine.syntax.Span;
import dev.adder.engine.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;

/**
 * One code object while it is compiled: its scope, its registers, the blocks that are open.
 * Confined to one compilation.
 */
final class Unit {
  /** Beyond this many registers the operands of an instruction do not reach. */
  private static final int MAX_REGISTERS = 0xfff0;

  /** Something that has to be cleaned up or jumped out of. */
  static final class Block {
    /** What kind of block. */
    enum Kind {
      LOOP,
      FINALLY,
      WITH,
      ASYNC_WITH,
      HANDLER,
      NAMED_HANDLER,
      PROTECTED
    }

    final Kind kind;
    Assembler.Label breakTo;
    Assembler.Label continueTo;
    Assembler.Range range;
    int register;
    List<Stmt> finalBody;
    Runnable cleanup;
    Span span;

    Block(Kind kind) {
      this.kind = kind;
    }
  }

  final Assembler asm = new Assembler();
  final NameScope scope;
  final Unit parent;
  final String name;
  final String qualname;
  List<Block> blocks = new ArrayList<>();
  Object documentation = PyNone.NONE;
  int flags;
  private String firstParameter;
  private final int fixed;
  private int next;
  private int most;

  Unit(NameScope scope, Unit parent, String name, String qualname) {
    this.scope = scope;
    this.parent = parent;
    this.name = name;
    this.qualname = qualname;
    this.fixed = scope.registerCount();
    this.next = fixed;
    this.most = fixed;
  }

  private final java.util.Map<Assembler.Label, Integer> asyncEnds =
      new java.util.IdentityHashMap<>();

  /** Remembers the register that receives the exception which ends an async loop. */
  void asyncEnd(Assembler.Label end, int register) {
    asyncEnds.put(end, register);
  }

  int asyncException(Assembler.Label end) {
    return asyncEnds.get(end);
  }

  private boolean classBody;

  private Span place = new Span(1, 0, 1, 0);
  private Block generator;

  /** Where the definition stands. */
  Span place() {
    return place;
  }

  void setPlace(Span value) {
    place = value;
  }

  /** The cover of a generator's body. */
  Block generator() {
    return generator;
  }

  void setGenerator(Block value) {
    generator = value;
  }

  /** Says that this is the body of a class. */
  void setClassBody() {
    classBody = true;
  }

  boolean isClassBody() {
    return classBody;
  }

  /** The name of the first parameter, or null. */
  String firstParameter() {
    return firstParameter;
  }

  void setFirstParameter(String parameter) {
    firstParameter = parameter;
  }

  /** A fresh temporary. */
  int temp() {
    return temps(1);
  }

  /** The first of {@code count} consecutive fresh temporaries. */
  int temps(int count) {
    int first = next;
    next += count;
    if (next > most) {
      most = next;
      if (most > MAX_REGISTERS) {
        throw new TooLarge();
      }
    }
    return first;
  }

  /** The number to give to {@link #release}. */
  int mark() {
    return next;
  }

  /** Frees all temporaries made since {@link #mark}. */
  void release(int mark) {
    next = mark;
  }

  int registers() {
    return most;
  }

  boolean isTemp(int register) {
    return register >= fixed;
  }

  /** Thrown when a function needs more registers than instructions can name. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge() {
      super("too many registers", null, false, false);
    }
  }
}
