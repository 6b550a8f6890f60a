package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.capability.HostMember;
import dev.adder.sandbox.policy.Policy;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;

/** Functions of scripts in the hands of the host, and the choice of the host's methods. */
public class HostCallbacksTest {
  private final Service service = new Service();
  private final AdderScriptEngine engine = granting();

  /** A class of the host that takes functions. */
  public static class Service {
    final List<Runnable> listeners = new ArrayList<>();
    Function<Object, Object> kept;

    public double twice(DoubleUnaryOperator f, double x) {
      return f.applyAsDouble(f.applyAsDouble(x));
    }

    public List<Object> sorted(List<Object> items, Comparator<Object> order) {
      List<Object> copy = new ArrayList<>(items);
      copy.sort(order.reversed());
      return copy;
    }

    public String submit(Runnable job) {
      job.run();
      return "run";
    }

    public String submit(Callable<Object> job) throws Exception {
      return "call " + job.call();
    }

    public String by(Comparator<Object> order) {
      return "comparator " + order.compare(1L, 2L);
    }

    public String by(Function<Object, Object> key) {
      return "key " + key.apply(1L);
    }

    public Object both(Supplier<Supplier<Object>> maker) {
      return maker.get().get();
    }

    public Object make(Maker maker) {
      return maker.make().get();
    }

    public int all(Runnable... jobs) {
      for (Runnable job : jobs) {
        job.run();
      }
      return jobs.length;
    }

    public void add(Runnable listener) {
      listeners.add(listener);
    }

    public boolean remove(Runnable listener) {
      return listeners.remove(listener);
    }

    public Runnable first() {
      return listeners.getFirst();
    }

    public void keep(Function<Object, Object> function) {
      kept = function;
    }

    public String pick(Integer n) {
      return "Integer";
    }

    public String pick(String text) {
      return "String";
    }

    public String size(byte n) {
      return "byte";
    }

    public String width(short n) {
      return "short";
    }

    public String sign(char c) {
      return "char " + c;
    }

    public String number(int n) {
      return "int";
    }

    public String number(long n) {
      return "long";
    }

    public String number(double n) {
      return "double";
    }

    public String number(Long n) {
      return "Long";
    }

    public String number(Object n) {
      return "Object";
    }

    public String wide(double n) {
      return "double";
    }

    public String wide(Integer n) {
      return "Integer";
    }

    public String rest(String first, Object second) {
      return "two";
    }

    public String rest(String first, Object... rest) {
      return "rest";
    }

    public String cross(CharSequence a, Object b) {
      return "left";
    }

    public String cross(Object a, CharSequence b) {
      return "right";
    }

    public String special(CharSequence text) {
      return "CharSequence";
    }

    public String special(Comparable<?> text) {
      return "Comparable";
    }

    public String near(Iterable<?> items) {
      return "Iterable";
    }

    public String near(List<?> items) {
      return "List";
    }
  }

  /** An interface whose result is another one. */
  public interface Maker {
    Supplier<Object> make();
  }

  private static AdderScriptEngine granting() {
    Policy policy =
        Policy.computation().toBuilder()
            .allow(new HostMember(Service.class.getName(), "*"))
            .build();
    return new AdderScriptEngineFactory()
        .getScriptEngine(EngineOptions.defaults().withPolicy(policy));
  }

  private Object eval(String text) throws ScriptException {
    engine.put("s", service);
    return engine.eval(text);
  }

  private String message(String text) {
    return assertThrows(ScriptException.class, () -> eval(text))
        .getMessage()
        .replaceAll("(?s) in <script>.*", "");
  }

  @Test
  void function_ofAScript_isAnyFunctionalInterface() throws ScriptException {
    assertEquals(20.0, eval("s.twice(lambda x: x * 2, 5)"));
    assertEquals(List.of(3L, 2L, 1L), eval("s.sorted([2, 3, 1], lambda a, b: a - b)"));
    assertEquals(7L, eval("s.both(lambda: lambda: 7) if False else s.make(lambda: lambda: 7)"));
    assertEquals(
        2,
        ((Number) eval("seen = []\ns.all(lambda: seen.append(1), lambda: seen.append(2))"))
            .intValue());
    assertEquals("[1, 2]", eval("str(seen)"));
    assertEquals(
        "key 2", eval("class K:\n  def __call__(self, x): return x + 1\ns.by(K().__call__)"));
    assertEquals(3.0, eval("s.twice(abs, -3)"));
    engine.put("compose", (ComposeTwo) (f, g) -> f.andThen(g).apply(1L));
    assertEquals(20L, eval("compose(lambda x: x + 1, lambda x: x * 10)"));
  }

