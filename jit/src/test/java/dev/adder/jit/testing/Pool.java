package dev.adder.jit.testing;

import dev.adder.jit.ir.IrType;

/** What a generator knows of a value beyond its kind. */
enum Pool {
  I64(IrType.I64),
  I32(IrType.I32),
  BOOL(IrType.BOOL),
  F64(IrType.F64),
  F32(IrType.F32),
  /** A cell, never null. */
  CELL(IrType.REF),
  /** A cell, an array, the context or null; no box. */
  PLAIN(IrType.REF),
  /** A boxed long. */
  LONG(IrType.REF),
  /** A boxed double. */
  DOUBLE(IrType.REF),
  /** A boxed truth value. */
  TRUTH(IrType.REF),
  /** A long[] of length 4. */
  I64S(IrType.REF),
  /** An int[] of length 4. */
  I32S(IrType.REF),
  /** A boolean[] of length 4. */
  BOOLS(IrType.REF),
  /** A double[] of length 4. */
  F64S(IrType.REF),
  /** A float[] of length 4. */
  F32S(IrType.REF),
  /** An Object[] of length 4 with plain references. */
  REFS(IrType.REF);

  /** The length of all arrays that a generator makes; a power of two. */
  static final int LENGTH = 4;

  final IrType type;

  Pool(IrType type) {
    this.type = type;
  }

  /** The pool of values of a kind about which nothing more is known. */
  static Pool of(IrType type) {
    return switch (type) {
      case I64 -> I64;
      case I32 -> I32;
      case BOOL -> BOOL;
      case F64 -> F64;
      case F32 -> F32;
      case REF -> PLAIN;
    };
  }

  /** The pool of arrays with elements of a kind. */
  static Pool arrayOf(IrType elements) {
    return switch (elements) {
      case I64 -> I64S;
      case I32 -> I32S;
      case BOOL -> BOOLS;
      case F64 -> F64S;
      case F32 -> F32S;
      case REF -> REFS;
    };
  }
}
