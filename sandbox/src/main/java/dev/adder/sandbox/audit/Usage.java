package dev.adder.sandbox.audit;

import dev.adder.sandbox.quota.Meter;

/**
 * What a run used.
 *
 * @param steps steps of fuel
 * @param cpuNanos processor time in nanoseconds
 * @param wallNanos elapsed time in nanoseconds
 * @param bytesCharged nominal bytes allocated, garbage included
 * @param bytesRetained nominal bytes held at the last measurement
 * @param outputBytes bytes written
 * @param hostCalls calls into the host
 */
public record Usage(
    long steps,
    long cpuNanos,
    long wallNanos,
    long bytesCharged,
    long bytesRetained,
    long outputBytes,
    long hostCalls) {

  /** The figures of a meter's outermost run so far; on the thread of that run. */
  public static Usage of(Meter meter) {
    return new Usage(
        meter.stepsUsed(),
        meter.cpuNanosUsed(),
        meter.wallNanosUsed(),
        meter.bytesCharged(),
        meter.bytesRetained(),
        meter.outputUsed(),
        meter.hostCallsUsed());
  }
}
