package dev.adder.sandbox.policy;

/** The answer to a request, with the rule that led to it. Immutable. */
public sealed interface Decision {

  /** The rule that decided, in the policy's text form. */
  String rule();

  /** Whether the request may go ahead. */
  default boolean isAllowed() {
    return this instanceof Allowed;
  }

  /**
   * The request may go ahead.
   *
   * @param rule the grant that allows it
   * @param isStable whether the answer holds until the monitor's epoch changes; false for grants
   *     that expire or have a rate, which have to be asked each time
   */
  record Allowed(String rule, boolean isStable) implements Decision {}

  /**
   * The request must not go ahead.
   *
   * @param reason the stable reason
   * @param rule the tenant's own grant that failed, or a text saying that there is none
   */
  record Denied(DenyReason reason, String rule) implements Decision {}
}
