package dev.adder.sandbox.quota;

/**
 * Ends a run from inside. It is not an error of the script and no script can catch it: engines must
 * let it pass every handler, {@code finally} block and destructor of the guest without running
 * them.
 *
 * <p>It has no stack trace and no cause, so throwing it is cheap wherever the run happens to be.
 * Immutable.
 */
public final class StopSignal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Limit limit;
  private final long allowed;
  private final long used;
  private final Place place;

  /**
   * Creates a signal.
   *
   * @param limit what ended the run
   * @param allowed the quota's figure, in the limit's unit; 0 where there is none
   * @param used what the run used or asked for when it was ended, in the same unit
   * @param text one sentence for people, without the figures of other tenants
   */
  public StopSignal(Limit limit, long allowed, long used, String text) {
    this(limit, allowed, used, text, Place.UNKNOWN);
  }

  private StopSignal(Limit limit, long allowed, long used, String text, Place place) {
    super(text, null, false, false);
    this.limit = limit;
    this.allowed = allowed;
    this.used = used;
    this.place = place;
  }

  /** The same signal with the place where it was raised. */
  StopSignal at(Place where) {
    return new StopSignal(limit, allowed, used, text(), where);
  }

  /**
   * The signal of a limit that is counted outside of the meter.
   *
   * @param limit which limit; not one of time or memory
   * @param allowed the figure allowed
   * @param used the figure refused
   */
  public static StopSignal of(Limit limit, long allowed, long used) {
    return exceeded(limit, allowed, used);
  }

  /** Creates the signal of a limit that has figures, worded from them. */
  static StopSignal exceeded(Limit limit, long allowed, long used) {
    String unit =
        switch (limit) {
          case CPU, WALL -> " ns";
          case MEMORY, ALLOCATION, OUTPUT, SOURCE -> " bytes";
          case STEPS, HANDLES, HOST_CALLS, COMPILES, STACK, STOPPED, INTERRUPTED -> "";
        };
    return new StopSignal(
        limit,
        allowed,
        used,
        limit.title() + " exceeded: " + used + unit + " of " + allowed + unit + " allowed");
  }

  /** What ended the run. */
  public Limit limit() {
    return limit;
  }

  /**
   * The quota's figure in the limit's unit (steps, nanoseconds, bytes, count); 0 if it has none.
   */
  public long allowed() {
    return allowed;
  }

  /** What the run had used or asked for, in the unit of {@link #allowed()}. */
  public long used() {
    return used;
  }

  /** Where in the guest's source the run was ended. */
  public Place place() {
    return place;
  }

  /** One sentence for people. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
