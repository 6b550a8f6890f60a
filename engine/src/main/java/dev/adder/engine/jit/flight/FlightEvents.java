package dev.adder.engine.jit.flight;

import dev.adder.engine.jit.LoopName;
import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** The events that JDK Flight Recorder gets; each costs a test while nothing is recorded. */
final class FlightEvents {
  private FlightEvents() {}

  /** What all events have. */
  @Category({"Adder", "Compiler"})
  @StackTrace(false)
  abstract static class Base extends Event {
    @Label("File")
    String file = "";

    @Label("Function")
    String function = "";

    @Label("Line")
    int line;

    final void commitFor(LoopName loop) {
      file = loop.file();
      function = loop.function();
      line = loop.line();
      commit();
    }
  }

  /** {@code dev.adder.jit.Record}. */
  @Name("dev.adder.jit.Record")
  @Label("Loop Recorded")
  @Description("A hot loop was watched; its compilation begins")
  static final class Recorded extends Base {
    @Label("Version")
    int version;

    @Label("Recording Size")
    @DataAmount
    long bytes;
  }

  /** {@code dev.adder.jit.Compile}. */
  @Name("dev.adder.jit.Compile")
  @Label("Loop Compiled")
  @Description("A loop runs compiled from now on")
  static final class Compiled extends Base {
    @Label("Version")
    int version;

    @Label("Size")
    @DataAmount
    long bytes;
  }

  /** {@code dev.adder.jit.Regeneration}. */
  @Name("dev.adder.jit.Regeneration")
  @Label("Loop Compiled Anew")
  @Description("What a recording had not seen happened often; the loop has a new version")
  static final class Regeneration extends Base {
    @Label("Version")
    int version;
  }

  /** {@code dev.adder.jit.Refuse}. */
  @Name("dev.adder.jit.Refuse")
  @Label("Loop Refused")
  @Description("A hot loop stays interpreted")
  static final class Refused extends Base {
    @Label("Reason")
    String reason = "";
  }

  /** {@code dev.adder.jit.ExitStorm}. */
  @Name("dev.adder.jit.ExitStorm")
  @Label("Exit Storm")
  @Description("An exit that should be rare was taken often")
  static final class ExitStorm extends Base {
    @Label("Version")
    int version;

    @Label("Exit")
    int exit;
  }

  /** {@code dev.adder.jit.Eviction}. */
  @Name("dev.adder.jit.Eviction")
  @Label("Loop Evicted")
  @Description("Compiled code was let go to make room in the cache")
  static final class Eviction extends Base {
    @Label("Size")
    @DataAmount
    long bytes;
  }
}
