package dev.adder.sandbox.capability;

/** Starting threads that run the guest's code. */
public record ThreadStart() implements Capability {

  @Override
  public String kind() {
    return "thread.start";
  }

  @Override
  public boolean covers(Capability request) {
    return request instanceof ThreadStart;
  }

  @Override
  public String text() {
    return kind();
  }
}
