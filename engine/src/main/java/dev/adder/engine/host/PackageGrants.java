package dev.adder.engine.host;

import dev.adder.sandbox.capability.HostClass;
import dev.adder.sandbox.monitor.ReferenceMonitor;
import dev.adder.sandbox.policy.Grant;
import dev.adder.sandbox.policy.Policy;

/** How the grants of a policy reach into a package: read from their text alone. */
enum PackageGrants {
  /** Not at all. */
  NONE,
  /** A pattern covers it that names a package above it, or none. */
  COVERED,
  /** A grant names it, or a package or class below it. */
  NAMED;

  static PackageGrants of(ReferenceMonitor monitor, String pkg) {
    if (!monitor.mayEver(HostClass.class)) {
      return NONE;
    }
    Policy policy = monitor.policy();
    String tenant = monitor.origin().tenant();
    PackageGrants best = NONE;
    for (Grant grant : policy.grants()) {
      if (grant.capability() instanceof HostClass(String pattern) && grant.isFor(tenant)) {
        PackageGrants one = of(pattern, pkg);
        best = one.compareTo(best) > 0 ? one : best;
      }
    }
    return best;
  }

  private static PackageGrants of(String pattern, String pkg) {
    if (pattern.equals("**") || pattern.equals("***")) {
      return COVERED;
    }
    String named = pattern.substring(0, pattern.lastIndexOf('.') + 1);
    if (named.startsWith(pkg + ".")) {
      return NAMED;
    }
    return pattern.endsWith(".**") && pkg.startsWith(named) ? COVERED : NONE;
  }
}
