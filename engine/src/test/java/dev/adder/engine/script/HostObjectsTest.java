package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.capability.HostMember;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.Quota;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;

/** Host objects in scripts: values, collections, functions, members. */
public class HostObjectsTest {
  private final AdderScriptEngine engine = new AdderScriptEngineFactory().getScriptEngine();

  /** An interface of the host without the annotation. */
  interface Greeter {
    String greet(String name);
  }

  /** A class of the host with members. */
  public static class Account {
    public int balance = 10;
    private final String owner;

    public Account(String owner) {
      this.owner = owner;
    }

    public String owner() {
      return owner;
    }

    public long add(int amount) {
      return balance += amount;
    }

    public String add(String text) {
      return owner + text;
    }

    public String join(String first, Object... rest) {
      return first + rest.length;
    }

    public Account fail() throws java.io.IOException {
      throw new java.io.IOException("disk");
    }

    public ClassLoader loader() {
      return getClass().getClassLoader();
    }

    static String hidden() {
      return "hidden";
    }

    @Override
    public String toString() {
      return "Account of " + owner;
    }
  }

  private static AdderScriptEngine granting(HostMember... members) {
    var policy = Policy.computation().toBuilder();
    for (HostMember member : members) {
      policy.allow(member);
    }
    return new AdderScriptEngineFactory()
        .getScriptEngine(EngineOptions.defaults().withPolicy(policy.build()));
  }

  @Test
  void values_ofTheHost_areValuesOfPython() throws ScriptException {
    engine.put("text", new StringBuilder("abc"));
    engine.put("some", Optional.of(5));
    engine.put("none", Optional.empty());
    engine.put("atomic", new AtomicInteger(7));
    engine.put("price", new BigDecimal("19.90"));
    engine.put("bytes", new byte[] {1, 2});
    assertEquals(true, engine.eval("text == 'abc' and some == 5 and none is None and atomic == 7"));
    assertEquals("39.80", engine.eval("str(price * 2)"));
    assertEquals(true, engine.eval("bytes == b'\\x01\\x02'"));
    assertArrayEquals(new byte[] {1, 2, 3}, (byte[]) engine.eval("bytes + b'\\x03'"));
  }

  @Test
  void list_readsAndWrites_areTheHosts() throws ScriptException {
    List<Object> list = new ArrayList<>(List.of(3, "b", 1.5));
    engine.put("xs", list);
    assertEquals("[3, 'b', 1.5]", engine.eval("repr(xs)"));
    assertEquals(
        "(3, 1.5, ['b', 1.5], True, 3)",
        engine.eval("str((xs[0], xs[-1], xs[1:], 'b' in xs, len(xs)))"));
    assertEquals(true, engine.eval("xs == [3, 'b', 1.5] and [x for x in xs] == list(xs)"));
    assertEquals("[0, 3, 'b', 1.5]", engine.eval("str([0] + xs)"));
    engine.eval("xs.append(None); xs[0] = 4; del xs[1]; xs.insert(0, [1]); xs.pop()");
    assertEquals(List.of(List.of(1L), 4L, 1.5), list);
    assertSame(list, engine.eval("xs"));
    assertEquals(
        "IndexError list index out of range",
        engine.eval("try: xs[9]\nexcept Exception as e: r = type(e).__name__ + ' ' + str(e)\nr"));
    list.add(list);
    assertEquals("[[1], 4, 1.5, [...]]", engine.eval("repr(xs)"));
  }

  @Test
  void array_isAListOfFixedSize() throws ScriptException {
    int[] numbers = {1, 2, 3};
    engine.put("n", numbers);
    engine.put("words", new String[] {"a", "b"});
    assertEquals(6L, engine.eval("sum(n)"));
    engine.eval("n[1] = 20");
    assertArrayEquals(new int[] {1, 20, 3}, numbers);
    assertEquals("ab", engine.eval("''.join(words)"));
    for (String wrong : List.of("n[0] = 'x'", "n[0] = 2**40", "words[0] = 1")) {
      PythonException e = assertThrows(PythonException.class, () -> engine.eval(wrong));
      assertEquals("TypeError", e.typeName(), wrong);
    }
    assertEquals(
        "HostError",
        assertThrows(PythonException.class, () -> engine.eval("n.append(1)")).typeName());
  }

  @Test
  void map_readsAndWrites_areTheHosts() throws ScriptException {
    Map<Object, Object> map = new HashMap<>(Map.of("a", 1, 2, "two", 'c', "char"));
    engine.put("m", map);
    assertEquals(
        "(1, 'two', 'char', None, 'd')",
        engine.eval("str((m['a'], m[2], m['c'], m.get('x'), m.get('x', 'd')))"));
    assertEquals(true, engine.eval("'a' in m and 2 in m and 3 not in m and len(m) == 3"));
    assertEquals("['2', 'a', 'c']", engine.eval("str(sorted(str(k) for k in m))"));
    assertEquals(true, engine.eval("dict(m) == m == {'a': 1, 2: 'two', 'c': 'char'}"));
    assertEquals("{'a': 1}", engine.eval("str({k: v for k, v in m.items() if k == 'a'})"));
    engine.eval("m['new'] = [1]; m[2] = 'zwei'; del m['a']; m.update(z=1); m.pop('c')");
    assertEquals(Map.of("new", List.of(1L), 2, "zwei", "z", 1L), map);
    assertEquals("KeyError: 'q'", message("m['q']"));
    engine.put("kwargs", Map.of("sep", "-"));
    assertEquals("1", engine.eval("def f(sep): return '1' if sep == '-' else '0'\nf(**kwargs)"));
  }

