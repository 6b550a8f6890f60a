package dev.adder.jit.backend.jvm;

/** A region does not fit into a method that HotSpot would compile. */
public final class RegionTooLargeException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  RegionTooLargeException(String region, String size) {
    super("region " + region + " is too large for a method: " + size);
  }
}
