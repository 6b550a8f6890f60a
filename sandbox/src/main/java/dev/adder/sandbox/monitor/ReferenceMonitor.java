package dev.adder.sandbox.monitor;

import dev.adder.sandbox.audit.AuditEvent;
import dev.adder.sandbox.audit.AuditLog;
import dev.adder.sandbox.audit.Origin;
import dev.adder.sandbox.audit.Usage;
import dev.adder.sandbox.capability.Capability;
import dev.adder.sandbox.policy.Decision;
import dev.adder.sandbox.policy.Grant;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Meter;
import dev.adder.sandbox.quota.StopSignal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/**
 * The single gate between a guest and authority. One tenant's monitors, one for each script, share
 * what the tenant holds.
 *
 * <p>Every answer goes to the audit log before it is given. An answer {@link
 * Decision.Allowed#isStable} may be kept by the asker for the same request as long as {@link
 * #epoch} stays the same; that is how hot crossings stay cheap, and such reuse is not audited
 * again.
 *
 * <p>Thread rule: safe for use by many threads. A revocation is seen by every later check, and by
 * every later comparison of the epoch, in all threads.
 */
public final class ReferenceMonitor {
  private final Authority authority;
  private final AuditLog log;
  private final InstantSource clock;
  private final Origin origin;

  private ReferenceMonitor(Authority authority, AuditLog log, InstantSource clock, String script) {
    this.authority = authority;
    this.log = log;
    this.clock = clock;
    this.origin = new Origin(authority.tenant(), script);
  }

  /** A monitor for what a policy gives to a tenant, by the clock of the system. */
  public static ReferenceMonitor of(Policy policy, String tenant, AuditLog log) {
    return of(policy, tenant, log, InstantSource.system());
  }

  /**
   * A monitor with its own clock.
   *
   * @param policy the grants; those of other tenants are as if they were not there
   * @param tenant on whose behalf requests are made
   * @param log where decisions go
   * @param clock tells when grants expire and rates recover
   * @throws IllegalArgumentException if the tenant is empty or the name that stands for all
   */
  public static ReferenceMonitor of(
      Policy policy, String tenant, AuditLog log, InstantSource clock) {
    if (tenant.isEmpty() || tenant.equals(Grant.ANY_TENANT)) {
      throw new IllegalArgumentException("not the name of one tenant: \"" + tenant + "\"");
    }
    return new ReferenceMonitor(new Authority(policy, tenant), log, clock, "");
  }

  /** A monitor that shares everything with this one and names a script in events and errors. */
  public ReferenceMonitor forScript(String script) {
    return new ReferenceMonitor(authority, log, clock, script);
  }

  /**
   * Answers a request and records the answer.
   *
   * @throws RuntimeException if the audit log failed; the request must not go ahead then
   */
  public Decision check(Capability request) {
    Instant now = clock.instant();
    Decision decision = authority.decide(request, now);
    if (log.isActive()) {
      log.record(new AuditEvent.Decided(now, origin, request, decision));
    }
    return decision;
  }

  /**
   * Lets an allowed request pass.
   *
   * @throws DeniedException if it is denied
   */
  public void require(Capability request) {
    switch (check(request)) {
      case Decision.Allowed _ -> {}
      case Decision.Denied denied -> throw new DeniedException(request, denied, origin.script());
    }
  }

  /**
   * Whether any grant of a kind is there at all. Cheap and not audited: it decides nothing, it only
   * tells that asking would be in vain.
   */
  public boolean mayEver(Class<? extends Capability> kind) {
    return authority.policy().hasAny(kind, authority.tenant());
  }

  /**
   * Whether some grant covers a request, be it expired or used up. Not audited: it decides nothing,
   * it tells which of several requests to make.
   */
  public boolean holds(Capability request) {
    return !authority.policy().covering(request, authority.tenant()).isEmpty();
  }

  /**
   * Whether some grant covers a request, or did until it was taken back. As {@link #holds} it
   * decides nothing: who may make either of two requests finds out which one the policy speaks of.
   */
  public boolean hasHeld(Capability request) {
    return authority.hasHeld(request);
  }

  /**
   * Takes a grant back, in running scripts too.
   *
   * @return whether the policy held it
   */
  public boolean revoke(Grant grant) {
    return !revoked(authority.revoke(grant::equals)).isEmpty();
  }

  /**
   * Takes back every grant for a capability that is covered by the given one.
   *
   * @return the grants taken back
   */
  public Set<Grant> revokeCoveredBy(Capability capability) {
    return revoked(authority.revoke(grant -> capability.covers(grant.capability())));
  }

  private Set<Grant> revoked(Set<Grant> gone) {
    Instant now = clock.instant();
    for (Grant grant : gone) {
      log.record(new AuditEvent.Revoked(now, origin, grant.text()));
    }
    return gone;
  }

  /** Records that a run begins under the policy in force. */
  public void runStarted() {
    if (log.isActive()) {
      log.record(new AuditEvent.RunStarted(clock.instant(), origin, policy().fingerprint()));
    }
  }

  /** Records that a run was stopped. */
  public void runStopped(StopSignal signal) {
    if (log.isActive()) {
      log.record(new AuditEvent.Stopped(clock.instant(), origin, signal));
    }
  }

  /** Records that the outermost run of a meter ended; before its figures are gone. */
  public void runEnded(Meter meter) {
    if (log.isActive()) {
      log.record(new AuditEvent.RunEnded(clock.instant(), origin, Usage.of(meter)));
    }
  }

  /** Changes with every revocation; kept answers of an earlier epoch are void. */
  public long epoch() {
    return authority.epoch();
  }

  /** The policy as it stands now, without what was taken back. */
  public Policy policy() {
    return authority.policy();
  }

  /** On whose behalf this monitor answers. */
  public Origin origin() {
    return origin;
  }

  /** Where this monitor's decisions go; runs are recorded there too. */
  public AuditLog auditLog() {
    return log;
  }
}
