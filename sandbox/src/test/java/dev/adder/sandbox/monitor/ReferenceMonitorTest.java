package dev.adder.sandbox.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.audit.AuditEvent;
import dev.adder.sandbox.audit.AuditLog;
import dev.adder.sandbox.audit.Origin;
import dev.adder.sandbox.audit.RingAuditLog;
import dev.adder.sandbox.capability.EnvRead;
import dev.adder.sandbox.capability.ThreadStart;
import dev.adder.sandbox.policy.Decision;
import dev.adder.sandbox.policy.DenyReason;
import dev.adder.sandbox.policy.Grant;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.policy.PolicyBuilder;
import dev.adder.sandbox.policy.Rate;
import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.Meter;
import dev.adder.sandbox.quota.Quota;
import dev.adder.sandbox.quota.StopSignal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReferenceMonitorTest {
  private static final EnvRead HOME = new EnvRead("HOME");

  private final RingAuditLog log = new RingAuditLog(100);
  private Instant now = Instant.parse("2026-06-01T12:00:00Z");

  private ReferenceMonitor monitor(Grant... grants) {
    PolicyBuilder builder = Policy.builder();
    List.of(grants).forEach(builder::allow);
    return ReferenceMonitor.of(builder.build(), "acme", log, () -> now);
  }

  private static DenyReason reason(Decision decision) {
    return assertInstanceOf(Decision.Denied.class, decision).reason();
  }

  @Test
  void check_granted_namesTheRule() {
    Decision decision = monitor(Grant.of(new EnvRead("*"))).check(HOME);
    assertEquals(new Decision.Allowed("env.read \"*\"", true), decision);
    assertTrue(decision.isAllowed());
  }

  @Test
  void hasHeld_isAboutGrantsThatAreOrWereThere() {
    ReferenceMonitor monitor = monitor(Grant.of(HOME));
    assertTrue(monitor.hasHeld(HOME));
    assertFalse(monitor.hasHeld(new EnvRead("PATH")));
    monitor.revokeCoveredBy(HOME);
    assertTrue(monitor.hasHeld(HOME));
    assertFalse(monitor.hasHeld(new EnvRead("PATH")));
    assertFalse(monitor().hasHeld(HOME));
  }

  @Test
  void check_notGranted_isDenied() {
    assertEquals(DenyReason.NO_GRANT, reason(monitor().check(HOME)));
  }

  @Test
  void check_grantOfAnotherTenant_looksLikeNone() {
    Decision other = monitor(Grant.of(HOME).forTenant("rival")).check(HOME);
    assertEquals(monitor().check(HOME), other);
    ReferenceMonitor shared = monitor(Grant.of(HOME).forTenant("rival"));
    shared.revokeCoveredBy(HOME);
    assertEquals(DenyReason.NO_GRANT, reason(shared.check(HOME)));
  }

  @Test
  void check_expiry_endsAtItsInstant() {
    Instant end = now.plusSeconds(10);
    ReferenceMonitor monitor = monitor(Grant.of(HOME).until(end));
    now = end.minusNanos(1);
    assertFalse(assertInstanceOf(Decision.Allowed.class, monitor.check(HOME)).isStable());
    now = end;
    assertEquals(DenyReason.EXPIRED, reason(monitor.check(HOME)));
  }

  @Test
  void check_expiredAndOtherGrant_isAllowed() {
    ReferenceMonitor monitor =
        monitor(Grant.of(HOME).until(now), Grant.of(HOME).until(now.plusSeconds(1)));
    assertTrue(monitor.check(HOME).isAllowed());
  }

  @Test
  void check_rate_isASlidingWindow() {
    ReferenceMonitor monitor = monitor(Grant.of(HOME).atMost(new Rate(2, Rate.Unit.SECOND)));
    assertTrue(monitor.check(HOME).isAllowed());
    now = now.plusMillis(600);
    assertTrue(monitor.check(HOME).isAllowed());
    now = now.plusMillis(399);
    assertEquals(DenyReason.RATE_EXCEEDED, reason(monitor.check(HOME)));
    now = now.plusMillis(1);
    assertTrue(monitor.check(HOME).isAllowed());
    assertEquals(DenyReason.RATE_EXCEEDED, reason(monitor.check(HOME)));
  }

  @Test
  void check_stableGrantBesideRate_doesNotUseTheRate() {
    Grant limited = Grant.of(HOME).atMost(new Rate(1, Rate.Unit.HOUR));
    ReferenceMonitor monitor = monitor(limited, Grant.of(HOME));
    for (int i = 0; i < 3; i++) {
      assertEquals(new Decision.Allowed("env.read \"HOME\"", true), monitor.check(HOME));
    }
  }

  @Test
  void check_rateFromManyThreads_isNeverExceeded() throws InterruptedException {
    ReferenceMonitor monitor =
        ReferenceMonitor.of(
            Policy.builder().allow(Grant.of(HOME).atMost(new Rate(500, Rate.Unit.HOUR))).build(),
            "acme",
            AuditLog.none());
    AtomicInteger allowed = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(4);
    for (int t = 0; t < 4; t++) {
      Thread.ofVirtual()
          .start(() -> {
            for (int i = 0; i < 1_000; i++) {
              if (monitor.check(HOME).isAllowed()) {
                allowed.incrementAndGet();
              }
            }
            done.countDown();
          });
    }
    done.await();
    assertEquals(500, allowed.get());
  }

  @Test
  void revoke_grantHeld_isSeenByEveryMonitorOfTheTenant() {
    Grant grant = Grant.of(HOME);
    ReferenceMonitor monitor = monitor(grant);
    ReferenceMonitor script = monitor.forScript("a.py");
    long epoch = script.epoch();
    assertTrue(monitor.revoke(grant));
    assertNotEquals(epoch, script.epoch());
    assertEquals(DenyReason.REVOKED, reason(script.check(HOME)));
    assertFalse(monitor.revoke(grant));
    assertFalse(script.mayEver(EnvRead.class));
  }

  @Test
  void revokeCoveredBy_widerCapability_takesAllBelow() {
    ReferenceMonitor monitor =
        monitor(Grant.of(HOME), Grant.of(new EnvRead("PATH")), Grant.of(new ThreadStart()));
    Set<Grant> gone = monitor.revokeCoveredBy(new EnvRead("*"));
    assertEquals(Set.of(Grant.of(HOME), Grant.of(new EnvRead("PATH"))), gone);
    assertTrue(monitor.check(new ThreadStart()).isAllowed());
    assertEquals(2, log.events().stream().filter(AuditEvent.Revoked.class::isInstance).count());
  }

  @Test
  void require_denied_namesCapabilityReasonAndScript() {
    ReferenceMonitor monitor = monitor().forScript("a.py");
    DeniedException denied = assertThrows(DeniedException.class, () -> monitor.require(HOME));
    assertEquals("denied: env.read \"HOME\" in a.py (no-grant)", denied.getMessage());
    assertEquals(HOME, denied.capability());
    assertEquals(DenyReason.NO_GRANT, denied.reason());
    assertEquals("a.py", denied.script());
    assertEquals("no grant covers it", denied.rule());
  }

  @Test
  void check_everyAnswer_isRecorded() {
    ReferenceMonitor monitor = monitor(Grant.of(HOME)).forScript("a.py");
    Decision yes = monitor.check(HOME);
    Decision no = monitor.check(new ThreadStart());
    assertEquals(
        List.of(
            new AuditEvent.Decided(now, monitor.origin(), HOME, yes),
            new AuditEvent.Decided(now, monitor.origin(), new ThreadStart(), no)),
        log.events());
  }

  @Test
  void require_auditLogFails_doesNotPass() {
    AuditLog broken =
        event -> {
          throw new IllegalStateException("disk full");
        };
    ReferenceMonitor monitor = ReferenceMonitor.of(Policy.allowAll(), "acme", broken);
    assertThrows(IllegalStateException.class, () -> monitor.require(HOME));
  }

  @Test
  void of_nameOfAllTenants_isRefused() {
    for (String tenant : List.of("", "*")) {
      assertThrows(
          IllegalArgumentException.class, () -> ReferenceMonitor.of(Policy.none(), tenant, log));
    }
  }

  @Test
  void of_tenant_isTheOneOfTheOrigin() {
    ReferenceMonitor monitor = monitor(Grant.of(HOME).forTenant("acme"));
    assertEquals(new Origin("acme", ""), monitor.origin());
    assertTrue(monitor.check(HOME).isAllowed());
    assertSame(log, monitor.auditLog());
  }

  @Test
  void revoke_nothingThere_keepsTheEpoch() {
    ReferenceMonitor monitor = monitor(Grant.of(HOME));
    long epoch = monitor.epoch();
    assertFalse(monitor.revoke(Grant.of(new ThreadStart())));
    assertEquals(epoch, monitor.epoch());
    assertTrue(monitor.revoke(Grant.of(HOME)));
    assertEquals(epoch + 1, monitor.epoch());
    assertTrue(monitor.policy().grants().isEmpty());
  }

  @Test
  void require_deniedOutsideOfAScript_namesNone() {
    DeniedException denied = assertThrows(DeniedException.class, () -> monitor().require(HOME));
    assertEquals("denied: env.read \"HOME\" (no-grant)", denied.getMessage());
  }

  @Test
  void rateWindow_clockOfTheSystem_countsUses() {
    RateWindow window = new RateWindow(new Rate(2, Rate.Unit.HOUR));
    assertTrue(window.tryUse());
    assertTrue(window.tryUse());
    assertFalse(window.tryUse());
  }

  @Test
  void mayEverAndHolds_tellOfGrantsWithoutUsingThem() {
    Grant once = Grant.of(HOME).atMost(new Rate(1, Rate.Unit.HOUR));
    ReferenceMonitor monitor = monitor(once);
    assertTrue(monitor.mayEver(EnvRead.class));
    assertFalse(monitor.mayEver(ThreadStart.class));
    assertTrue(monitor.holds(HOME));
    assertFalse(monitor.holds(new EnvRead("PATH")));
    assertEquals(List.of(), log.events());
    assertTrue(monitor.check(HOME).isAllowed());
    assertTrue(monitor.holds(HOME));
  }

  @Test
  void runs_areRecordedWithPolicySignalAndFigures() {
    ReferenceMonitor monitor = monitor(Grant.of(HOME)).forScript("a.py");
    Meter meter = new Meter();
    meter.begin(Quota.unlimited().withSteps(5));
    monitor.runStarted();
    StopSignal signal = assertThrows(StopSignal.class, () -> meter.spend(6));
    monitor.runStopped(signal);
    monitor.runEnded(meter);
    assertEquals(
        List.of(
            new AuditEvent.RunStarted(now, monitor.origin(), monitor.policy().fingerprint()),
            new AuditEvent.Stopped(now, monitor.origin(), signal)),
        log.events().subList(0, 2));
    AuditEvent.RunEnded ended = assertInstanceOf(AuditEvent.RunEnded.class, log.events().getLast());
    assertEquals(0, ended.usage().steps());
    assertEquals(3, log.events().size());
  }

  @Test
  void check_logThatDropsEvents_getsNone() {
    AuditLog idle =
        new AuditLog() {
          @Override
          public void record(AuditEvent event) {
            throw new AssertionError(event);
          }

          @Override
          public boolean isActive() {
            return false;
          }
        };
    ReferenceMonitor monitor = ReferenceMonitor.of(Policy.none(), "acme", idle);
    assertEquals(DenyReason.NO_GRANT, reason(monitor.check(HOME)));
    monitor.runStarted();
    monitor.runStopped(StopSignal.of(Limit.STACK, 1, 2));
    monitor.runEnded(new Meter());
  }
}
