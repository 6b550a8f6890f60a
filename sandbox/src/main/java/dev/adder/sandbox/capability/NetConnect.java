package dev.adder.sandbox.capability;

import java.util.Locale;

/**
 * Connecting to a host by name. No name is ever looked up: what is compared is what was asked for,
 * so a grant for a name says nothing about the addresses behind it.
 *
 * @param host an exact name or address literal, {@code *.example.com} for the names below a domain
 *     (not the domain itself), or {@code *} for every host; lower case
 * @param fromPort the first port, 0 to 65535
 * @param toPort the last port, at least {@code fromPort}
 */
public record NetConnect(String host, int fromPort, int toPort) implements Capability {
  private static final int LAST_PORT = 65_535;

  /**
   * Lowers the case of the host and drops the root dot.
   *
   * @throws IllegalArgumentException if the host pattern or the port range is malformed
   */
  public NetConnect {
    host = host.toLowerCase(Locale.ROOT);
    if (host.length() > 1 && host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    String plain = host.startsWith("*.") ? host.substring(2) : host.equals("*") ? "any" : host;
    if (plain.isEmpty() || plain.contains("*") || plain.contains("..") || plain.startsWith(".")) {
      throw new IllegalArgumentException("not a host or pattern: " + Quoted.of(host));
    }
    if (fromPort < 0 || toPort < fromPort || toPort > LAST_PORT) {
      throw new IllegalArgumentException("not a port range: " + fromPort + "-" + toPort);
    }
  }

  /** One port of a host. */
  public NetConnect(String host, int port) {
    this(host, port, port);
  }

  /** Every host and port. */
  public static NetConnect any() {
    return new NetConnect("*", 0, LAST_PORT);
  }

  @Override
  public String kind() {
    return "net.connect";
  }

  @Override
  public boolean covers(Capability request) {
    return request instanceof NetConnect(String name, int from, int to)
        && coversHost(name)
        && fromPort <= from
        && to <= toPort;
  }

  private boolean coversHost(String name) {
    return host.equals("*")
        || host.equals(name)
        || host.startsWith("*.") && name.endsWith(host.substring(1));
  }

  @Override
  public String text() {
    String ports = fromPort == toPort ? "" + fromPort : fromPort + "-" + toPort;
    return kind() + " " + Quoted.of(host) + " " + ports;
  }
}
