package dev.adder.jit.backend.reference;

/** A run did more instructions than its backend allows. */
public final class StepBoundException extends IllegalStateException {

  StepBoundException(String region, long bound) {
    super("region " + region + " ran for more than " + bound + " instructions");
  }
}
