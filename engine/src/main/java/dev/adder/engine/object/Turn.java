package dev.adder.engine.object;

import dev.adder.sandbox.quota.Meter;
import dev.adder.sandbox.quota.StopSignal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to work in an isolate: one thread has it at a time, as often as it likes.
 *
 * <p>A run can wait for another isolate, because the host's function that it called gives that one
 * work. Such a wait is a part of the run: its limits and requests end it. Two runs that wait for
 * each other would do so for ever; the second one is refused.
 *
 * <p>Thread rule: any thread. Cost: that of an uncontended lock.
 */
public final class Turn {
  /** How often a waiting run looks at its limits. */
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  /** What each waiting thread waits for; only looked at by threads that have to wait. */
  private static final Map<Thread, Turn> WAITING = new HashMap<>();

  private final Owned lock = new Owned();

  Turn() {}

  /**
   * Waits for the turn.
   *
   * @throws InterruptedException if the thread is interrupted in the wait
   * @throws StopSignal if a limit of the run on this thread ends the wait
   * @throws IllegalStateException if the owner waits for this thread
   */
  public void takeInterruptibly() throws InterruptedException {
    if (!lock.tryLock()) {
      await(Context.runOnThread(), true);
    }
  }

  /**
   * Waits for the turn where nobody can be told of an interrupt; it stays pending.
   *
   * @throws StopSignal if a limit of the run on this thread, or an interrupt of it, ends the wait
   * @throws IllegalStateException if the owner waits for this thread
   */
  public void take() {
    if (lock.tryLock()) {
      return;
    }
    Meter run = Context.runOnThread();
    try {
      await(run, false);
    } catch (InterruptedException e) {
      // Only the wait of a run can be interrupted here, and ends it.
      Thread.currentThread().interrupt();
      Objects.requireNonNull(run).poll();
      throw new IllegalStateException("interrupted in the wait for a script", e);
    }
  }

  private void await(Meter run, boolean isInterruptible) throws InterruptedException {
    beginWait();
    try {
      if (run != null) {
        takeLooking(run);
      } else if (isInterruptible) {
        lock.lockInterruptibly();
      } else {
        lock.lock();
      }
    } finally {
      endWait();
    }
  }

  /** Lets the next one have the turn. */
  public void release() {
    lock.unlock();
  }

  /** Whether this thread has the turn. */
  public boolean isMine() {
    return lock.isHeldByCurrentThread();
  }

  private void takeLooking(Meter run) throws InterruptedException {
    run.beginHostWait();
    try {
      do {
        run.poll();
      } while (!lock.tryLock(LOOK_NANOS, TimeUnit.NANOSECONDS));
    } finally {
      run.endHostWait();
    }
  }

  /**
   * Follows who waits for whom from the owner on. The last one of a ring to wait sees all of it,
   * because threads begin to wait one after the other.
   */
  private void beginWait() {
    Thread self = Thread.currentThread();
    synchronized (WAITING) {
      Thread owner = lock.owner();
      for (int i = 0; owner != null && i <= WAITING.size(); i++) {
        if (owner == self) {
          throw new IllegalStateException(
              "the scripts of two bindings call each other from two threads and would wait for"
                  + " each other for ever");
        }
        Turn wanted = WAITING.get(owner);
        owner = wanted == null ? null : wanted.lock.owner();
      }
      WAITING.put(self, this);
    }
  }

  private static void endWait() {
    synchronized (WAITING) {
      WAITING.remove(Thread.currentThread());
    }
  }

  /** A lock that says who has it. */
  private static final class Owned extends ReentrantLock {
    private static final long serialVersionUID = 1L;

    Thread owner() {
      return getOwner();
    }
  }
}
