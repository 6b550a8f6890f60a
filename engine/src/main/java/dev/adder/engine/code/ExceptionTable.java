package dev.adder.engine.code;

/**
 * Which handler covers which instructions. Rows are (start, end, handler, register) with the
 * innermost range first among those that cover an instruction; the exception is put into the
 * register. Immutable.
 */
public record ExceptionTable(int[] rows) {
  /** Ints per row. */
  public static final int WIDTH = 4;

  /** The index of the row that covers the instruction at {@code pc}, or -1. */
  public int find(int pc) {
    for (int i = 0; i < rows.length; i += WIDTH) {
      if (rows[i] <= pc && pc < rows[i + 1]) {
        return i;
      }
    }
    return -1;
  }

  /** Where the handler of row {@code row} begins. */
  public int handler(int row) {
    return rows[row + 2];
  }

  /** The register that receives the exception. */
  public int register(int row) {
    return rows[row + 3];
  }
}
