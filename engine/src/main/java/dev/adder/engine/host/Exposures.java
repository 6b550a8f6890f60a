package dev.adder.engine.host;

import dev.adder.engine.access.Exposed;
import dev.adder.sandbox.capability.Capability;
import dev.adder.sandbox.capability.HostExposed;
import dev.adder.sandbox.capability.HostMember;
import dev.adder.sandbox.monitor.ReferenceMonitor;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;

/**
 * Which of two requests a use of a member is. A member that the host marked with {@link Exposed} is
 * asked for as such when the policy speaks of marked members of its class and has, or had, no grant
 * that names it as a plain member: what a grant {@code host.member} says wins, also by having
 * expired or been taken back.
 */
final class Exposures {
  private Exposures() {}

  /** The request to make under the policy in force; holds for one epoch of the monitor. */
  static <M extends AnnotatedElement & Member> Capability choose(
      ReferenceMonitor monitor, M member, HostMember plain, HostExposed exposed) {
    return monitor.hasHeld(exposed) && !monitor.hasHeld(plain) && isMarked(member)
        ? exposed
        : plain;
  }

  private static <M extends AnnotatedElement & Member> boolean isMarked(M member) {
    return member.isAnnotationPresent(Exposed.class)
        || member.getDeclaringClass().isAnnotationPresent(Exposed.class);
  }
}
