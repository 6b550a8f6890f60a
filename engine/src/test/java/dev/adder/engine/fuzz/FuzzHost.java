package dev.adder.engine.fuzz;

import dev.adder.engine.script.AdderScriptEngine;
import dev.adder.engine.script.AdderScriptEngineFactory;
import dev.adder.engine.script.EngineOptions;
import dev.adder.engine.script.PythonException;
import dev.adder.engine.script.ScriptStoppedException;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.Quota;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import javax.script.ScriptException;

/**
 * An engine as a host sets it up for strangers, and what must hold whatever the input is: it ends
 * by itself or by a limit other than time, and no exception of Java reaches the host.
 */
final class FuzzHost {
  /** So few steps that a run which needs this long does much work for a step. */
  private static final Quota QUOTA =
      Quota.builder()
          .steps(2_000_000)
          .cpu(Duration.ofSeconds(10))
          .wall(Duration.ofSeconds(30))
          .memoryBytes(64L << 20)
          .singleAllocationBytes(16L << 20)
          .outputBytes(1L << 20)
          .build();

  /** What inputs may run into; time is not among them. */
  private static final Set<Limit> USUAL =
      Set.of(
          Limit.STEPS, Limit.MEMORY, Limit.ALLOCATION, Limit.OUTPUT, Limit.SOURCE, Limit.HANDLES);

  private final AdderScriptEngine engine;

  private FuzzHost(EngineOptions options) {
    engine = new AdderScriptEngineFactory().getScriptEngine(options);
  }

  static EngineOptions options() {
    return EngineOptions.defaults()
        .withPolicy(Policy.computation())
        .withQuota(QUOTA)
        .withTenant("fuzz")
        .withHashSeed(1)
        .withCodeCacheBytes(1 << 20);
  }

  /** A host without a script of its own. */
  static FuzzHost bare() {
    return new FuzzHost(options());
  }

  /** A host whose script defines {@code fuzz}. */
  static FuzzHost of(String script) {
    FuzzHost host = bare();
    try {
      host.engine.eval(script);
    } catch (ScriptException e) {
      throw new IllegalStateException("the script of the target", e);
    }
    return host;
  }

  AdderScriptEngine engine() {
    return engine;
  }

  /** Calls {@code fuzz}, which handles all errors that its inputs may cause. */
  void call(Object... arguments) {
    try {
      engine.invokeFunction("fuzz", arguments);
    } catch (PythonException e) {
      throw new AssertionError(e.traceback(), e);
    } catch (ScriptException e) {
      requireUsual(e);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A fault of the text or of what it does, or a limit that is not one of time. */
  static void requireUsual(ScriptException end) {
    if (end instanceof ScriptStoppedException stop && !USUAL.contains(stop.limit())) {
      throw new AssertionError(stop.getMessage(), stop);
    }
  }

  /** Bytes as text: UTF-8, and what is not becomes lone surrogates. */
  static String text(byte[] data) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(data);
    CharBuffer out = CharBuffer.allocate(data.length + 1);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError()) {
        return out.flip().toString();
      }
      for (int i = result.length(); i > 0; i--) {
        out.put((char) (0xdc00 + (in.get() & 0xff)));
      }
    }
  }
}
