package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.interp.Loops;
import dev.adder.engine.interp.RegionWatcher;
import dev.adder.jit.backend.jvm.GeneratedClass;
import dev.adder.jit.backend.jvm.JvmBackend;
import dev.adder.jit.ir.Region;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.constantpool.LongEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.script.Bindings;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;

/** What generated classes hold: nothing of a tenant, and no method that HotSpot leaves alone. */
class CompiledClassesTest {
  private static final long SECRET_NUMBER = 918_273_645_546_372_819L;
  private static final String SECRET_TEXT = "of one tenant only";

  /** Loops over every kind of value, that use what the host and the script made at run time. */
  private static final String SCRIPT =
      """
      import math, collections
      class Point:
          def __init__(self, x): self.x = x
          def move(self, by): self.x += by; return self
      def adder(n):
          def add(x): return x + n
          return add
      def run(n):
          add, p, d, total, text = adder(number), Point(number), {}, 0, ''
          floats, ints, mixed = [0.5] * 9, [1] * 9, [None, 'a', p]
          for i in range(n):
              total += add(i) % 1000
              p.x += i
              p.move(i)
              d[secret] = d.get(secret, 0) + i
              floats[i % 9] += math.sqrt(i) + ratio
              ints[i % 9] = ints[i % 8] + i
              text = secret if mixed[i % 3] is None else text
              if host is not None and i & 1: total ^= number
          for key, value in d.items(): total += value
          for x in collections.Counter(text): total += len(x)
          while n > 0:
              n -= 1
              total = total * 31 % 1000003
          return total
      total = run(300)
      for i in range(50):
          total += i
      total
      """;

  /** Keeps everything that is generated. */
  private static final class Seen implements RegionWatcher {
    final List<GeneratedClass> classes = new CopyOnWriteArrayList<>();

    @Override
    public void shaped(String pass, Region region) {
      // Classes only.
    }

    @Override
    public void generated(GeneratedClass made) {
      classes.add(made);
    }
  }

  /** An object of the host. */
  public static final class Host {
    /** Nothing to say. */
    public Host() {}
  }

  private static AdderScriptEngine engine() {
    return new AdderScriptEngineFactory()
        .getScriptEngine(
            EngineOptions.defaults()
                .withJit(Jit.FORCE)
                .withTenant("somebody")
                .withCodeCacheBytes(8 << 20)
                .withWarmUp(false));
  }

  private static List<GeneratedClass> classes(AdderScriptEngine engine, String script)
      throws ScriptException {
    Seen seen = new Seen();
    Bindings names = engine.createBindings();
    names.put("number", SECRET_NUMBER);
    names.put("secret", SECRET_TEXT);
    names.put("ratio", 0.123456789);
    names.put("host", new Host());
    var context = new EngineContext(names, engine.getContext());
    ((Loops) engine.isolates().of(context).context().tier()).tier().watch(seen);
    engine.eval(script, context);
    assertFalse(seen.classes.isEmpty());
    return seen.classes;
  }

  @Test
  void classData_andStaticFields_reachNothingOfATenant() throws Exception {
    try (AdderScriptEngine engine = engine()) {
      for (GeneratedClass made : classes(engine, SCRIPT)) {
        TenantWalk walk = new TenantWalk(List.of(Host.class));
        walk.from(made.data(), made.name() + " data");
        for (Field field : made.type().getDeclaredFields()) {
          field.setAccessible(true);
          walk.from(field.get(null), made.name() + "." + field.getName());
        }
        assertEquals(List.of(), walk.found());
        assertTrue(walk.objects() > 20, () -> walk.objects() + " objects");
      }
    }
  }

  /** The walk must be able to find what it looks for. */
  @Test
  void walk_findsTenants() throws Exception {
    try (AdderScriptEngine engine = engine()) {
      engine.eval("class C: pass\nc = C()");
      var isolate = engine.isolates().of(engine.getContext());
      TenantWalk walk = new TenantWalk(List.of(Host.class));
      walk.from(List.of(new Object[] {isolate.context()}, new Host()), "it");
      assertEquals(2, walk.found().size(), () -> walk.found().toString());
    }
  }

  @Test
  void constants_areNoValuesOfATenant() throws Exception {
    try (AdderScriptEngine engine = engine()) {
      for (GeneratedClass made : classes(engine, SCRIPT)) {
        for (PoolEntry entry : made.model().constantPool()) {
          if (entry instanceof LongEntry number) {
            assertFalse(number.longValue() == SECRET_NUMBER, made.text());
          }
          if (entry instanceof Utf8Entry text) {
            assertFalse(text.stringValue().contains(SECRET_TEXT), made.text());
            assertFalse(text.stringValue().contains("somebody"), made.text());
          }
        }
      }
    }
  }

  @Test
  void methods_areBelowTheLimitOfHotSpot() throws Exception {
    List<GeneratedClass> all = new ArrayList<>();
    try (AdderScriptEngine engine = engine()) {
      all.addAll(classes(engine, SCRIPT));
      for (int lines = 50; lines <= 400; lines += 50) {
        all.addAll(
            classes(
                engine,
                "def f(n):\n  s = 0\n  for i in range(n):\n"
                    + "    s = s * 3 + i if s < 1000000 else s % 7\n".repeat(lines)
                    + "  return s\nf(20)\nfor i in range(20): pass"));
      }
      assertTrue(
          engine.jitStatistics().refusals().containsKey("too large for a method"),
          () -> engine.jitStatistics().toString());
    }
    int largest = 0;
    for (GeneratedClass made : all) {
      for (var method : made.model().methods()) {
        int bytes = ((CodeAttribute) method.code().orElseThrow()).codeLength();
        assertTrue(bytes <= JvmBackend.MAX_BYTES, made.name() + ": " + bytes + " bytes");
        largest = Math.max(largest, bytes);
      }
    }
    assertTrue(largest > 3_000, "the largest method has " + largest + " bytes only");
  }
}
