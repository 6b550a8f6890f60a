package dev.adder.engine.script;

/**
 * What a tenant's runs used together since the JVM began. Times of runs that end within their first
 * 1,250 steps without a look at the clock are an estimate: one in 16 of them is timed, unless the
 * engine has an audit log, which is told the times of each.
 *
 * @param runs runs that ended, in whatever way
 * @param stopped those ended by a limit, a stop request or an interrupt
 * @param failed those ended by an exception of Python
 * @param steps steps of fuel
 * @param cpuNanos processor time in nanoseconds; runs below a millisecond count as elapsed time
 * @param wallNanos elapsed time in nanoseconds
 * @param bytesCharged nominal bytes allocated, garbage included
 * @param outputBytes bytes written
 * @param hostCalls calls into the host
 */
public record TenantTotals(
    long runs,
    long stopped,
    long failed,
    long steps,
    long cpuNanos,
    long wallNanos,
    long bytesCharged,
    long outputBytes,
    long hostCalls) {
  /** Nothing used. */
  public static final TenantTotals ZERO = new TenantTotals(0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** The sum of both. */
  public TenantTotals plus(TenantTotals other) {
    return new TenantTotals(
        runs + other.runs,
        stopped + other.stopped,
        failed + other.failed,
        steps + other.steps,
        cpuNanos + other.cpuNanos,
        wallNanos + other.wallNanos,
        bytesCharged + other.bytesCharged,
        outputBytes + other.outputBytes,
        hostCalls + other.hostCalls);
  }
}
