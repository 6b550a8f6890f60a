package dev.adder.sandbox.capability;

/** Writing to the run's output streams, which the host chooses. */
public record OutputWrite() implements Capability {

  @Override
  public String kind() {
    return "output.write";
  }

  @Override
  public boolean covers(Capability request) {
    return request instanceof OutputWrite;
  }

  @Override
  public String text() {
    return kind();
  }
}
