package dev.adder.engine.object;

/**
 * What the object model needs to know of a running Python frame. The interpreter's frame is the one
 * implementation; {@link Context#top()} is the innermost.
 */
public abstract class Activation extends PyObject {
  /** {@code frame}. */
  public static final PyType TYPE = PyType.builtin("frame").sealedType();

  /** Makes a frame. */
  protected Activation() {
    super(TYPE);
  }

  /** The frame that called this one, or null. */
  public abstract Activation caller();

  /**
   * Says that somebody may keep this frame after it returned, so that it and its callers are not
   * used again for other calls. To be called before a script sees a frame.
   */
  public abstract void capture();

  /** Forgets frames kept for later calls, which may still hold what they last worked with. */
  public abstract void forgetSpares();

  /** The line being executed, from 1. */
  public abstract int line();

  /** The globals of the function. */
  public abstract PyDict globals();

  /** The builtins the function sees. */
  public abstract PyDict builtins();

  /** The name of the function as tracebacks show it. */
  public abstract String functionName();

  /** The name of the source. */
  public abstract String fileName();

  /** Whether the code is that of one of the engine's own modules. */
  public abstract boolean isLibrary();

  /** The exception being handled here or in the frames that wait for this one, or null. */
  public abstract PyBaseException handled();

  /** The local variables: a live dict at module and class level, a snapshot in functions. */
  public abstract Object locals(Context ctx);

  /**
   * What {@code super()} without arguments means here: the class whose body defined the function
   * and the first argument; Java null without arguments. RuntimeError outside of methods.
   */
  public abstract Object[] superArguments();
}
