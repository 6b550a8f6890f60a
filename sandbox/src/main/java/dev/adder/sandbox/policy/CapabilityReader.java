package dev.adder.sandbox.policy;

import dev.adder.sandbox.capability.Capability;
import dev.adder.sandbox.capability.ClockRead;
import dev.adder.sandbox.capability.EnvRead;
import dev.adder.sandbox.capability.FileRead;
import dev.adder.sandbox.capability.FileWrite;
import dev.adder.sandbox.capability.HostClass;
import dev.adder.sandbox.capability.HostExposed;
import dev.adder.sandbox.capability.HostMember;
import dev.adder.sandbox.capability.ModuleImport;
import dev.adder.sandbox.capability.NativeCall;
import dev.adder.sandbox.capability.NetConnect;
import dev.adder.sandbox.capability.OutputWrite;
import dev.adder.sandbox.capability.ProcessExit;
import dev.adder.sandbox.capability.RandomRead;
import dev.adder.sandbox.capability.ThreadStart;
import dev.adder.sandbox.policy.PolicyLine.Fault;
import dev.adder.sandbox.policy.PolicyLine.Word;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads the capability of an {@code allow} line. */
final class CapabilityReader {
  private final PolicyLine line;

  CapabilityReader(PolicyLine line) {
    this.line = line;
  }

  Capability read() throws Fault {
    Word kind = line.take("a kind of capability");
    try {
      return read(kind);
    } catch (IllegalArgumentException e) {
      throw new Fault(kind.column(), String.valueOf(e.getMessage()));
    }
  }

  private Capability read(Word kind) throws Fault {
    return switch (kind.text()) {
      case "file.read" -> new FileRead(path());
      case "file.write" -> new FileWrite(path());
      case "net.connect" -> netConnect();
      case "env.read" -> new EnvRead(text("the name of a variable"));
      case "host.class" -> new HostClass(text("a class name"));
      case "host.exposed" -> new HostExposed(text("a class name"), text("the name of a member"));
      case "host.member" -> new HostMember(text("a class name"), text("the name of a member"));
      case "module.import" -> new ModuleImport(text("a module name"));
      case "native.call" -> new NativeCall(text("a library"), text("a symbol"));
      case "clock.read" -> new ClockRead(mode(ClockRead.Mode.class));
      case "random.read" -> new RandomRead(mode(RandomRead.Mode.class));
      case "thread.start" -> new ThreadStart();
      case "process.exit" -> new ProcessExit();
      case "output.write" -> new OutputWrite();
      default -> throw new Fault(kind.column(), "unknown kind of capability: " + kind.text());
    };
  }

  private String text(String what) throws Fault {
    return line.take(what).text();
  }

  private Path path() throws Fault {
    Word word = line.take("a path");
    Path path;
    try {
      path = Path.of(word.text());
    } catch (InvalidPathException e) {
      throw new Fault(word.column(), "not a path: " + e.getReason());
    }
    if (!path.isAbsolute()) {
      throw new Fault(word.column(), "the path is not absolute");
    }
    return path;
  }

  private NetConnect netConnect() throws Fault {
    String host = text("a host");
    Word ports = line.take("a port or a range of ports");
    String[] ends = ports.text().split("-", -1);
    try {
      int from = Integer.parseInt(ends[0]);
      int to = ends.length == 1 ? from : Integer.parseInt(ends[1]);
      if (ends.length > 2) {
        throw new Fault(ports.column(), "a range of ports has two ends");
      }
      return new NetConnect(host, from, to);
    } catch (NumberFormatException e) {
      throw new Fault(ports.column(), "not a port or a range of ports: " + ports.text());
    }
  }

  private <M extends Enum<M>> M mode(Class<M> modes) throws Fault {
    Word word = line.take("a mode");
    for (M mode : modes.getEnumConstants()) {
      if (mode.name().toLowerCase(Locale.ROOT).equals(word.text())) {
        return mode;
      }
    }
    throw new Fault(word.column(), "unknown mode: " + word.text());
  }
}
