package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.adder.sandbox.policy.Policy;
import java.lang.ref.WeakReference;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;

/** Nothing of the engine keeps classes of the host that scripts have used. */
class HostUnloadTest {
  private static final String SCRIPT =
      """
      from acme.shop import Order, Rule
      class Add(Rule):
          def apply(self, order, value): return value + 1
      total = 0
      for i in range(1000):
          total += Rule.Runner().run(Add(), i)
          Order('a').sum(i, 2), Order.pick(i), Order.pick('x'), Order.LIMIT, Order.State.OPEN
      try: Order('b').lose()
      except Order.LostException: total += 1
      match Order.Line('x', 1):
          case Order.Line(a, b): total += b
      total
      """;

  /** Runs in a frame of its own, so that no local variable keeps anything. */
  private static WeakReference<Class<?>> use() throws ScriptException, ClassNotFoundException {
    ClassLoader loader = new Fresh(HostUnloadTest.class.getClassLoader());
    AdderScriptEngine engine =
        new AdderScriptEngineFactory()
            .getScriptEngine(
                EngineOptions.defaults()
                    .withWarmUp(false)
                    .withClassLoader(loader)
                    .withPolicy(Policy.allowAll()));
    assertEquals(500_502L, engine.eval(SCRIPT));
    Class<?> type = loader.loadClass("acme.shop.Order");
    assertSame(loader, type.getClassLoader());
    engine.close();
    return new WeakReference<>(type);
  }

  @Test
  void classes_goWithTheirLoader_whenTheEngineIsGone() throws Exception {
    WeakReference<Class<?>> type = use();
    for (int i = 0; i < 50 && type.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertNull(type.get());
  }

  /** The isolate stays: what it remembers of members and calls keeps no class. */
  @Test
  void classes_goWithTheirLoader_whileTheIsolateStays() throws Exception {
    AdderScriptEngine engine =
        new AdderScriptEngineFactory()
            .getScriptEngine(
                EngineOptions.defaults().withWarmUp(false).withPolicy(Policy.allowAll()));
    WeakReference<Class<?>> type = lend(engine);
    for (int i = 0; i < 50 && type.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertNull(type.get());
    assertEquals(3L, engine.eval("seen"));
  }

  private static WeakReference<Class<?>> lend(AdderScriptEngine engine) throws Exception {
    Class<?> type = new Fresh(HostUnloadTest.class.getClassLoader()).loadClass("acme.shop.Order");
    engine.put("o", type.getConstructor(String.class).newInstance("a"));
    engine.eval("seen = 0\nfor i in range(1000): seen = o.sum(1, 2); o.getCustomer(); o.lines()");
    engine.getBindings(javax.script.ScriptContext.ENGINE_SCOPE).remove("o");
    return new WeakReference<>(type);
  }
}
