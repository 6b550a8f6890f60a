package dev.adder.engine.background;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the engine's own work: warming up, compiling. A task that is refused or fails costs nothing
 * but speed: whoever wanted it goes on without.
 *
 * <ul>
 *   <li>DAEMON: on one daemon thread that begins with the first task and ends when there was none
 *       for a while. It belongs to no thread group and has no context class loader of the host.
 *   <li>HOST: on an executor of the host, whose threads have no context class loader meanwhile.
 *   <li>INLINE: on the caller's thread, before {@link #submit} returns; for tests.
 * </ul>
 *
 * <p>Thread-safe. Tasks must hold no object of a host.
 */
public final class CompileService {
  /** Where tasks run. */
  public enum Mode {
    /** On a daemon thread of the engine. */
    DAEMON,
    /** On an executor of the host. */
    HOST,
    /** On the caller's thread. */
    INLINE
  }

  private static final int QUEUE = 256;

  /** Looks for the host's logging when there is something to say. */
  private static final class Log {
    static final Logger LOG = LoggerFactory.getLogger(CompileService.class);
  }

  /** Loads the management classes when a task has run. */
  private static final class Times {
    static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Processor time of this thread, or elapsed time where that is not known. */
    static long nanos() {
      long cpu =
          !Thread.currentThread().isVirtual() && THREADS.isCurrentThreadCpuTimeSupported()
              ? THREADS.getCurrentThreadCpuTime()
              : -1;
      return cpu < 0 ? System.nanoTime() : cpu;
    }
  }

  private final Mode mode;
  private final Executor executor;
  private final CpuBudget budget;

  private CompileService(Mode mode, Executor executor, CpuBudget budget) {
    this.mode = mode;
    this.executor = executor;
    this.budget = budget;
  }

  /**
   * A service with a daemon thread of its own.
   *
   * @param idle how long the thread waits for another task before it ends
   * @param budget what the thread may take of the processor
   */
  public static CompileService daemon(Duration idle, CpuBudget budget) {
    ThreadPoolExecutor one =
        new ThreadPoolExecutor(
            1,
            1,
            idle.toNanos(),
            TimeUnit.NANOSECONDS,
            new ArrayBlockingQueue<>(QUEUE),
            CompileService::thread);
    one.allowCoreThreadTimeOut(true);
    return new CompileService(Mode.DAEMON, one, budget);
  }

  /** A service that uses the host's executor. */
  public static CompileService host(Executor executor, CpuBudget budget) {
    return new CompileService(Mode.HOST, executor, budget);
  }

  /** A service that runs tasks at once, on the caller's thread. */
  public static CompileService inline() {
    return new CompileService(Mode.INLINE, Runnable::run, CpuBudget.unlimited());
  }

  private static Thread thread(Runnable work) {
    ThreadGroup top = Thread.currentThread().getThreadGroup();
    while (top.getParent() != null) {
      top = top.getParent();
    }
    Thread thread = new Thread(top, work, "adder-compiler", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    return thread;
  }

  /** Processor time of the calling thread in nanoseconds, elapsed time where that is not known. */
  public static long nanos() {
    return Times.nanos();
  }

  /** Where tasks run. */
  public Mode mode() {
    return mode;
  }

  /**
   * Accepts a task, or refuses it because the budget is used up, too many tasks wait, or the host's
   * executor takes no more.
   */
  public boolean submit(Runnable task) {
    return accepts(() -> run(task));
  }

  private boolean accepts(Runnable work) {
    if (!budget.hasAny()) {
      return false;
    }
    try {
      executor.execute(work);
      return true;
    } catch (RejectedExecutionException full) {
      // The answer says it; a queue that is full is no event worth a line in a log.
      return false;
    }
  }

  /**
   * The same for a task that may wait, and keeps the daemon thread waiting with it.
   *
   * @param delay how long after the thread took it the task begins; the JVM may end before
   */
  public boolean submitLater(Duration delay, Runnable task) {
    return accepts(() -> {
      if (sleeps(delay)) {
        run(task);
      }
    });
  }

  private static boolean sleeps(Duration delay) {
    try {
      Thread.sleep(delay);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void run(Runnable task) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    long start = Times.nanos();
    if (mode != Mode.DAEMON) {
      thread.setContextClassLoader(null);
    }
    try {
      task.run();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      Log.LOG.warn("background work of the engine failed; scripts go on without it", e);
    } finally {
      if (mode != Mode.DAEMON) {
        thread.setContextClassLoader(before);
      }
      budget.spend(Times.nanos() - start);
    }
  }
}
