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
import java.nio.file.Path;
import java.util.List;

/** One capability of every kind, with names that need quoting. */
final class Samples {
  static final List<Capability> ALL =
      List.of(
          new FileRead(Path.of("/nowhere/with space/and\"quote")),
          new FileWrite(Path.of("/nowhere/\u00e9t\u00e9#1")),
          new NetConnect("*.example.com", 80, 443),
          new EnvRead("A\nB\\C\t\u0007"),
          new HostClass("java.util.**"),
          new HostExposed("com.acme.**", "*"),
          new HostMember("java.util.List", "<init>"),
          new ModuleImport("json.decoder"),
          new NativeCall("m", "*"),
          new ClockRead(ClockRead.Mode.STEPPED),
          new RandomRead(RandomRead.Mode.SEEDED),
          new ThreadStart(),
          new ProcessExit(),
          new OutputWrite());

  private Samples() {}
}
