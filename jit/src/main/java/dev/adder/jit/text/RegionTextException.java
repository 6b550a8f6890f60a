package dev.adder.jit.text;

import java.util.List;
import java.util.stream.Collectors;

/** A text that is no region; holds all faults that were found. */
public final class RegionTextException extends IllegalArgumentException {

  private final transient List<TextFault> faults;

  RegionTextException(List<TextFault> faults) {
    super(faults.stream().map(TextFault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** The faults in the order of the text, at least one. */
  public List<TextFault> faults() {
    return faults;
  }
}
