package dev.adder.engine.object;

/** One line of a traceback: a frame, where it stood, and the frames it had called. */
public final class PyTraceback extends PyObject {
  /** {@code traceback}. */
  public static final PyType TYPE = PyType.builtin("traceback");

  private final Activation frame;
  private final int instruction;
  private final int line;
  private Object next;

  /** A line for {@code frame}; {@code next} is the line of the frame it called, or None. */
  public PyTraceback(Activation frame, int instruction, int line, Object next) {
    super(TYPE);
    this.frame = frame;
    this.instruction = instruction;
    this.line = line;
    this.next = next;
  }

  /** {@code tb_frame}. */
  public Activation frame() {
    return frame;
  }

  /** {@code tb_lasti}. */
  public int instruction() {
    return instruction;
  }

  /** {@code tb_lineno}. */
  public int line() {
    return line;
  }

  /** {@code tb_next}: a PyTraceback or None. */
  public Object next() {
    return next;
  }

  /** Sets {@code tb_next}. */
  public void setNext(Object value) {
    next = value;
  }
}
