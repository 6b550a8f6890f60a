package dev.adder.jit.ir;

import static dev.adder.jit.ir.Effect.ALLOCATES;
import static dev.adder.jit.ir.Effect.EXITS;
import static dev.adder.jit.ir.Effect.FUEL;
import static dev.adder.jit.ir.Effect.GUEST;
import static dev.adder.jit.ir.Effect.LOOKS_AT_FUEL;
import static dev.adder.jit.ir.Effect.NEEDS_PROOF;
import static dev.adder.jit.ir.Effect.PENDING;
import static dev.adder.jit.ir.Effect.READS;
import static dev.adder.jit.ir.Effect.WRITES;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one table of operations: a row is mnemonic, shape, effects and one line of documentation.
 * Printer, parser, verifier, generator of random regions and backends derive from it; what an
 * operation computes is {@link Meaning}.
 *
 * <p>The shape says kinds of operands, kind of immediate in braces, kind of result: {@code "ref i32
 * {elements} -> *"}. A star is the kind that the immediate determines, an ampersand all kinds that
 * the immediate lists. Terminators are {@link Terminator}, because blocks end with them and nothing
 * else does.
 */
public enum Op {
  ADD_I64("add.i64", "i64 i64 -> i64", "Sum modulo 2^64."),
  SUB_I64("sub.i64", "i64 i64 -> i64", "Difference modulo 2^64."),
  MUL_I64("mul.i64", "i64 i64 -> i64", "Product modulo 2^64."),
  NEG_I64("neg.i64", "i64 -> i64", "Negative modulo 2^64."),
  ADD_EXACT_I64("add_exact.i64", "i64 i64 -> i64", "Sum; exits when it does not fit.", EXITS),
  SUB_EXACT_I64("sub_exact.i64", "i64 i64 -> i64", "Difference; exits as the sum does.", EXITS),
  MUL_EXACT_I64("mul_exact.i64", "i64 i64 -> i64", "Product; exits as the sum does.", EXITS),
  NEG_EXACT_I64("neg_exact.i64", "i64 -> i64", "Negative; exits for the least number.", EXITS),
  FLOORDIV_I64(
      "floordiv.i64", "i64 i64 -> i64", "Quotient rounded down; not by 0; wraps.", NEEDS_PROOF),
  FLOORMOD_I64(
      "floormod.i64", "i64 i64 -> i64", "Rest with the divisor's sign; not by 0.", NEEDS_PROOF),
  AND_I64("and.i64", "i64 i64 -> i64", "Bits set in both."),
  OR_I64("or.i64", "i64 i64 -> i64", "Bits set in one or both."),
  XOR_I64("xor.i64", "i64 i64 -> i64", "Bits set in one of both."),
  SHL_I64("shl.i64", "i64 i32 -> i64", "Shifted to the left by 0 to 63, unchecked.", NEEDS_PROOF),
  SHR_I64("shr.i64", "i64 i32 -> i64", "Shifted with sign to the right by 0 to 63.", NEEDS_PROOF),
  EQ_I64("eq.i64", "i64 i64 -> bool", "Equal."),
  NE_I64("ne.i64", "i64 i64 -> bool", "Not equal."),
  LT_I64("lt.i64", "i64 i64 -> bool", "Less, signed."),
  LE_I64("le.i64", "i64 i64 -> bool", "Less or equal, signed."),
  GT_I64("gt.i64", "i64 i64 -> bool", "Greater, signed."),
  GE_I64("ge.i64", "i64 i64 -> bool", "Greater or equal, signed."),

  ADD_I32("add.i32", "i32 i32 -> i32", "Sum modulo 2^32."),
  SUB_I32("sub.i32", "i32 i32 -> i32", "Difference modulo 2^32."),
  MUL_I32("mul.i32", "i32 i32 -> i32", "Product modulo 2^32."),
  NEG_I32("neg.i32", "i32 -> i32", "Negative modulo 2^32."),
  ADD_EXACT_I32("add_exact.i32", "i32 i32 -> i32", "Sum; exits when it does not fit.", EXITS),
  SUB_EXACT_I32("sub_exact.i32", "i32 i32 -> i32", "Difference; exits as the sum does.", EXITS),
  MUL_EXACT_I32("mul_exact.i32", "i32 i32 -> i32", "Product; exits as the sum does.", EXITS),
  NEG_EXACT_I32("neg_exact.i32", "i32 -> i32", "Negative; exits for the least number.", EXITS),
  AND_I32("and.i32", "i32 i32 -> i32", "Bits set in both."),
  OR_I32("or.i32", "i32 i32 -> i32", "Bits set in one or both."),
  XOR_I32("xor.i32", "i32 i32 -> i32", "Bits set in one of both."),
  SHL_I32("shl.i32", "i32 i32 -> i32", "Shifted to the left by 0 to 31, unchecked.", NEEDS_PROOF),
  SHR_I32("shr.i32", "i32 i32 -> i32", "Shifted with sign to the right by 0 to 31.", NEEDS_PROOF),
  EQ_I32("eq.i32", "i32 i32 -> bool", "Equal."),
  NE_I32("ne.i32", "i32 i32 -> bool", "Not equal."),
  LT_I32("lt.i32", "i32 i32 -> bool", "Less, signed."),
  LE_I32("le.i32", "i32 i32 -> bool", "Less or equal, signed."),
  GT_I32("gt.i32", "i32 i32 -> bool", "Greater, signed."),
  GE_I32("ge.i32", "i32 i32 -> bool", "Greater or equal, signed."),

  AND_BOOL("and.bool", "bool bool -> bool", "Both."),
  OR_BOOL("or.bool", "bool bool -> bool", "One or both."),
  XOR_BOOL("xor.bool", "bool bool -> bool", "One of both."),
  NOT_BOOL("not.bool", "bool -> bool", "The other one."),

  ADD_F64("add.f64", "f64 f64 -> f64", "IEEE sum, to nearest; the bits of a NaN are anything."),
  SUB_F64("sub.f64", "f64 f64 -> f64", "IEEE difference."),
  MUL_F64("mul.f64", "f64 f64 -> f64", "IEEE product."),
  DIV_F64("div.f64", "f64 f64 -> f64", "IEEE quotient, division by zero included."),
  NEG_F64("neg.f64", "f64 -> f64", "The other sign."),
  ABS_F64("abs.f64", "f64 -> f64", "Without sign."),
  SQRT_F64("sqrt.f64", "f64 -> f64", "IEEE square root; NaN below zero."),
  EQ_F64("eq.f64", "f64 f64 -> bool", "IEEE equal: false for NaN, true for both zeros."),
  NE_F64("ne.f64", "f64 f64 -> bool", "IEEE not equal: true for NaN."),
  LT_F64("lt.f64", "f64 f64 -> bool", "IEEE less: false for NaN."),
  LE_F64("le.f64", "f64 f64 -> bool", "IEEE less or equal: false for NaN."),
  GT_F64("gt.f64", "f64 f64 -> bool", "IEEE greater: false for NaN."),
  GE_F64("ge.f64", "f64 f64 -> bool", "IEEE greater or equal: false for NaN."),

  ADD_F32("add.f32", "f32 f32 -> f32", "IEEE sum in binary32."),
  SUB_F32("sub.f32", "f32 f32 -> f32", "IEEE difference in binary32."),
  MUL_F32("mul.f32", "f32 f32 -> f32", "IEEE product in binary32."),
  DIV_F32("div.f32", "f32 f32 -> f32", "IEEE quotient in binary32."),
  NEG_F32("neg.f32", "f32 -> f32", "The other sign."),
  ABS_F32("abs.f32", "f32 -> f32", "Without sign."),
  SQRT_F32("sqrt.f32", "f32 -> f32", "IEEE square root in binary32."),
  EQ_F32("eq.f32", "f32 f32 -> bool", "IEEE equal."),
  LT_F32("lt.f32", "f32 f32 -> bool", "IEEE less."),
  LE_F32("le.f32", "f32 f32 -> bool", "IEEE less or equal."),

  I64_TO_F64("i64_to_f64", "i64 -> f64", "To nearest, ties to even."),
  F64_TO_I64_EXACT(
      "f64_to_i64_exact", "f64 -> i64", "Exits unless the way back gives the same bits.", EXITS),
  I32_TO_I64("i32_to_i64", "i32 -> i64", "Sign extended."),
  I64_TO_I32("i64_to_i32", "i64 -> i32", "The low 32 bits."),
  I64_TO_I32_EXACT("i64_to_i32_exact", "i64 -> i32", "Exits when it does not fit.", EXITS),
  BOOL_TO_I64("bool_to_i64", "bool -> i64", "0 or 1."),
  I64_TO_BOOL("i64_to_bool", "i64 -> bool", "Whether it is not 0."),
  F32_TO_F64("f32_to_f64", "f32 -> f64", "Exact."),
  F64_TO_F32("f64_to_f32", "f64 -> f32", "To nearest, ties to even."),
  F64_TO_BITS("f64_to_bits", "f64 -> i64", "The raw bits."),
  BITS_TO_F64("bits_to_f64", "i64 -> f64", "The number with these bits."),

  SELECT_I64("select.i64", "bool i64 i64 -> i64", "The second operand if true, else the third."),
  SELECT_I32("select.i32", "bool i32 i32 -> i32", "The second operand if true, else the third."),
  SELECT_BOOL(
      "select.bool", "bool bool bool -> bool", "The second operand if true, else the third."),
  SELECT_F64("select.f64", "bool f64 f64 -> f64", "The second operand if true, else the third."),
  SELECT_F32("select.f32", "bool f32 f32 -> f32", "The second operand if true, else the third."),
  SELECT_REF("select.ref", "bool ref ref -> ref", "The second operand if true, else the third."),

  BOX_I64("box.i64", "i64 -> ref", "A java.lang.Long; boxes have no identity."),
  BOX_F64("box.f64", "f64 -> ref", "A java.lang.Double; boxes have no identity."),
  BOX_BOOL("box.bool", "bool -> ref", "A java.lang.Boolean."),
  UNBOX_I64("unbox.i64", "ref -> i64", "The value of a java.lang.Long.", NEEDS_PROOF),
  UNBOX_F64("unbox.f64", "ref -> f64", "The value of a java.lang.Double.", NEEDS_PROOF),
  UNBOX_BOOL("unbox.bool", "ref -> bool", "The value of a java.lang.Boolean.", NEEDS_PROOF),
  SAME("same", "ref ref -> bool", "One and the same object; not for boxes of numbers."),
  IS_NULL("is_null", "ref -> bool", "Null."),
  INSTANCE_OF("instance_of", "ref {class} -> bool", "Java's instanceof: subclasses too."),

  GUARD_TRUE("guard_true", "bool ->", "Exits when false.", EXITS),
  GUARD_FALSE("guard_false", "bool ->", "Exits when true.", EXITS),
  GUARD_CLASS("guard_class", "ref {class} ->", "Exits unless exactly of the class.", EXITS),
  GUARD_NULL("guard_null", "ref ->", "Exits unless null.", EXITS),
  GUARD_NONNULL("guard_nonnull", "ref ->", "Exits when null.", EXITS),
  GUARD_SAME("guard_same", "ref ref ->", "Exits unless one and the same; not for boxes.", EXITS),

  CONTEXT("context", "-> ref", "The context that this run was given."),
  DEPTH("depth", "-> i32", "How many calls deeper this run may go."),
  LOAD_FIELD("load_field", "ref {field} -> *", "The field of an object.", READS, NEEDS_PROOF),
  STORE_FIELD("store_field", "ref * {field} ->", "Sets the field.", WRITES, NEEDS_PROOF),
  ARRAY_LENGTH("array_length", "ref {elements} -> i32", "The length of an array.", NEEDS_PROOF),
  ARRAY_LOAD("array_load", "ref i32 {elements} -> *", "An element, in bounds.", READS, NEEDS_PROOF),
  ARRAY_STORE("array_store", "ref i32 * {elements} ->", "Sets an element.", WRITES, NEEDS_PROOF),
  NEW("new", "& {allocation} -> ref", "A new object with these fields.", ALLOCATES),
  NEW_ARRAY(
      "new_array", "i32 {elements} -> ref", "Zeros; no length below 0.", ALLOCATES, NEEDS_PROOF),

  CALL("call", "& {helper} -> *", "A static method; effects are the helper's."),
  CALL_REGION(
      "call_region",
      "i32 & {target} -> *",
      "Another unit; the first operand is the depth it gets.",
      READS,
      WRITES,
      ALLOCATES,
      PENDING,
      GUEST,
      FUEL),
  CHARGE("charge", "{amount} ->", "Takes the amount from the fuel.", FUEL),
  FUEL_CHECK("fuel_check", "{amount} ->", "Exits when less fuel is left.", EXITS, LOOKS_AT_FUEL),
  POLL("poll", "{amount} ->", "The safe point, told the amount.", READS, WRITES, PENDING, FUEL);

  private static final Map<String, Op> BY_MNEMONIC = new HashMap<>();

  static {
    for (Op op : values()) {
      BY_MNEMONIC.put(op.mnemonic, op);
    }
  }

  private final String mnemonic;
  private final OpShape shape;
  private final String doc;
  private final Set<Effect> effects;

  Op(String mnemonic, String shape, String doc, Effect... effects) {
    this.mnemonic = mnemonic;
    this.shape = OpShape.parse(shape);
    this.doc = doc;
    Set<Effect> all = EnumSet.noneOf(Effect.class);
    Collections.addAll(all, effects);
    this.effects = Collections.unmodifiableSet(all);
  }

  /** The name in text, for example {@code add.i64}. */
  public String mnemonic() {
    return mnemonic;
  }

  /** One line that says what it does, for documentation and dumps. */
  public String doc() {
    return doc;
  }

  /** Effects of the row; a call has those of its helper too, see {@link Instruction#effects}. */
  public Set<Effect> effects() {
    return effects;
  }

  /** Which kind of immediate an instruction of this op carries. */
  public Immediate.Kind immediateKind() {
    return shape.immediate();
  }

  /**
   * Kinds of operands and result of an instruction with this immediate.
   *
   * @throws IllegalArgumentException when the immediate is of another kind than the op's
   */
  public Signature signature(Immediate immediate) {
    return shape.signature(immediate);
  }

  /** Whether {@link Meaning} knows what it computes or guards: no memory, calls, fuel, context. */
  public boolean isComputation() {
    return Meaning.COMPUTATIONS.contains(this);
  }

  /** The op of that name in text, or nothing. */
  public static Optional<Op> named(String mnemonic) {
    return Optional.ofNullable(BY_MNEMONIC.get(mnemonic));
  }
}
