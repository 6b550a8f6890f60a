package dev.adder.sandbox.policy;

import dev.adder.sandbox.capability.Capability;
import dev.adder.sandbox.quota.Quota;
import java.util.LinkedHashSet;
import java.util.Set;

/** Builds a {@link Policy}. Confined. */
public final class PolicyBuilder {
  private final Set<Grant> grants;
  private Quota quota;

  PolicyBuilder(Policy from) {
    grants = new LinkedHashSet<>(from.grants());
    quota = from.quota();
  }

  /** Grants a capability to every tenant, without an end. */
  public PolicyBuilder allow(Capability capability) {
    return allow(Grant.of(capability));
  }

  /** Adds a grant. */
  public PolicyBuilder allow(Grant grant) {
    grants.add(grant);
    return this;
  }

  /** Takes a grant out; does nothing if it is not there. */
  public PolicyBuilder remove(Grant grant) {
    grants.remove(grant);
    return this;
  }

  /** Sets the limits of a run. */
  public PolicyBuilder quota(Quota value) {
    quota = value;
    return this;
  }

  /** The policy. */
  public Policy build() {
    return new Policy(grants, quota);
  }
}