  /** A functional interface that takes others. */
  interface ComposeTwo {
    Object of(Function<Object, Object> f, UnaryOperator<Object> g);
  }

  @Test
  void function_givenToSeveralInterfaces_isTheOneThatItsParametersFit() throws ScriptException {
    assertEquals("key 5", eval("s.by(lambda x: x + 4)"));
    assertEquals("comparator -1", eval("s.by(lambda a, b: a - b)"));
    assertEquals("call 4", eval("s.submit(lambda: 4)"));
    assertEquals(
        "TypeError: by() is ambiguous for (function); candidates: by(Comparator), by(Function)",
        message("s.by(lambda *a: 0)"));
  }

  @Test
  void function_thatFails_isAnExceptionOfTheScript() throws ScriptException {
    assertEquals("ValueError: no", message("def f(x): raise ValueError('no')\ns.twice(f, 1)"));
    assertEquals(
        "caught no",
        eval(
            "def f(x): raise ValueError('no')\n"
                + "try: s.twice(f, 1)\nexcept ValueError as e: r = f'caught {e}'\nr"));
    assertTrue(
        message("s.twice(lambda x: 'a', 1)")
            .startsWith("HostError: what the script returned from applyAsDouble() should be"));
    assertTrue(message("s.twice(lambda: 1.0, 1)").startsWith("TypeError: "));
  }

  @Test
  void function_keptByTheHost_isCalledAfterTheRun() throws Exception {
    eval("n = 0\ndef f(x):\n  global n\n  n += x\n  return [n]\ns.keep(f)");
    assertEquals(List.of(2L), service.kept.apply(2));
    assertEquals(List.of(5L), service.kept.andThen(x -> x).apply(3));
    assertEquals(5L, engine.eval("n"));
    eval("def g(x): raise ValueError('late')\ns.keep(g)");
    UncheckedScriptException late =
        assertThrows(UncheckedScriptException.class, () -> service.kept.apply(1));
    assertInstanceOf(PythonException.class, late.getCause());
    eval("def h(x):\n  while True: pass\ns.keep(h)");
    assertTrue(service.kept.toString().startsWith("script object as java.util.function.Function"));
  }

  @Test
  void function_keptByTheHost_afterTheEngineWasClosed_isRefused() throws Exception {
    eval("s.keep(lambda x: x + 1)");
    engine.close();
    UncheckedScriptException refused =
        assertThrows(UncheckedScriptException.class, () -> service.kept.apply(1));
    assertInstanceOf(ClosedEngineException.class, refused.getCause());
  }

