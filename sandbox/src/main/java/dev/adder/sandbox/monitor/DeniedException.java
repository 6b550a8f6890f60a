package dev.adder.sandbox.monitor;

import dev.adder.sandbox.capability.Capability;
import dev.adder.sandbox.policy.Decision;
import dev.adder.sandbox.policy.DenyReason;

/**
 * A request was denied. Engines turn it into the guest's own kind of error; hosts see which
 * capability was missing and why.
 */
public final class DeniedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Capability capability;
  private final DenyReason reason;
  private final String rule;
  private final String script;

  /**
   * Creates the exception of a decision.
   *
   * @param capability what was asked for
   * @param denied the answer
   * @param script the script that asked; empty if none
   */
  public DeniedException(Capability capability, Decision.Denied denied, String script) {
    super(
        "denied: "
            + capability.text()
            + (script.isEmpty() ? "" : " in " + script)
            + " ("
            + denied.reason().code()
            + ")");
    this.capability = capability;
    this.reason = denied.reason();
    this.rule = denied.rule();
    this.script = script;
  }

  /** What was asked for. */
  public Capability capability() {
    return capability;
  }

  /** Why it was denied. */
  public DenyReason reason() {
    return reason;
  }

  /** The tenant's own rule that failed, or a text saying that there is none. */
  public String rule() {
    return rule;
  }

  /** The script that asked; empty if none. */
  public String script() {
    return script;
  }
}
