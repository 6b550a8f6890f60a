package dev.adder.engine.object;

/**
 * A stack of objects in pieces of a fixed length: it grows without copying, and gives back what it
 * no longer needs. Not thread-safe.
 */
final class Backlog {
  private static final int LENGTH = 1 << 10;

  /** The piece at the top; its first place is for the piece below it. */
  private Object[] piece = new Object[LENGTH];

  private int top = 1;

  /** Puts {@code value} on the top. */
  void push(Object value) {
    if (top == LENGTH) {
      Object[] next = new Object[LENGTH];
      next[0] = piece;
      piece = next;
      top = 1;
    }
    piece[top++] = value;
  }

  /** Takes what is at the top; null when there is nothing. */
  Object pop() {
    if (top == 1) {
      if (piece[0] == null) {
        return null;
      }
      piece = (Object[]) piece[0];
      top = LENGTH;
    }
    Object value = piece[--top];
    piece[top] = null;
    return value;
  }
}
