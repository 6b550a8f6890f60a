package dev.adder.sandbox.quota;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.jspecify.annotations.Nullable;

/** Where a meter reads time; tests give their own. */
interface TimeSource {

  /** Elapsed time from an arbitrary origin, as {@link System#nanoTime()}. */
  long nanos();

  /** Processor time of the current thread, or -1 where it is not known (virtual threads). */
  long cpuNanos();

  /**
   * Bytes that the current thread allocated so far, or -1 where that is not known (virtual
   * threads).
   */
  long allocatedBytes();

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

        @Override
        public long allocatedBytes() {
          return Thread.currentThread().isVirtual() ? -1 : ThreadTimes.allocated();
        }
      };

  /** Loads the management classes only when somebody needs processor time. */
  final class ThreadTimes {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final boolean SUPPORTED = THREADS.isCurrentThreadCpuTimeSupported();

    private static final com.sun.management.@Nullable ThreadMXBean ALLOCATIONS = allocations();

    private ThreadTimes() {}

    /** The same bean, where the JVM counts allocations; else null. */
    private static com.sun.management.@Nullable ThreadMXBean allocations() {
      return THREADS instanceof com.sun.management.ThreadMXBean bean
              && bean.isThreadAllocatedMemorySupported()
              && bean.isThreadAllocatedMemoryEnabled()
          ? bean
          : null;
    }

    static long allocated() {
      return ALLOCATIONS == null ? -1 : ALLOCATIONS.getCurrentThreadAllocatedBytes();
    }

    static long current() {
      return SUPPORTED ? THREADS.getCurrentThreadCpuTime() : -1;
    }
  }
}
