package dev.adder.engine.code;

import dev.adder.engine.object.BinaryOp;
import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.PyComplex;
import dev.adder.engine.object.PyEllipsis;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Str;
import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Node;
import dev.adder.engine.syntax.Span;
import java.util.List;

/** Compiles expressions to instructions that leave a value in a register. */
final class ExpressionCompiler {
  private final Compiler compiler;
  private final Unit unit;
  private final Assembler asm;
  private final NameCompiler names;
  private final CallCompiler calls;
  private final ComprehensionCompiler comprehensions;

  /** Null for plain Python. */
  private final GuardedOperators guarded;

  ExpressionCompiler(Compiler compiler, Unit unit) {
    this.compiler = compiler;
    this.unit = unit;
    this.asm = unit.asm;
    this.names = new NameCompiler(unit);
    this.calls = new CallCompiler(unit, this);
    this.comprehensions = new ComprehensionCompiler(compiler, unit, this);
    this.guarded = compiler.guarded(unit, this);
  }

  Unit unit() {
    return unit;
  }

  NameCompiler names() {
    return names;
  }

  /** A register that holds the value; the register of the variable itself for a local name. */
  int operand(Expr e) {
    if (e instanceof Expr.Name name && !compiler.hasWalrus()) {
      int register = names.localRegister(name.id());
      if (register >= 0) {
        return register;
      }
    }
    int register = unit.temp();
    into(e, register);
    return register;
  }

  /** A fresh temporary that holds the value. */
  int value(Expr e) {
    int register = unit.temp();
    into(e, register);
    return register;
  }

  /** Evaluates for the side effects only. */
  void effect(Expr e) {
    int mark = unit.mark();
    value(e);
    unit.release(mark);
  }

  /** Puts the value into register {@code dst}. */
  void into(Expr e, int dst) {
    Span before = asm.at(e.span());
    int mark = unit.mark();
    compile(e, dst);
    unit.release(mark);
    asm.at(before);
  }

  private void compile(Expr e, int dst) {
    if (guarded != null && guarded.compile(e, dst)) {
      return;
    }
    Object folded = Constants.fold(e);
    if (folded != null) {
      constant(folded, dst);
      return;
    }
    switch (e) {
      case Expr.Constant c -> constant(Constants.value(c), dst);
      case Expr.Name n -> names.load(n.id(), dst);
      case Expr.BoolOp b -> boolOp(b, dst);
      case Expr.NamedExpr n -> namedExpr(n, dst);
      case Expr.BinOp b -> binary(b, dst);
      case Expr.UnaryOp u -> unary(u, dst);
      case Expr.Lambda l -> compiler.functions().lambda(unit, this, l, dst);
      case Expr.IfExp i -> conditional(i, dst);
      case Expr.Dict d -> dict(d, dst);
      case Expr.Set s -> set(s, dst);
      case Expr.ListComp c -> comprehensions.list(c, dst);
      case Expr.SetComp c -> comprehensions.set(c, dst);
      case Expr.DictComp c -> comprehensions.dict(c, dst);
      case Expr.GeneratorExp g -> comprehensions.generator(g, dst);
      case Expr.Await a -> await(a, dst);
      case Expr.Yield y -> yieldValue(y, dst);
      case Expr.YieldFrom y -> yieldFrom(y, dst);
      case Expr.Comparison c -> comparison(c, dst);
      case Expr.Call c -> calls.call(c, dst);
      case Expr.FormattedValue f -> formatted(f, dst);
      case Expr.JoinedStr j -> joined(j, dst);
      case Expr.Attribute a -> {
        int object = operand(a.value());
        asm.at(Places.of(a));
        asm.emit(Opcode.GETATTR, dst, object, names.attribute(a.name()));
      }
      case Expr.Subscript s -> {
        int object = operand(s.value());
        int index = operand(s.index());
        asm.emit(Opcode.GETITEM, dst, object, index);
      }
      case Expr.Starred s -> throw Compiler.fault(s.span(), "can't use starred expression here");
      case Expr.ListExpr l -> collection(Opcode.LIST, l.elements(), dst);
      case Expr.Tuple t -> collection(Opcode.TUPLE, t.elements(), dst);
      case Expr.Slice s -> slice(s, dst);
    }
  }

