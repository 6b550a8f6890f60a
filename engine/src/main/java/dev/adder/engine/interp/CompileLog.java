package dev.adder.engine.interp;

import dev.adder.engine.jit.JitEvent;
import dev.adder.engine.jit.JitLog;
import dev.adder.engine.jit.JitLog.Detail;
import dev.adder.jit.backend.jvm.GeneratedClass;
import dev.adder.jit.exit.SideExit;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Source;
import dev.adder.jit.ir.Value;
import dev.adder.jit.text.RegionPrinter;

/** Tells the host's log of one compilation, with the texts it wants. Confined to it. */
final class CompileLog implements RegionWatcher {
  private final JitLog log;
  private final RegionWatcher watcher;
  private final HotCode loop;

  CompileLog(JitLog log, RegionWatcher watcher, HotCode loop) {
    this.log = log;
    this.watcher = watcher;
    this.loop = loop;
  }

  private boolean wants(Detail detail) {
    return log != JitLog.none() && log.detail().compareTo(detail) >= 0;
  }

  /** The loop was watched; if because of an exit, that is told first. */
  void recorded(Recording recording) {
    int storm = loop.takeStorm();
    if (!wants(Detail.OUTLINE)) {
      return;
    }
    if (storm >= 0) {
      log.told(
          new JitEvent.ExitStorm(loop.name(), loop.versions() - 1, storm, loop.stormPosition()));
    }
    String passes = wants(Detail.REGIONS) ? RecordingText.of(recording) : "";
    log.told(new JitEvent.Recorded(loop.name(), loop.versions(), passes));
  }

  @Override
  public void shaped(String pass, Region region) {
    watcher.shaped(pass, region);
    if (wants(Detail.REGIONS)) {
      log.told(new JitEvent.Shaped(loop.name(), pass, RegionPrinter.print(region)));
    }
  }

  @Override
  public void generated(GeneratedClass made) {
    watcher.generated(made);
    if (wants(Detail.CLASSES)) {
      log.told(new JitEvent.Generated(loop.name(), made.text()));
    }
  }

  void refused() {
    if (wants(Detail.OUTLINE)) {
      log.told(new JitEvent.Refused(loop.name(), loop.refusal()));
    }
  }

  void compiled(long nanos) {
    HotCode.Compiled compiled = loop.compiled();
    if (compiled == null || !wants(Detail.OUTLINE)) {
      return;
    }
    StringBuilder exits = new StringBuilder();
    for (SideExit exit : compiled.region().exits()) {
      ExitPlan plan = compiled.exits().plan(exit.id());
      exits.append("exit ").append(exit.id()).append(" to @").append(plan.pc());
      exits.append(" line ").append(loop.code().span(plan.pc()).line());
      exits.append(plan.isRare() ? " (rare)" : "");
      registers(exits, exit);
    }
    log.told(
        new JitEvent.Compiled(loop.name(), loop.versions(), loop.bytes(), nanos, exits.toString()));
  }

  /** Which value an exit puts into which register. */
  private void registers(StringBuilder text, SideExit exit) {
    var slots = exit.snapshot().frames().getFirst().slots();
    String between = ": ";
    for (var slot : slots.headMap(loop.code().registers()).entrySet()) {
      text.append(between).append(slot.getKey()).append('=');
      switch (slot.getValue()) {
        case Value value -> text.append('%').append(value.id());
        case Constant constant -> text.append(constant.boxed(exit.region()));
        case Source.VirtualRef made -> text.append(made);
      }
      between = ", ";
    }
    text.append('\n');
  }
}
