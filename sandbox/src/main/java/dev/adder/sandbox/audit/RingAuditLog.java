package dev.adder.sandbox.audit;

import java.util.ArrayDeque;
import java.util.List;

/** Keeps the last events in memory. Guarded by its own lock; recording is constant work. */
public final class RingAuditLog implements AuditLog {
  private final int capacity;
  private final ArrayDeque<AuditEvent> events = new ArrayDeque<>();
  private long dropped;

  /**
   * A ring for a number of events.
   *
   * @throws IllegalArgumentException if the capacity is below 1
   */
  public RingAuditLog(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("the capacity is below 1: " + capacity);
    }
    this.capacity = capacity;
  }

  @Override
  public synchronized void record(AuditEvent event) {
    if (events.size() == capacity) {
      events.removeFirst();
      dropped++;
    }
    events.addLast(event);
  }

  /** The events kept, oldest first. */
  public synchronized List<AuditEvent> events() {
    return List.copyOf(events);
  }

  /** How many events had to make room. */
  public synchronized long dropped() {
    return dropped;
  }
}
