package dev.adder.sandbox.monitor;

import dev.adder.sandbox.capability.Capability;
import dev.adder.sandbox.policy.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A request that one asker makes again and again. A stable answer is kept until the monitor's epoch
 * changes, so a hot crossing costs a volatile read and a comparison; only the first use of each
 * epoch stands in the audit log. Denials are never kept: each of them is audited.
 *
 * <p>Thread rule: confined to one thread at a time. Nothing is lost when an instance is thrown
 * away.
 */
public final class StandingRequest {
  private final Capability request;
  private @Nullable ReferenceMonitor asked;
  private long epoch;

  /** A request that was not made yet. */
  public StandingRequest(Capability request) {
    this.request = request;
  }

  /** Whether the request may go ahead now. */
  public boolean isAllowed(ReferenceMonitor monitor) {
    return isKept(monitor) || answer(monitor) instanceof Decision.Allowed;
  }

  /**
   * Lets an allowed request pass.
   *
   * @throws DeniedException if it is denied
   */
  public void require(ReferenceMonitor monitor) {
    if (!isKept(monitor) && answer(monitor) instanceof Decision.Denied denied) {
      throw new DeniedException(request, denied, monitor.origin().script());
    }
  }

  /** Whether the request was allowed, and will be for as long as the epoch stays. */
  public boolean isKept(ReferenceMonitor monitor) {
    return asked == monitor && epoch == monitor.epoch();
  }

  /** The epoch is read first: an answer that a revocation overtakes is kept for the old epoch. */
  private Decision answer(ReferenceMonitor monitor) {
    long before = monitor.epoch();
    Decision decision = monitor.check(request);
    boolean keeps = decision instanceof Decision.Allowed allowed && allowed.isStable();
    asked = keeps ? monitor : null;
    epoch = before;
    return decision;
  }
}
