package dev.adder.sandbox.quota;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Where a meter reads time; tests give their own. */
interface TimeSource {

  /** Elapsed time from an arbitrary origin, as {@link System#nanoTime()}. */
  long nanos();

  /** Processor time of the current thread, or -1 where it is not known (virtual threads). */
  long cpuNanos();

  /** The clocks of the JVM. */
  TimeSource SYSTEM =
      new TimeSource() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public long cpuNanos() {
          return Thread.currentThread().isVirtual() ? -1 : ThreadTimes.current();
        }
      };

  /** Loads the management classes only when somebody needs processor time. */
  final class ThreadTimes {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final boolean SUPPORTED = THREADS.isCurrentThreadCpuTimeSupported();

    private ThreadTimes() {}

    static long current() {
      return SUPPORTED ? THREADS.getCurrentThreadCpuTime() : -1;
    }
  }
}