  private String message(String script) {
    return assertThrows(PythonException.class, () -> engine.eval(script))
        .getMessage()
        .replaceAll(" in <script>.*", "");
  }

  @Test
  void collections_setsStreamsIterables_areIterated() throws ScriptException {
    Set<Object> set = new HashSet<>(Set.of(1, 2));
    engine.put("s", set);
    engine.put("stream", Stream.of("x", "y"));
    engine.put("path", java.nio.file.Path.of("a", "b"));
    assertEquals(
        true, engine.eval("1 in s and 5 not in s and s == {1, 2} and sorted(s) == [1, 2]"));
    engine.eval("s.add(3); s.discard(1)");
    assertEquals(Set.of(2, 3L), set);
    assertEquals("x,y", engine.eval("','.join(stream)"));
    assertEquals("a/b", engine.eval("path"));
  }

  @Test
  void functions_ofAnyInterface_areCalled() throws ScriptException {
    engine.put("twice", (Function<Long, Long>) n -> n * 2);
    engine.put("both", (BiFunction<Object, Object, Object>) (a, b) -> List.of(a, b));
    engine.put("times", (IntBinaryOperator) (a, b) -> a * b);
    engine.put("now", (Supplier<String>) () -> "now");
    engine.put("job", (Callable<Object>) () -> null);
    engine.put("greet", (Greeter) name -> "hello " + name);
    int[] ran = new int[1];
    engine.put("run", (Runnable) () -> ran[0]++);
    assertEquals(
        "(42, [1, 'b'], 42, 'now', None, 'hello you')",
        engine.eval("str((twice(21), both(1, 'b'), times(6, 7), now(), job(), greet('you')))"));
    engine.eval("run(); run()");
    assertEquals(2, ran[0]);
    assertEquals(
        true, engine.eval("callable(run) and sorted([3, 1], key=lambda x: twice(x)) == [1, 3]"));
    assertEquals("[2, 4]", engine.eval("str(list(map(twice, [1, 2])))"));
    assertEquals(
        "TypeError: hostfunction() takes exactly 1 argument (2 given)", message("twice(1, 2)"));
    assertEquals(
        "TypeError: hostfunction() cannot take (str, int); candidates: hostfunction(int, int)",
        message("times('a', 2)"));
    assertEquals("TypeError: hostfunction() takes no keyword arguments", message("twice(n=1)"));
  }

  @Test
  void function_evaluatesInTheSameScope_seesWhatWasAssigned() throws ScriptException {
    engine.put(
        "inner", (Callable<Object>) () -> engine.eval("seen = before + 1\nbefore = 100\nseen"));
    assertEquals("(2, 100, 2)", engine.eval("before = 1\nr = inner()\nstr((r, before, seen))"));
    assertEquals(100L, engine.get("before"));
  }

  @Test
  void members_withoutAGrant_areNotThere() throws ScriptException {
    engine.put("account", new Account("ann"));
    for (String use : List.of("account.owner", "account.balance", "account.add", "account.nope")) {
      String name = use.substring(use.indexOf('.') + 1);
      assertEquals(
          "AttributeError: 'hostobject' object has no attribute '" + name + "'", message(use));
    }
    assertEquals(false, engine.eval("hasattr(account, 'owner')"));
    assertTrue(engine.eval("str(account)").toString().startsWith("<hostobject of class "));
    assertEquals(
        "AttributeError",
        assertThrows(PythonException.class, () -> engine.eval("account.balance = 5")).typeName());
  }

  @Test
  void members_granted_areUsed() throws ScriptException {
    AdderScriptEngine granting = granting(new HostMember(Account.class.getName(), "*"));
    Account account = new Account("ann");
    granting.put("a", account);
    assertEquals(
        "('ann', 10, 15, 'ann!')",
        granting.eval("str((a.owner(), a.balance, a.add(5), a.add('!')))"));
    assertEquals("('x0', 'x2')", granting.eval("str((a.join('x'), a.join('x', 1, 'y')))"));
    assertEquals("Account of ann", granting.eval("str(a)"));
    assertSame(account, granting.eval("a"));
    assertEquals(
        "TypeError: owner() takes exactly 0 arguments (1 given)",
        assertThrows(PythonException.class, () -> granting.eval("a.owner(1)"))
            .getMessage()
            .replaceAll(" in <script>.*", ""));
    assertThrows(PythonException.class, () -> granting.eval("a.hidden()"));
    AdderScriptEngine one = granting(new HostMember(Account.class.getName(), "owner"));
    one.put("a", account);
    assertEquals("ann", one.eval("a.owner()"));
    assertThrows(PythonException.class, () -> one.eval("a.add(1)"));
  }

