package dev.adder.engine.stretch;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.Compiler;
import dev.adder.engine.host.HostImports;
import dev.adder.engine.host.HostValues;
import dev.adder.engine.modules.Boot;
import dev.adder.engine.modules.ForeignModules;
import dev.adder.engine.modules.HostStreams;
import dev.adder.engine.modules.Runtime;
import dev.adder.engine.modules.SourceCompiler;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Isolate;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyModule;
import dev.adder.engine.object.ReachableBytes;
import dev.adder.engine.script.Adder;
import dev.adder.engine.syntax.Module;
import dev.adder.engine.syntax.Source;
import dev.adder.sandbox.audit.AuditLog;
import dev.adder.sandbox.monitor.ReferenceMonitor;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Meter;
import dev.adder.sandbox.quota.Quota;
import dev.adder.sandbox.quota.StopSignal;
import java.io.Reader;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import javax.script.ScriptEngine;
import javax.script.ScriptException;

/** An isolate whose meter is watched. */
final class StretchIsolate {
  /** What a guest of the size that the bound is promised for may use. */
  private static final Quota QUOTA =
      Quota.defaults().toBuilder()
          .memoryBytes(64L << 20)
          .singleAllocationBytes(64L << 20)
          .outputBytes(256L << 20)
          .build();

  private static final Policy POLICY = Policy.allowAll();

  private static final int HOST_ITEMS = 200_000;

  /** One run of a call. */
  record Run(long stretchNanos, long cpuNanos, long steps, String where, String outcome) {}

  private final Meter meter = new Meter();
  private final StretchRecorder recorder = new StretchRecorder();
  private final Isolate isolate = new Isolate(0L);
  private final Context ctx =
      new Context(
          isolate,
          meter,
          ReferenceMonitor.of(POLICY, "stretch", AuditLog.none()),
          Runtime.INSTANCE);
  private final PyModule main = new PyModule("__main__");

  StretchIsolate() {
    Boot.ensure();
    meter.probe(new ReachableBytes(ctx));
    isolate.setState(
        HostStreams.class,
        new HostStreams(Writer::nullWriter, Writer::nullWriter, Reader::nullReader));
    isolate.setState(ForeignModules.class, new HostImports(StretchIsolate.class.getClassLoader()));
    Context before = ctx.enter();
    meter.begin(Quota.unlimited());
    try {
      Runtime.INSTANCE.importModule(ctx, "builtins");
      Runtime.INSTANCE.importModule(ctx, "sys");
      main.dict().put(ctx, "__builtins__", isolate.builtins());
      isolate.modules().put(ctx, "__main__", main);
      addHostValues();
    } finally {
      meter.end();
      ctx.leave(before);
    }
  }

  /** Objects of a host: its own work is not the engine's, so they are small or plain. */
  private void addHostValues() {
    List<Object> list = new ArrayList<>();
    Map<Object, Object> map = new HashMap<>();
    for (long i = 0; i < HOST_ITEMS; i++) {
      list.add(i);
      map.put(i, i);
    }
    Iterable<Object> iterable = list::iterator;
    addHostValue("host_list", list);
    addHostValue("host_map", map);
    addHostValue("host_collection", new HashSet<>(list));
    addHostValue("host_iterable", iterable);
    addHostValue("host_iterator", new Turning());
    addHostValue("host_future", CompletableFuture.completedFuture(1));
    addHostValue("host_object", new BitSet());
    addHostValue("host_function", (UnaryOperator<Object>) value -> value);
    addForeignValues();
    addHostValue("host_fails", (UnaryOperator<Object>) StretchIsolate::fail);
  }

  /** Objects of another script, whose methods are brief. */
  private void addForeignValues() {
    ScriptEngine other = Adder.engine();
    try {
      other.eval(
          """
          class Shelf:
            def method(self): return 1
            def __getitem__(self, i): return i
            def __contains__(self, i): return True
            def __len__(self): return 1
            def __iter__(self): return self
            def __next__(self): return 1
          class Caller(Shelf):
            def __call__(self, value): return value
          """);
      addHostValue("foreign_object", other.eval("Shelf()"));
      addHostValue("foreign_function", other.eval("Caller()"));
    } catch (ScriptException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An iterator without an end. */
  private static final class Turning implements Iterator<Object> {
    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public Object next() {
      return 1L;
    }
  }

  private static Object fail(Object value) {
    throw new IllegalStateException("the host fails with " + value);
  }

  private void addHostValue(String name, Object value) {
    main.dict().put(ctx, name, HostValues.fromHost(ctx, value));
  }

  /** Code of {@code text}, in this isolate's {@code __main__}. */
  Code compile(String text) {
    Context before = ctx.enter();
    meter.begin(Quota.unlimited());
    try {
      Source source = new Source("row", text);
      return SourceCompiler.compile(ctx, source, Module.Mode.EXEC, Compiler.Results.DROP, 0);
    } finally {
      meter.end();
      ctx.leave(before);
    }
  }

  /** Prepares a call; what it raises is a fault of the row. */
  void prepare(Code code) {
    Run run = run(code, QUOTA.toBuilder().memoryBytes(512L << 20).build());
    if (!run.outcome.isEmpty()) {
      throw new IllegalStateException("the setup failed: " + run.outcome);
    }
  }

  /** Runs a call under the quota, at most as long as said, and watches the meter. */
  Run run(Code code, Duration cpu, long steps) {
    return run(code, QUOTA.toBuilder().cpu(cpu).steps(steps).build());
  }

  private Run run(Code code, Quota quota) {
    recorder.start();
    String outcome = run(code, quota, recorder);
    return new Run(
        recorder.longestNanos(),
        recorder.totalNanos(),
        meter.stepsUsed(),
        recorder.where(),
        outcome);
  }

  /**
   * Runs code.
   *
   * @param looks is told of each look of the meter, and of the end
   * @return "", the type of an exception, or the limit that stopped it
   */
  String run(Code code, Quota quota, Runnable looks) {
    Context before = ctx.enter();
    meter.begin(quota);
    meter.watch(looks);
    try {
      Runtime.INSTANCE.run(ctx, code, main.dict(), main.dict(), null);
      return "";
    } catch (PyException e) {
      return e.value().type().name();
    } catch (StopSignal stop) {
      return "stopped at " + stop.limit();
    } finally {
      looks.run();
      meter.watch(() -> {});
      meter.end();
      ctx.leave(before);
    }
  }

  /** Bytes that the last run was charged for, or the active one until now. */
  long bytesCharged() {
    return meter.bytesCharged();
  }

  /** Steps of the last run. */
  long steps() {
    return meter.stepsUsed();
  }
}
