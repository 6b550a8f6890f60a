package dev.adder.sandbox.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.audit.RingAuditLog;
import dev.adder.sandbox.capability.EnvRead;
import dev.adder.sandbox.policy.DenyReason;
import dev.adder.sandbox.policy.Grant;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.policy.Rate;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StandingRequestTest {
  private static final EnvRead HOME = new EnvRead("HOME");

  private final RingAuditLog log = new RingAuditLog(100);
  private Instant now = Instant.parse("2026-06-01T12:00:00Z");
  private final StandingRequest request = new StandingRequest(HOME);

  private ReferenceMonitor monitor(Grant grant) {
    return ReferenceMonitor.of(Policy.builder().allow(grant).build(), "acme", log, () -> now);
  }

  @Test
  void isAllowed_stableGrant_isAskedOnce() {
    ReferenceMonitor monitor = monitor(Grant.of(HOME));
    for (int i = 0; i < 3; i++) {
      assertTrue(request.isAllowed(monitor));
      request.require(monitor);
    }
    assertEquals(1, log.events().size());
  }

  @Test
  void isAllowed_revoked_isSeen() {
    ReferenceMonitor monitor = monitor(Grant.of(HOME));
    request.require(monitor);
    monitor.revoke(Grant.of(HOME));
    assertFalse(request.isAllowed(monitor));
    DeniedException denied = assertThrows(DeniedException.class, () -> request.require(monitor));
    assertEquals(DenyReason.REVOKED, denied.reason());
    assertEquals(HOME, denied.capability());
  }

  @Test
  void isAllowed_otherMonitor_isAskedItself() {
    request.require(monitor(Grant.of(HOME)));
    ReferenceMonitor poor = monitor(Grant.of(new EnvRead("PATH")));
    assertFalse(request.isAllowed(poor));
    assertThrows(DeniedException.class, () -> request.require(poor.forScript("a.py")));
  }

  @Test
  void require_expiringGrant_isAskedEachTime() {
    ReferenceMonitor monitor = monitor(Grant.of(HOME).until(now.plusSeconds(1)));
    request.require(monitor);
    assertTrue(request.isAllowed(monitor));
    now = now.plusSeconds(1);
    assertFalse(request.isAllowed(monitor));
    assertThrows(DeniedException.class, () -> request.require(monitor));
  }

  @Test
  void require_rate_isUsedUp() {
    ReferenceMonitor monitor = monitor(Grant.of(HOME).atMost(new Rate(2, Rate.Unit.HOUR)));
    request.require(monitor);
    assertTrue(request.isAllowed(monitor));
    assertFalse(request.isAllowed(monitor));
  }

  @Test
  void isAllowed_deniedAnswer_isNeverKept() {
    ReferenceMonitor poor = monitor(Grant.of(new EnvRead("PATH")));
    for (int i = 0; i < 3; i++) {
      assertFalse(request.isAllowed(poor));
    }
    assertEquals(3, log.events().size());
    request.require(monitor(Grant.of(HOME)));
  }
}
