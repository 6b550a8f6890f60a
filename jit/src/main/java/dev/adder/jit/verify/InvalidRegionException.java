package dev.adder.jit.verify;

import java.util.List;
import java.util.stream.Collectors;

/** A region that breaks rules: an error of whoever made it, never of a script. */
public final class InvalidRegionException extends IllegalStateException {

  private final transient List<Fault> faults;

  InvalidRegionException(String region, List<Fault> faults) {
    super(
        faults.stream()
            .map(Fault::toString)
            .collect(Collectors.joining("\n", "region " + region + " is invalid\n", "")));
    this.faults = List.copyOf(faults);
  }

  /** All faults, at least one. */
  public List<Fault> faults() {
    return faults;
  }
}
