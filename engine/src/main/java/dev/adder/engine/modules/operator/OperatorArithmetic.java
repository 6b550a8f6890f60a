package dev.adder.engine.modules.operator;

import dev.adder.engine.object.BinaryOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;

/** The arithmetic functions of module operator. */
@PyMethods(module = "_operator")
final class OperatorArithmetic {
  private OperatorArithmetic() {}

  @Py("add(a, b, /)")
  static Object add(Context ctx, Object a, Object b) {
    return Ops.binary(ctx, BinaryOp.ADD, a, b);
  }

  @Py("iadd(a, b, /)")
  static Object inPlaceAdd(Context ctx, Object a, Object b) {
    return Ops.inPlace(ctx, BinaryOp.ADD, a, b);
  }

  @Py("sub(a, b, /)")
  static Object sub(Context ctx, Object a, Object b) {
    return Ops.binary(ctx, BinaryOp.SUB, a, b);
  }

  @Py("isub(a, b, /)")
  static Object inPlaceSub(Context ctx, Object a, Object b) {
    return Ops.inPlace(ctx, BinaryOp.SUB, a, b);
  }

  @Py("mul(a, b, /)")
  static Object mul(Context ctx, Object a, Object b) {
    return Ops.binary(ctx, BinaryOp.MUL, a, b);
  }

  @Py("imul(a, b, /)")
  static Object inPlaceMul(Context ctx, Object a, Object b) {
    return Ops.inPlace(ctx, BinaryOp.MUL, a, b);
  }

  @Py("matmul(a, b, /)")
  static Object matmul(Context ctx, Object a, Object b) {
    return Ops.binary(ctx, BinaryOp.MATMUL, a, b);
  }

  @Py("imatmul(a, b, /)")
  static Object inPlaceMatmul(Context ctx, Object a, Object b) {
    return Ops.inPlace(ctx, BinaryOp.MATMUL, a, b);
  }

  @Py("truediv(a, b, /)")
  static Object truediv(Context ctx, Object a, Object b) {
    return Ops.binary(ctx, BinaryOp.DIV, a, b);
  }

  @Py("itruediv(a, b, /)")
  static Object inPlaceDiv(Context ctx, Object a, Object b) {
    return Ops.inPlace(ctx, BinaryOp.DIV, a, b);
  }

  @Py("floordiv(a, b, /)")
  static Object floordiv(Context ctx, Object a, Object b) {
    return Ops.binary(ctx, BinaryOp.FLOORDIV, a, b);
  }

  @Py("ifloordiv(a, b, /)")
  static Object inPlaceFloordiv(Context ctx, Object a, Object b) {
    return Ops.inPlace(ctx, BinaryOp.FLOORDIV, a, b);
  }

  @Py("mod(a, b, /)")
  static Object mod(Context ctx, Object a, Object b) {
    return Ops.binary(ctx, BinaryOp.MOD, a, b);
  }

  @Py("imod(a, b, /)")
  static Object inPlaceMod(Context ctx, Object a, Object b) {
    return Ops.inPlace(ctx, BinaryOp.MOD, a, b);
  }

  @Py("lshift(a, b, /)")
  static Object lshift(Context ctx, Object a, Object b) {
    return Ops.binary(ctx, BinaryOp.LSHIFT, a, b);
  }

  @Py("ilshift(a, b, /)")
  static Object inPlaceLshift(Context ctx, Object a, Object b) {
    return Ops.inPlace(ctx, BinaryOp.LSHIFT, a, b);
  }

  @Py("rshift(a, b, /)")
  static Object rshift(Context ctx, Object a, Object b) {
    return Ops.binary(ctx, BinaryOp.RSHIFT, a, b);
  }

  @Py("irshift(a, b, /)")
  static Object inPlaceRshift(Context ctx, Object a, Object b) {
    return Ops.inPlace(ctx, BinaryOp.RSHIFT, a, b);
  }

  @Py("and_(a, b, /)")
  static Object and(Context ctx, Object a, Object b) {
    return Ops.binary(ctx, BinaryOp.AND, a, b);
  }

  @Py("iand(a, b, /)")
  static Object inPlaceAnd(Context ctx, Object a, Object b) {
    return Ops.inPlace(ctx, BinaryOp.AND, a, b);
  }

  @Py("xor(a, b, /)")
  static Object xor(Context ctx, Object a, Object b) {
    return Ops.binary(ctx, BinaryOp.XOR, a, b);
  }

  @Py("ixor(a, b, /)")
  static Object inPlaceXor(Context ctx, Object a, Object b) {
    return Ops.inPlace(ctx, BinaryOp.XOR, a, b);
  }

  @Py("or_(a, b, /)")
  static Object or(Context ctx, Object a, Object b) {
    return Ops.binary(ctx, BinaryOp.OR, a, b);
  }

  @Py("ior(a, b, /)")
  static Object inPlaceOr(Context ctx, Object a, Object b) {
    return Ops.inPlace(ctx, BinaryOp.OR, a, b);
  }

  @Py("pow(a, b, /)")
  static Object pow(Context ctx, Object a, Object b) {
    return Ops.binary(ctx, BinaryOp.POW, a, b);
  }

  @Py("ipow(a, b, /)")
  static Object inPlacePow(Context ctx, Object a, Object b) {
    return Ops.inPlace(ctx, BinaryOp.POW, a, b);
  }
}
