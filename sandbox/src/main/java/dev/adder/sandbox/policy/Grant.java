package dev.adder.sandbox.policy;

import dev.adder.sandbox.capability.Capability;
import dev.adder.sandbox.capability.Quoted;
import java.time.Instant;
import java.util.Optional;

/**
 * One rule of a policy: a capability, for whom, until when, how often.
 *
 * @param capability what is allowed
 * @param tenant the tenant it is for, or {@link #ANY_TENANT}
 * @param expiry the first instant at which it no longer holds
 * @param rate how often it may be used
 */
public record Grant(
    Capability capability, String tenant, Optional<Instant> expiry, Optional<Rate> rate) {

  /** The tenant of a grant that is for everybody. */
  public static final String ANY_TENANT = "*";

  /**
   * Checks the tenant.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public Grant {
    if (tenant.isEmpty()) {
      throw new IllegalArgumentException("the name of a tenant is empty");
    }
  }

  /** A grant for every tenant, without an end and without a rate. */
  public static Grant of(Capability capability) {
    return new Grant(capability, ANY_TENANT, Optional.empty(), Optional.empty());
  }

  /** This grant for one tenant. */
  public Grant forTenant(String name) {
    return new Grant(capability, name, expiry, rate);
  }

  /** This grant with an end. */
  public Grant until(Instant end) {
    return new Grant(capability, tenant, Optional.of(end), rate);
  }

  /** This grant with a rate. */
  public Grant atMost(Rate most) {
    return new Grant(capability, tenant, expiry, Optional.of(most));
  }

  /** By the text of the capability, which is the same for equal ones. */
  @Override
  public int hashCode() {
    return capability.text().hashCode() * 31 + tenant.hashCode();
  }

  /** Whether this grant is for a tenant. */
  public boolean isFor(String name) {
    return tenant.equals(ANY_TENANT) || tenant.equals(name);
  }

  /** Whether this grant has ended. */
  public boolean isExpired(Instant now) {
    return expiry.isPresent() && !now.isBefore(expiry.get());
  }

  /** Whether the answer to a request stays the same until a grant is added or revoked. */
  public boolean isStable() {
    return expiry.isEmpty() && rate.isEmpty();
  }

  /** This grant as the policy's text form writes it, without {@code allow}. */
  public String text() {
    StringBuilder text = new StringBuilder(capability.text());
    if (!tenant.equals(ANY_TENANT)) {
      text.append(" tenant ").append(Quoted.of(tenant));
    }
    if (expiry.isPresent()) {
      text.append(" until ").append(expiry.get());
    }
    if (rate.isPresent()) {
      text.append(" rate ").append(rate.get().text());
    }
    return text.toString();
  }
}