  @Test
  void members_ofNonPublicClasses_areThoseOfTheirPublicInterfaces() throws ScriptException {
    AdderScriptEngine granting = granting(new HostMember("java.util.*", "*"));
    granting.put("xs", List.of("a", "b"));
    assertEquals(1L, granting.eval("xs.lastIndexOf('b')"));
    assertEquals(false, granting.eval("xs.isEmpty()"));
  }

  @Test
  void failures_exceptionsOfTheHost_areHostErrors() throws ScriptException {
    AdderScriptEngine granting = granting(new HostMember(Account.class.getName(), "*"));
    granting.put("a", new Account("ann"));
    assertEquals(
        "HostError('disk') java.io.IOException",
        granting.eval(
            """
            from adder import HostError
            try:
                a.fail()
            except HostError as e:
                r = repr(e) + ' ' + e.java_class
            r
            """));
    ScriptException e = assertThrows(ScriptException.class, () -> granting.eval("1\na.fail()"));
    assertInstanceOf(java.io.IOException.class, e.getCause());
    assertEquals(2, e.getLineNumber());
    ScriptException from =
        assertThrows(
            ScriptException.class,
            () -> granting.eval("try: a.fail()\nexcept Exception as e: raise ValueError() from e"));
    assertInstanceOf(java.io.IOException.class, from.getCause());
  }

  @Test
  void failures_errorOfTheHost_endsTheRun() throws ScriptException {
    for (Error error : List.of(new StackOverflowError(), new LinkageError("x"))) {
      engine.put(
          "bad",
          (Runnable)
              () -> {
                throw error;
              });
      engine.put("marks", 0);
      ScriptStoppedException e =
          assertThrows(
              ScriptStoppedException.class,
              () -> engine.eval("try: bad()\nexcept BaseException: marks = 1\nfinally: marks = 2"));
      assertSame(error, e.getCause());
      assertEquals(Limit.STOPPED, e.limit());
      assertEquals(0L, ((Number) engine.get("marks")).longValue());
    }
    assertEquals(2L, engine.eval("1 + 1"));
  }

  @Test
  void calls_areLimited() {
    Quota few = Quota.defaults().toBuilder().hostCalls(10).build();
    AdderScriptEngine limited =
        new AdderScriptEngineFactory().getScriptEngine(EngineOptions.defaults().withQuota(few));
    int[] ran = new int[1];
    limited.put("f", (Runnable) () -> ran[0]++);
    ScriptStoppedException e =
        assertThrows(ScriptStoppedException.class, () -> limited.eval("while True: f()"));
    assertEquals(Limit.HOST_CALLS, e.limit());
    assertEquals(10, ran[0]);
  }

  @Test
  void results_thatOnlyTheScriptHolds_areCharged() throws ScriptException {
    Quota small = Quota.unlimited().toBuilder().memoryBytes(8L << 20).build();
    AdderScriptEngine limited =
        new AdderScriptEngineFactory().getScriptEngine(EngineOptions.defaults().withQuota(small));
    limited.put("text", (Supplier<String>) () -> "x".repeat(100_000));
    limited.put("m", Map.of("a", 1));
    assertEquals(1000L, limited.eval("n = 0\nfor i in range(1000): n += text()[:1] == 'x'\nn"));
    for (String keep : List.of("text()", "m.keys()", "m.values()")) {
      ScriptStoppedException e =
          assertThrows(
              ScriptStoppedException.class,
              () -> limited.eval("kept = []\nwhile True: kept.append(" + keep + ")"));
      assertEquals(Limit.MEMORY, e.limit(), keep);
      limited.eval("kept = None");
    }
  }

  @Test
  void views_ofScripts_takeHostValuesOutsideOfARun() throws ScriptException {
    @SuppressWarnings("unchecked")
    List<Object> list = (List<Object>) engine.eval("xs = [1, 2]\nxs");
    list.set(0, new StringBuilder("text"));
    list.add(new int[] {7});
    assertEquals("['text', 2, [7]]", engine.eval("repr(xs)"));
  }

  @Test
  void refusals_ofHostValues_sayWhy() throws ScriptException {
    engine.put("numbers", new Integer[] {1, 2});
    engine.put("items", new ArrayList<>(List.of(1)));
    engine.put("loader", (Supplier<Object>) () -> getClass().getClassLoader());
    assertEquals(
        "TypeError: a host's array of java.lang.Integer cannot hold 'str'",
        message("numbers[0] = 'a'"));
    assertEquals(
        "TypeError: a host's list does not support assignment to slices",
        message("items[0:1] = [2]"));
    assertEquals(
        "TypeError: a host object of class '"
            + getClass().getClassLoader().getClass().getName()
            + "' cannot enter a script",
        message("loader()"));
  }
}