  void constant(Object value, int dst) {
    if (value instanceof Long n && n == n.intValue()) {
      asm.emitWide(Opcode.LOADINT, dst, n.intValue());
    } else if (value instanceof Long n) {
      asm.emitExtra(Opcode.LOADLONG, dst, 0, 0, n);
    } else if (value instanceof Double d) {
      asm.emitExtra(Opcode.LOADFLOAT, dst, 0, 0, Double.doubleToRawLongBits(d));
    } else {
      asm.emitWide(Opcode.LOADK, dst, asm.constant(value));
    }
  }

  private void boolOp(Expr.BoolOp b, int dst) {
    Assembler.Label end = new Assembler.Label();
    List<Expr> values = b.values();
    int target = unit.isTemp(dst) ? dst : unit.temp();
    for (int i = 0; i < values.size(); i++) {
      into(values.get(i), target);
      if (i < values.size() - 1) {
        asm.jump(b.isAnd() ? Opcode.JFALSE : Opcode.JTRUE, target, end);
      }
    }
    asm.bind(end);
    if (target != dst) {
      asm.emit(Opcode.MOVE, dst, target);
    }
  }

  private void namedExpr(Expr.NamedExpr n, int dst) {
    int value = unit.isTemp(dst) ? dst : unit.temp();
    into(n.value(), value);
    names.store(n.target().id(), value);
    if (value != dst) {
      asm.emit(Opcode.MOVE, dst, value);
    }
  }

  private static BinaryOp op(Expr.Operator op) {
    return switch (op) {
      case ADD -> BinaryOp.ADD;
      case SUB -> BinaryOp.SUB;
      case MUL -> BinaryOp.MUL;
      case MATMUL -> BinaryOp.MATMUL;
      case DIV -> BinaryOp.DIV;
      case MOD -> BinaryOp.MOD;
      case POW -> BinaryOp.POW;
      case LSHIFT -> BinaryOp.LSHIFT;
      case RSHIFT -> BinaryOp.RSHIFT;
      case OR -> BinaryOp.OR;
      case XOR -> BinaryOp.XOR;
      case AND -> BinaryOp.AND;
      case FLOORDIV -> BinaryOp.FLOORDIV;
    };
  }

  private void binary(Expr.BinOp b, int dst) {
    int left = operand(b.left());
    BinaryOp op = op(b.op());
    Opcode constant = withConstant(op);
    int small = constant == null ? NOT_SMALL : smallInt(b.right());
    if (small != NOT_SMALL) {
      asm.emit(constant, dst, left, small & 0xffff);
      return;
    }
    int right = operand(b.right());
    asm.emit(Opcode.of(op), dst, left, right);
  }

  static Opcode opcode(Expr.Operator op) {
    return Opcode.of(op(op));
  }

  /** The instruction whose right operand is a small constant, or null. */
  private static Opcode withConstant(BinaryOp op) {
    return switch (op) {
      case ADD -> Opcode.ADDI;
      case SUB -> Opcode.SUBI;
      case MUL -> Opcode.MULI;
      case FLOORDIV -> Opcode.FLOORDIVI;
      case MOD -> Opcode.MODI;
      case AND -> Opcode.ANDI;
      default -> null;
    };
  }

  /** {@code left op= right} into {@code dst}. */
  void inPlace(Expr.Operator operator, int left, Expr right, int dst) {
    BinaryOp op = op(operator);
    int small = smallInt(right);
    if ((op == BinaryOp.ADD || op == BinaryOp.SUB) && small != NOT_SMALL) {
      asm.emit(op == BinaryOp.ADD ? Opcode.IADDI : Opcode.ISUBI, dst, left, small & 0xffff);
      return;
    }
    int mark = unit.mark();
    int value = operand(right);
    asm.emit(Opcode.inPlace(op), dst, left, value);
    unit.release(mark);
  }

  private static final int NOT_SMALL = Integer.MIN_VALUE;

  private static int smallInt(Expr e) {
    Object value = e instanceof Expr.Constant c ? c.value() : Constants.fold(e);
    return value instanceof Long n && n == n.shortValue() ? n.shortValue() : NOT_SMALL;
  }

  private void unary(Expr.UnaryOp u, int dst) {
    int value = operand(u.operand());
    asm.emit(opcode(u.op()), dst, value);
  }

