package dev.adder.engine.host;

/** Stands between scripts and the host's functions and members, to record or to replay them. */
public interface HostTape {
  /** A call of the host. */
  interface Call {
    /** The result, as Java knows it. */
    Object run() throws Exception;
  }

  /** The host failed, then or now. */
  final class Failure extends Exception {
    private static final long serialVersionUID = 1L;
    private final String javaClass;

    /** A failure of a class that need not exist here. */
    public Failure(String javaClass, String message, Throwable cause) {
      super(message, cause);
      this.javaClass = javaClass;
    }

    /** The name of the class of the original exception. */
    public String javaClass() {
      return javaClass;
    }
  }

  /**
   * The result of a call: made, or taken from the tape.
   *
   * @throws Failure if the host failed
   */
  Object result(String name, Call call) throws Exception;
}
