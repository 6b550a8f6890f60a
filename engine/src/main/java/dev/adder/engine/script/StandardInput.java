package dev.adder.engine.script;

import dev.adder.engine.object.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The JVM's standard input as text. Java cannot end a read of it, so that a daemon thread reads
 * each part, and who asked for it waits: a run waits under its limits and can be stopped. What
 * arrives after that is there for the next one who reads.
 *
 * <p>Thread rule: any thread. Cost: a thread's start for each part, a line of a terminal or up to
 * {@value #PART_CHARS} characters.
 */
final class StandardInput extends Reader {
  private static final int PART_CHARS = 8192;

  /** How often a waiting run looks at its limits. */
  private static final long LOOK_MILLIS = 5;

  /** A part that was read; null characters for the end, an exception for a fault. */
  private record Part(char[] chars, IOException failed) {}

  private static final AtomicReference<StandardInput> LAST = new AtomicReference<>();

  private final InputStream stream;
  private final Reader source;
  private final ReentrantLock turn = new ReentrantLock();
  private final BlockingQueue<Part> arrived = new LinkedBlockingQueue<>();

  // Under the lock.
  private boolean isAwaited;
  private char[] part = new char[0];
  private int next;

  private StandardInput(InputStream stream) {
    this.stream = stream;
    this.source = new InputStreamReader(stream);
  }

  /** The same one as long as {@code System.in} is the same: nothing that arrived is lost. */
  static Reader ofJvm() {
    return LAST.updateAndGet(
        known -> known != null && known.stream == System.in ? known : new StandardInput(System.in));
  }

  /**
   * Reads what is there, and waits for more only when there is nothing.
   *
   * @throws InterruptedIOException if the thread is interrupted in the wait; it stays so
   */
  @Override
  public int read(char[] into, int from, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    try {
      while (!turn.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        Context.lookOnThread();
      }
      try {
        return take(into, from, count);
      } finally {
        turn.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      Context.lookOnThread();
      throw new InterruptedIOException("interrupted in the wait for input");
    }
  }

  private int take(char[] into, int from, int count) throws IOException, InterruptedException {
    if (next == part.length) {
      Part found = await();
      if (found.failed != null) {
        throw found.failed;
      } else if (found.chars == null) {
        return -1;
      }
      part = found.chars;
      next = 0;
    }
    int taken = Math.min(count, part.length - next);
    System.arraycopy(part, next, into, from, taken);
    next += taken;
    return taken;
  }

  private Part await() throws InterruptedException {
    if (!isAwaited) {
      isAwaited = true;
      Thread.ofPlatform().daemon().name("adder-standard-input").start(this::fetch);
    }
    Part found = arrived.poll();
    while (found == null) {
      Context.lookOnThread();
      found = arrived.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
    isAwaited = false;
    return found;
  }

  private void fetch() {
    char[] read = new char[PART_CHARS];
    try {
      int count = source.read(read);
      arrived.add(new Part(count < 0 ? null : Arrays.copyOf(read, count), null));
    } catch (IOException e) {
      arrived.add(new Part(null, e));
    }
  }

  @Override
  public boolean ready() {
    if (!turn.tryLock()) {
      return false;
    }
    try {
      return next < part.length || !arrived.isEmpty();
    } finally {
      turn.unlock();
    }
  }

  /** Does nothing: standard input is not ours to close. */
  @Override
  public void close() {}
}