  static Opcode opcode(Expr.Unary op) {
    return switch (op) {
      case INVERT -> Opcode.INVERT;
      case NOT -> Opcode.NOT;
      case PLUS -> Opcode.POS;
      case MINUS -> Opcode.NEG;
    };
  }

  private void conditional(Expr.IfExp i, int dst) {
    Assembler.Label otherwise = new Assembler.Label();
    Assembler.Label end = new Assembler.Label();
    branch(i.test(), otherwise, false);
    into(i.body(), dst);
    asm.jump(Opcode.JMP, 0, end);
    asm.bind(otherwise);
    into(i.orElse(), dst);
    asm.bind(end);
  }

  // ---- displays ----

  /** Whether the display has a {@code **} item; immutable lists refuse to look for null. */
  private void dict(Expr.Dict d, int dst) {
    int result = unit.temp();
    if (d.keys().size() <= 16 && !hasUnpacking(d)) {
      int first = unit.temps(d.keys().size() * 2);
      for (int i = 0; i < d.keys().size(); i++) {
        into(d.keys().get(i), first + 2 * i);
        into(d.values().get(i), first + 2 * i + 1);
      }
      asm.emit(Opcode.DICT, dst, first, d.keys().size());
      return;
    }
    asm.emit(Opcode.DICT, result, result, 0);
    for (int i = 0; i < d.keys().size(); i++) {
      int mark = unit.mark();
      if (d.keys().get(i) == null) {
        asm.emit(Opcode.DICTUPDATE, result, operand(d.values().get(i)));
      } else {
        int key = value(d.keys().get(i));
        asm.emit(Opcode.DICTSET, result, key, operand(d.values().get(i)));
      }
      unit.release(mark);
    }
    asm.emit(Opcode.MOVE, dst, result);
  }

