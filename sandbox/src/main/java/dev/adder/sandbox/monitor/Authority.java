package dev.adder.sandbox.monitor;

import dev.adder.sandbox.capability.Capability;
import dev.adder.sandbox.policy.Decision;
import dev.adder.sandbox.policy.DenyReason;
import dev.adder.sandbox.policy.Grant;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.policy.PolicyBuilder;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What one tenant holds at present: the policy less what was taken back, and the uses counted
 * against rates. The current state is one immutable object behind a volatile field, so a decision
 * sees either all of a revocation or nothing of it.
 */
final class Authority {
  private static final String NO_RULE = "no grant covers it";

  private record State(
      Policy policy, Policy revoked, Map<Grant, Decision.Allowed> answers, long epoch) {}

  private final String tenant;
  private final Map<Grant, RateWindow> windows = new ConcurrentHashMap<>();
  private volatile State state;

  Authority(Policy policy, String tenant) {
    this.tenant = tenant;
    this.state = state(policy, Policy.none(), 0);
  }

  private static State state(Policy policy, Policy revoked, long epoch) {
    Map<Grant, Decision.Allowed> answers = new HashMap<>();
    for (Grant grant : policy.grants()) {
      answers.put(grant, new Decision.Allowed(grant.text(), grant.isStable()));
    }
    return new State(policy, revoked, answers, epoch);
  }

  String tenant() {
    return tenant;
  }

  Policy policy() {
    return state.policy;
  }

  long epoch() {
    return state.epoch;
  }

  /** Takes back what a predicate of grants selects; returns the grants that went. */
  synchronized Set<Grant> revoke(Predicate<Grant> isMeant) {
    Set<Grant> gone = new LinkedHashSet<>();
    PolicyBuilder remaining = state.policy.toBuilder();
    PolicyBuilder revoked = state.revoked.toBuilder();
    for (Grant grant : state.policy.grants()) {
      if (isMeant.test(grant)) {
        gone.add(grant);
        remaining.remove(grant);
        revoked.allow(grant);
      }
    }
    if (!gone.isEmpty()) {
      state = state(remaining.build(), revoked.build(), state.epoch + 1);
    }
    return gone;
  }

  boolean hasHeld(Capability request) {
    State current = state;
    return !current.policy.covering(request, tenant).isEmpty()
        || !current.revoked.covering(request, tenant).isEmpty();
  }

  Decision decide(Capability request, Instant now) {
    State current = state;
    List<Grant> grants = current.policy.covering(request, tenant);
    for (Grant grant : grants) {
      if (grant.isStable()) {
        return current.answers.get(grant);
      }
    }
    Decision.Denied denied = refusal(current, request);
    for (Grant grant : grants) {
      if (grant.isExpired(now)) {
        denied = new Decision.Denied(DenyReason.EXPIRED, grant.text());
      } else if (mayUse(grant, now)) {
        return current.answers.get(grant);
      } else {
        return new Decision.Denied(DenyReason.RATE_EXCEEDED, grant.text());
      }
    }
    return denied;
  }

  /** The answer if no grant in force covers a request. */
  private Decision.Denied refusal(State current, Capability request) {
    List<Grant> gone = current.revoked.covering(request, tenant);
    return gone.isEmpty()
        ? new Decision.Denied(DenyReason.NO_GRANT, NO_RULE)
        : new Decision.Denied(DenyReason.REVOKED, gone.getFirst().text());
  }

  private boolean mayUse(Grant grant, Instant now) {
    return grant.rate().isEmpty()
        || windows
            .computeIfAbsent(grant, key -> new RateWindow(key.rate().orElseThrow()))
            .tryUse(now);
  }
}
