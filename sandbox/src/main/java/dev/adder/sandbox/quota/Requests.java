package dev.adder.sandbox.quota;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other threads want of a run: that it stops, or that it answers. The run asks {@link
 * #isPending} at each look, which is one volatile read. Thread-safe.
 */
final class Requests {
  private volatile boolean isPending;
  private @Nullable String why;
  private List<Runnable> inquiries = List.of();

  boolean isPending() {
    return isPending;
  }

  synchronized void stop(String reason) {
    why = reason;
    isPending = true;
  }

  synchronized void ask(Runnable inquiry) {
    if (inquiries.isEmpty()) {
      inquiries = new ArrayList<>();
    }
    inquiries.add(inquiry);
    isPending = true;
  }

  synchronized void forgetStop() {
    why = null;
    isPending = !inquiries.isEmpty();
  }

  /** Answers the inquiries on this thread, and tells why to stop, or null. */
  @Nullable String serve() {
    List<Runnable> all;
    String reason;
    synchronized (this) {
      all = inquiries;
      inquiries = List.of();
      reason = why;
      isPending = reason != null;
    }
    all.forEach(Runnable::run);
    return reason;
  }
}