  private static boolean hasUnpacking(Expr.Dict d) {
    for (Expr key : d.keys()) {
      if (key == null) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasStar(List<Expr> elements) {
    for (Expr e : elements) {
      if (e instanceof Expr.Starred) {
        return true;
      }
    }
    return false;
  }

  /** What a loop iterates over. */
  void iterable(Expr e, int dst) {
    if (e instanceof Expr.Set s) {
      Span before = asm.at(e.span());
      int mark = unit.mark();
      set(s, Constants.areKnown(s.elements()) ? Intrinsic.CONSTANT_LOOP_SET : null, dst);
      unit.release(mark);
      asm.at(before);
    } else {
      into(e, dst);
    }
  }

  /** The right operand of a comparison; {@code in} does not see the order of a set display. */
  private int comparand(Expr.Compare op, Expr e) {
    if (!(e instanceof Expr.Set s) || op != Expr.Compare.IN && op != Expr.Compare.NOT_IN) {
      return operand(e);
    }
    int register = unit.temp();
    Span before = asm.at(e.span());
    set(s, null, register);
    asm.at(before);
    return register;
  }

  private void set(Expr.Set s, int dst) {
    boolean kept = s.elements().size() > 2 && Constants.areKnown(s.elements());
    set(s, kept ? Intrinsic.CONSTANT_SET : null, dst);
  }

  private void set(Expr.Set s, Intrinsic reorder, int dst) {
    collection(Opcode.SET, s.elements(), dst);
    if (reorder != null) {
      asm.emit(Opcode.INTRINSIC, dst, dst, reorder.ordinal());
    }
  }

  /** A tuple whose items are compiled one by one. */
  void tuple(List<Expr> elements, int dst) {
    collection(Opcode.TUPLE, elements, dst);
  }

  private void collection(Opcode op, List<Expr> elements, int dst) {
    if (elements.size() <= 30 && !hasStar(elements)) {
      int first = unit.temps(elements.size());
      for (int i = 0; i < elements.size(); i++) {
        into(elements.get(i), first + i);
      }
      asm.emit(op, dst, first, elements.size());
      return;
    }
    int result = unit.temp();
    fill(op == Opcode.SET ? Opcode.SET : Opcode.LIST, elements, result);
    if (op == Opcode.TUPLE) {
      asm.emit(Opcode.INTRINSIC, dst, result, Intrinsic.LIST_TO_TUPLE.ordinal());
    } else {
      asm.emit(Opcode.MOVE, dst, result);
    }
  }

  /** Builds a list (or set) of any elements, starred ones included, in {@code result}. */
  void fill(Opcode kind, List<Expr> elements, int result) {
    boolean set = kind == Opcode.SET;
    asm.emit(kind, result, result, 0);
    for (Expr e : elements) {
      int mark = unit.mark();
      if (e instanceof Expr.Starred s) {
        asm.emit(set ? Opcode.SETUPDATE : Opcode.LISTEXTEND, result, operand(s.value()));
      } else {
        asm.emit(set ? Opcode.SETADD : Opcode.LISTAPPEND, result, operand(e));
      }
      unit.release(mark);
    }
  }

  private void slice(Expr.Slice s, int dst) {
    int first = unit.temps(3);
    part(s.lower(), first);
    part(s.upper(), first + 1);
    part(s.step(), first + 2);
    asm.emit(Opcode.SLICE, dst, first);
  }

  private void part(Expr e, int dst) {
    if (e == null) {
      constant(PyNone.NONE, dst);
    } else {
      into(e, dst);
    }
  }

  // ---- strings ----

  private void formatted(Expr.FormattedValue f, int dst) {
    int value = operand(f.value());
    if (f.conversion() > 0) {
      int converted = unit.temp();
      asm.emit(Opcode.CONVERT, converted, value, f.conversion());
      value = converted;
    }
    int target = unit.temp();
    int spec = target;
    if (f.format() != null) {
      spec = value(f.format());
    }
    asm.emit(Opcode.FORMAT, target, value, spec);
    asm.emit(Opcode.MOVE, dst, target);
  }

  private void joined(Expr.JoinedStr j, int dst) {
    if (j.values().isEmpty()) {
      constant("", dst);
      return;
    }
    int first = unit.temps(j.values().size());
    for (int i = 0; i < j.values().size(); i++) {
      into(j.values().get(i), first + i);
    }
    asm.emit(Opcode.STRING, dst, first, j.values().size());
  }

  // ---- generators ----

  private void yieldValue(Expr.Yield y, int dst) {
    int value = unit.temp();
    if (y.value() == null) {
      constant(PyNone.NONE, value);
    } else {
      into(y.value(), value);
    }
    if ((unit.flags & Code.ASYNC_GENERATOR) != 0) {
      asm.emit(Opcode.INTRINSIC, value, value, Intrinsic.ASYNC_YIELD.ordinal());
    }
    asm.emit(Opcode.YIELD, dst, value);
  }

  private void yieldFrom(Expr.YieldFrom y, int dst) {
    int iterator = value(y.value());
    asm.emit(Opcode.INTRINSIC, iterator, iterator, Intrinsic.GET_YIELD_FROM_ITER.ordinal());
    drive(iterator, dst);
  }

  private void await(Expr.Await a, int dst) {
    int awaitable = value(a.value());
    awaitValue(awaitable, dst);
  }

  /** Awaits what is in register {@code awaitable}. */
  void awaitValue(int awaitable, int dst) {
    asm.emit(Opcode.INTRINSIC, awaitable, awaitable, Intrinsic.GET_AWAITABLE.ordinal());
    drive(awaitable, dst);
  }

  /** Sends into an iterator until it ends; its result goes to {@code dst}. */
  void drive(int iterator, int dst) {
    int mark = unit.mark();
    int received = unit.temp();
    int result = unit.temp();
    constant(PyNone.NONE, received);
    Assembler.Label loop = new Assembler.Label();
    Assembler.Label end = new Assembler.Label();
    asm.bind(loop);
    asm.jumpExtra(Opcode.SEND, result, iterator, received, end);
    asm.emit(Opcode.YIELD, received, result, 1);
    asm.jump(Opcode.JMP, 0, loop);
    asm.bind(end);
    asm.emit(Opcode.MOVE, dst, result);
    unit.release(mark);
  }

  // ---- comparisons and conditions ----

  private static CompareOp rich(Expr.Compare op) {
    return switch (op) {
      case EQ -> CompareOp.EQ;
      case NE -> CompareOp.NE;
      case LT -> CompareOp.LT;
      case LE -> CompareOp.LE;
      case GT -> CompareOp.GT;
      case GE -> CompareOp.GE;
      default -> null;
    };
  }

  /** Whether it compares by size or equality. */
  static boolean isRich(Expr.Compare op) {
    return rich(op) != null;
  }

  static Opcode opcode(Expr.Compare op) {
    CompareOp rich = rich(op);
    if (rich != null) {
      return Opcode.of(rich);
    }
    return switch (op) {
      case IS -> Opcode.IS;
      case IS_NOT -> Opcode.ISNOT;
      case IN -> Opcode.IN;
      default -> Opcode.NOTIN;
    };
  }

  private void comparison(Expr.Comparison c, int dst) {
    int left = operand(c.left());
    if (c.ops().size() == 1) {
      int right = comparand(c.ops().getFirst(), c.comparators().getFirst());
      asm.emit(opcode(c.ops().getFirst()), dst, left, right);
      return;
    }
    Assembler.Label end = new Assembler.Label();
    int result = unit.temp();
    for (int i = 0; i < c.ops().size(); i++) {
      int right = value(c.comparators().get(i));
      asm.emit(opcode(c.ops().get(i)), result, left, right);
      if (i < c.ops().size() - 1) {
        asm.jump(Opcode.JFALSE, result, end);
      }
      left = right;
    }
    asm.bind(end);
    asm.emit(Opcode.MOVE, dst, result);
  }

  /** Jumps to {@code target} if the truth of {@code e} is {@code sense}; else falls through. */
  void branch(Expr e, Assembler.Label target, boolean sense) {
    Span before = asm.at(e.span());
    int mark = unit.mark();
    switch (e) {
      case Expr.UnaryOp u when u.op() == Expr.Unary.NOT -> branch(u.operand(), target, !sense);
      case Expr.BoolOp b -> branchBool(b, target, sense);
      case Expr.Comparison c
          when c.ops().size() == 1 && (guarded == null || !guarded.guardsComparisons()) ->
          branchCompare(c, target, sense);
      default -> {
        int value = operand(e);
        asm.jump(sense ? Opcode.JTRUE : Opcode.JFALSE, value, target);
      }
    }
    unit.release(mark);
    asm.at(before);
  }

  private void branchBool(Expr.BoolOp b, Assembler.Label target, boolean sense) {
    if (b.isAnd() == !sense) {
      for (Expr value : b.values()) {
        branch(value, target, sense);
      }
      return;
    }
    Assembler.Label through = new Assembler.Label();
    for (int i = 0; i < b.values().size() - 1; i++) {
      branch(b.values().get(i), through, !sense);
    }
    branch(b.values().getLast(), target, sense);
    asm.bind(through);
  }

  private void branchCompare(Expr.Comparison c, Assembler.Label target, boolean sense) {
    Expr.Compare op = c.ops().getFirst();
    Expr right = c.comparators().getFirst();
    CompareOp rich = rich(op);
    int left = operand(c.left());
    if (rich == null) {
      boolean none = right instanceof Expr.Constant k && k.value() == Expr.NoneLiteral.NONE;
      if (none && (op == Expr.Compare.IS || op == Expr.Compare.IS_NOT)) {
        boolean onNone = (op == Expr.Compare.IS) == sense;
        asm.jump(onNone ? Opcode.JNONE : Opcode.JNOTNONE, left, target);
        return;
      }
      int result = unit.temp();
      asm.emit(opcode(op), result, left, comparand(op, right));
      asm.jump(sense ? Opcode.JTRUE : Opcode.JFALSE, result, target);
      return;
    }
    int small = smallInt(right);
    if (small != NOT_SMALL) {
      asm.jumpShort(Opcode.jumpConstant(rich, sense), left, small & 0xffff, target);
      return;
    }
    asm.jumpShort(Opcode.jump(rich, sense), left, operand(right), target);
  }

  /** Constants that the compiler itself needs. */
  static Object constantOf(Object literal) {
    return switch (literal) {
      case int[] points -> Str.of(points);
      case Expr.NoneLiteral n -> PyNone.NONE;
      case Expr.EllipsisLiteral e -> PyEllipsis.ELLIPSIS;
      case Expr.ImaginaryLiteral i -> new PyComplex(0.0, i.value());
      case String s -> Str.of(s);
      default -> literal;
    };
  }

  /** The call compiler, for class statements. */
  CallCompiler calls() {
    return calls;
  }

  /** A node's arguments as the class statement passes them. */
  static boolean isPlainCall(List<Expr> args, List<Node.Keyword> keywords) {
    if (hasStar(args)) {
      return false;
    }
    for (Node.Keyword keyword : keywords) {
      if (keyword.name() == null) {
        return false;
      }
    }
    return true;
  }
}