  @Test
  void function_calledWhileTheScriptRunsInAnotherThread_isRefused() throws Exception {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    engine.put(
        "elsewhere",
        (ThreadTaker)
            job -> {
              Thread thread = new Thread(job);
              thread.setUncaughtExceptionHandler((t, e) -> thrown.set(e));
              thread.start();
              try {
                thread.join();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    eval("ran = []\nelsewhere(lambda: ran.append(1))");
    assertInstanceOf(IllegalStateException.class, thrown.get());
    assertEquals("[]", eval("str(ran)"));
  }

  /** Takes a job whose type is known at run time. */
  interface ThreadTaker {
    void take(Runnable job);
  }

  @Test
  void function_ofAnotherEngine_isTheHostsForItsCaller() throws ScriptException {
    eval("def f(x):\n  if x < 0: raise ValueError('theirs')\n  return x + 1\ns.keep(f)");
    try (AdderScriptEngine other = new AdderScriptEngineFactory().getScriptEngine()) {
      other.put("k", service.kept);
      engine.put("outer", (Callable<Object>) () -> other.eval("str((use(),))"));
      other.eval(
          "def use():\n  try: k(-1)\n  except Exception as e: return type(e).__name__, k(1)");
      assertEquals("(('HostError', 2),)", other.eval("str((use(),))"));
      assertEquals("(('HostError', 2),)", eval("outer()"));
      assertEquals("hostfunction", other.eval("type(k).__name__"));
    }
  }

  @Test
  void function_givenTwice_isEqualAndComesBackAsItself() throws ScriptException {
    eval("def f(): pass\ns.add(f)");
    assertEquals(true, eval("s.first() is f"));
    assertEquals(true, eval("s.remove(f) and not s.remove(f)"));
    eval("class A:\n  def m(self): pass\na = A()\ns.add(a.m)\ns.add(f)");
    assertEquals(service.listeners.get(0), service.listeners.get(0));
    assertNotEquals(service.listeners.get(0), service.listeners.get(1));
    assertEquals(false, eval("s.remove(A().m)"));
    assertEquals(true, eval("s.remove(a.m)"));
  }

  @Test
  void choice_exactnessWideningBoxingVarargs_inThisOrder() throws ScriptException {
    assertEquals("long", eval("s.number(1)"));
    assertEquals("double", eval("s.number(1.5)"));
    assertEquals("Object", eval("s.number('a')"));
    assertEquals("double", eval("s.number(1 << 70)"));
    assertEquals("double", eval("s.wide(1)"));
    assertEquals("two", eval("s.rest('a', 1)"));
    assertEquals("rest", eval("s.rest('a', 1, 2)"));
    assertEquals("rest", eval("s.rest('a')"));
    assertEquals("List", eval("s.near([1])"));
    assertEquals("Integer", eval("s.pick(3)"));
  }

  @Test
  void choice_withoutABestMethod_isATypeErrorThatListsThem() {
    assertEquals(
        "TypeError: pick() is ambiguous for (NoneType); candidates: pick(Integer), pick(String)",
        message("s.pick(None)"));
    assertEquals(
        "TypeError: cross() is ambiguous for (str, str); candidates: cross(CharSequence, Object),"
            + " cross(Object, CharSequence)",
        message("s.cross('a', 'b')"));
    assertEquals(
        "TypeError: special() is ambiguous for (str); candidates: special(CharSequence),"
            + " special(Comparable)",
        message("s.special('a')"));
    assertEquals(
        "TypeError: pick() cannot take (dict); candidates: pick(Integer), pick(String)",
        message("s.pick({})"));
    assertEquals(
        "TypeError: rest() cannot take (int); candidates: rest(String, Object), rest(String,"
            + " Object...)",
        message("s.rest(1)"));
  }

  @Test
  void int_outOfTheRangeOfItsType_isAnOverflowError() throws ScriptException {
    assertEquals("byte", eval("s.size(-128)"));
    assertEquals("short", eval("s.width(32767)"));
    assertEquals("char A", eval("s.sign(65)"));
    for (String use :
        List.of(
            "byte s.size(128)",
            "short s.width(-32769)",
            "char s.sign(-1)",
            "char s.sign(65536)",
            "Integer s.pick(1 << 31)",
            "byte s.size(1 << 99)")) {
      String[] parts = use.split(" ", 2);
      assertEquals(
          "OverflowError: Python int too large to convert to Java " + parts[0], message(parts[1]));
    }
    engine.put("n", BigInteger.TWO.pow(2000));
    assertEquals(
        "OverflowError: Python int too large to convert to Java double", message("s.wide(n)"));
  }

  @Test
  void keywords_areRefusedByName() {
    assertEquals("TypeError: pick() takes no keyword arguments", message("s.pick(n=1)"));
    assertEquals("TypeError: pick() takes no keyword arguments", message("s.pick(1, n=1)"));
  }

  @Test
  void function_calledByManyThreadsAndByScripts_runsOneAfterAnother() throws Exception {
    engine.eval("n = 0\ndef bump():\n    global n\n    m = n\n    n = m + 1");
    Runnable bump = engine.getInterface(engine.eval("bump"), Runnable.class);
    int each = 2000;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      threads.add(
          Thread.startVirtualThread(() -> {
            for (int k = 0; k < each; k++) {
              bump.run();
            }
          }));
    }
    for (int k = 0; k < each; k++) {
      engine.eval("bump()");
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(5L * each, engine.eval("n"));
  }
}
