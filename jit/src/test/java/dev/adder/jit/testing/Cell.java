package dev.adder.jit.testing;

import dev.adder.jit.ir.Allocation;
import dev.adder.jit.ir.FieldRef;
import java.util.List;

/** An object that regions of tests work on; one field of each kind. */
public final class Cell {

  /** The long field. */
  public static final FieldRef A = FieldRef.of(Cell.class, "a", long.class);

  /** The int field. */
  public static final FieldRef I = FieldRef.of(Cell.class, "i", int.class);

  /** The boolean field. */
  public static final FieldRef FLAG = FieldRef.of(Cell.class, "flag", boolean.class);

  /** The double field. */
  public static final FieldRef D = FieldRef.of(Cell.class, "d", double.class);

  /** The float field. */
  public static final FieldRef F = FieldRef.of(Cell.class, "f", float.class);

  /** The field of the class itself. */
  public static final FieldRef NEXT = FieldRef.of(Cell.class, "next", Cell.class);

  /** The field that holds boxed longs. */
  public static final FieldRef BOX = FieldRef.of(Cell.class, "box", Object.class);

  /** The field that never changes. */
  public static final FieldRef FIXED = FieldRef.of(Cell.class, "fixed", long.class).constant();

  /** A cell whose {@code fixed}, {@code a} and {@code next} are given. */
  public static final Allocation ALLOCATION =
      new Allocation(Cell.class, List.of(FIXED), List.of(A, NEXT));

  public long a;
  public int i;
  public boolean flag;
  public double d;
  public float f;
  public Cell next;
  public Object box;
  public final long fixed;

  /** A cell with zeros elsewhere. */
  public Cell(long fixed) {
    this.fixed = fixed;
  }
}
