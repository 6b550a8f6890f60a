package dev.adder.sandbox.capability;

/** Ending the process of the host. Ending the script alone needs no grant. */
public record ProcessExit() implements Capability {

  @Override
  public String kind() {
    return "process.exit";
  }

  @Override
  public boolean covers(Capability request) {
    return request instanceof ProcessExit;
  }

  @Override
  public String text() {
    return kind();
  }
}
