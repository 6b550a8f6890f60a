package dev.adder.sandbox.policy;

import java.util.List;
import java.util.stream.Collectors;

/** The text of a policy has faults. Nothing of such a text takes effect. */
public final class PolicySyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<PolicyFault> faults;

  PolicySyntaxException(List<PolicyFault> faults) {
    super(faults.stream().map(PolicyFault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** All faults, in the order of the text; at least one. */
  public List<PolicyFault> faults() {
    return faults;
  }
}
