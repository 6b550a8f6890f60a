package dev.adder.engine.limits;

import dev.adder.engine.script.AdderScriptEngine;
import dev.adder.engine.script.AdderScriptEngineFactory;
import dev.adder.engine.script.EngineOptions;
import dev.adder.engine.script.ScriptStoppedException;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Limit;
import dev.adder.sandbox.quota.Quota;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.script.ScriptException;

/**
 * How much processor time a run takes beyond its CPU limit: the thread's time from the call of eval
 * to the exception, less the limit. Memory is limited, too, to 64 MiB, so that its walks take part.
 *
 * <p>Arguments: how many runs of each script under each limit.
 */
final class DeadlineReport {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int[] LIMITS = {5, 20, 100};

  private DeadlineReport() {}

  static Map<String, String> scripts() {
    Map<String, String> scripts = new LinkedHashMap<>();
    scripts.put("an empty loop", "while True: pass");
    scripts.put("arithmetic", "n = 0\nwhile True: n = (n * 31 + 7) % 1000003");
    scripts.put("calls", "def f(x): return x\nwhile True: f(1)");
    scripts.put("recursion", "def f(n): return n and f(n - 1)\nwhile True: f(500)");
    scripts.put("a swallowed exception", "while True:\n  try: 1 / 0\n  except: pass");
    scripts.put("a finally block", "while True:\n  try: x = 1\n  finally: x = 2");
    scripts.put("garbage", "while True: [i for i in range(100)]");
    scripts.put(
        "a full heap", "a = []\nwhile True:\n  a.append([1])\n  if len(a) > 500000: a.clear()");
    scripts.put("strings", "while True: ''.join(str(i) for i in range(1000))");
    scripts.put(
        "a growing string",
        "s = ''\nwhile True:\n  s += 'x' * 1000\n  if len(s) > 10 ** 7: s = ''");
    scripts.put("search", "s = 'a' * 10 ** 6 + 'b'\nwhile True: s.find('a' * 500 + 'b' * 2)");
    scripts.put("replace", "s = 'ab' * 10 ** 6\nwhile True: s.replace('a', 'xyz')");
    scripts.put(
        "sort",
        "import random\na = [random.random() for _ in range(10 ** 5)]\nwhile True: sorted(a)");
    scripts.put(
        "sort with a key", "a = list(range(10 ** 5))\nwhile True: sorted(a, key=lambda x: -x)");
    scripts.put("big ints", "n = 3 ** 20000\nwhile True: n * n % (10 ** 9000)");
    scripts.put(
        "int to text",
        "n = 7 ** 30000\nimport sys\nsys.set_int_max_str_digits(0)\nwhile True: str(n)");
    scripts.put("patterns", "import re\nwhile True: re.match('(a*)*b', 'a' * 5000)");
    scripts.put("a dict", "while True: {i: i for i in range(10 ** 5)}");
    scripts.put(
        "json", "import json\nt = json.dumps(list(range(10 ** 5)))\nwhile True: json.loads(t)");
    scripts.put("sum of a range", "while True: sum(range(10 ** 9))");
    scripts.put("membership", "a = list(range(10 ** 6))\nwhile True: -1 in a");
    scripts.put(
        "itertools", "import itertools\nwhile True: list(itertools.product(range(60), repeat=3))");
    scripts.put("generators", "def g():\n  while True: yield 1\nfor x in g(): pass");
    scripts.put("classes", "while True: type('C', (), {})");
    scripts.put("compile", "while True: compile('x = 1\\n' * 1000, 'f', 'exec')");
    scripts.put(
        "asyncio",
        "import asyncio\nasync def m():\n  while True: await asyncio.sleep(0)\nasyncio.run(m())");
    return scripts;
  }

  /** Overruns in microseconds, sorted. */
  static List<Long> overruns(String script, int millis, int runs) throws ScriptException {
    List<Long> overruns = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      overruns.add(overrun(script, millis));
    }
    Collections.sort(overruns);
    return overruns;
  }

  private static long overrun(String script, int millis) throws ScriptException {
    AdderScriptEngine engine =
        new AdderScriptEngineFactory()
            .getScriptEngine(
                EngineOptions.defaults()
                    .withPolicy(Policy.computation())
                    .withQuota(
                        Quota.defaults().toBuilder()
                            .cpuNanos(millis * 1_000_000L)
                            .memoryBytes(64 << 20)
                            .sourceBytes(Quota.UNLIMITED)
                            .build()));
    engine.getContext().setWriter(Writer.nullWriter());
    engine.eval("0");
    long before = THREADS.getCurrentThreadCpuTime();
    try {
      engine.eval(script);
      throw new IllegalStateException("ended by itself: " + script);
    } catch (ScriptStoppedException e) {
      long used = THREADS.getCurrentThreadCpuTime() - before;
      if (e.limit() != Limit.CPU) {
        throw new IllegalStateException("stopped by " + e.getMessage() + ": " + script);
      }
      return (used - millis * 1_000_000L) / 1000;
    }
  }

  static long percentile(List<Long> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
  }

  public static void main(String[] args) throws ScriptException {
    int runs = Integer.parseInt(args[0]);
    List<Long> all = new ArrayList<>();
    System.out.println("| script | p50 us | p99 us | max us |");
    System.out.println("|---|---|---|---|");
    for (Map.Entry<String, String> script : scripts().entrySet()) {
      overruns(script.getValue(), 100, 5);
      List<Long> mine = new ArrayList<>();
      for (int limit : LIMITS) {
        mine.addAll(overruns(script.getValue(), limit, runs));
      }
      Collections.sort(mine);
      all.addAll(mine);
      row(script.getKey(), mine);
    }
    Collections.sort(all);
    row("all", all);
  }

  private static void row(String name, List<Long> sorted) {
    System.out.printf(
        "| %s | %,d | %,d | %,d |%n",
        name, percentile(sorted, 0.5), percentile(sorted, 0.99), sorted.getLast());
  }
}
