package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.object.CodePoints;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Quota;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one tenant leaves behind everywhere it can is nowhere in what another can reach. */
class TenantsApartTest {
  /** Longer than names that are remembered, and without a like in the library. */
  private static final String SECRET = "canary-of-the-first-tenant";

  private static final String PLANT =
      """
      import abc, atexit, codecs, collections.abc, contextvars, copyreg, decimal, enum, functools
      import io, json, linecache, numbers, os, random, re, sys, threading, typing, warnings, weakref
      S = 'canary-of-' + 'the-first-tenant'
      class Planted(Exception): __doc__ = S
      Planted.__name__ = S
      class OfInt(int): note = S
      class OfDict(dict): note = S
      class Meta(type): note = S
      class Sequence(collections.abc.Sequence):
          def __len__(self): return 1
          def __getitem__(self, i): return S
      for base in (collections.abc.Mapping, collections.abc.Iterable, numbers.Number, os.PathLike):
          base.register(type(S, (), {'note': S}))
          isinstance(OfInt(), base)
      sys.intern(S)
      sys.planted = S
      sys.path.append(S)
      sys.argv.append(S)
      sys.modules[S] = type(sys)(S)
      sys.meta_path = [S]
      sys.setrecursionlimit(777)
      import builtins
      builtins.planted = S
      builtins.plain_len = len
      json.planted = json.dumps.planted = S
      json._default_decoder = S
      re.compile(S).match(S)
      re.sub('(c)', S, S)
      warnings.filterwarnings('error', S)
      warnings.warn(S[:3])
      codecs.register(lambda name: None)
      codecs.register_error(S, lambda e: (S, e.end))
      copyreg.pickle(Planted, lambda x: (str, (S,)))
      random.seed(S)
      decimal.getcontext().prec = 77
      decimal.DefaultContext.prec = 78
      threading.local().x = S
      V = contextvars.ContextVar(S, default=S)
      V.set(S)
      atexit.register(print, S)
      linecache.cache[S] = (1, None, [S], S)
      os.environ[S] = S
      typing.List[S]
      functools.lru_cache(lambda x: x)(S)
      functools.singledispatch(lambda x: x).register(OfInt, lambda x: S)
      enum.Enum(S, S.replace('-', '_'))
      collections.namedtuple('T', ['x'], defaults=[S])
      weakref.finalize(Planted, print, S)
      eval(repr(S)); compile(repr(S), S, 'eval')
      setattr(Planted, S, S)
      getattr(int, S, None)
      {S: S}.get(S)
      try: raise Planted(S)
      except Planted as e:
          kept = e
          sys.last_exc = e
      def generator():
          x = S
          yield x
      g = generator(); next(g)
      try: {}[S]
      except KeyError as e: sys.last_value = e
      """;

  /** What tenants may share, none of which can be changed or holds what can be. */
  private static final Set<String> IMMUTABLE =
      Set.of(
          "Code",
          "NativeFunction",
          "NativeProperty",
          "NoDefault",
          "PyBytes",
          "PyComplex",
          "PyEllipsis",
          "PyNone",
          "PyNotImplemented",
          "PyStaticMethod",
          "PyTuple",
          "PyType",
          "StructRepr",
          "TupleField");

  private static AdderScriptEngine engine(AdderScriptEngineFactory factory, String tenant) {
    AdderScriptEngine engine =
        factory.getScriptEngine(
            EngineOptions.defaults()
                .withTenant(tenant)
                .withPolicy(Policy.computation())
                .withQuota(Quota.unlimited())
                .withHashSeed(5)
                .withWarmUp(false));
    engine.getContext().setReader(new StringReader(""));
    engine.getContext().setWriter(new StringWriter());
    engine.getContext().setErrorWriter(new StringWriter());
    return engine;
  }

  /** Shows {@code each} everything that the tenant's scripts can reach. */
  private static void walk(AdderScriptEngine engine, Consumer<Object> each) throws Exception {
    List<String> library = CapabilityWalkTest.library();
    List<CapabilityWalk> walks = new ArrayList<>();
    engine.put("walk", (Runnable) () -> start(engine, library, walks, each));
    engine.eval("walk()");
    assertEquals(List.of(), walks.getFirst().faults());
    assertTrue(walks.getFirst().nodes() > 100_000);
  }

  private static void start(
      AdderScriptEngine engine,
      List<String> library,
      List<CapabilityWalk> walks,
      Consumer<Object> each) {
    if (walks.isEmpty()) {
      Context ctx = Context.current();
      CapabilityWalk walk = new CapabilityWalk(ctx, each);
      walks.add(walk);
      walk.give(engine.get("walk"));
      CapabilityWalk.importAll(ctx, library);
      walk.run(Map.of());
    }
  }

  private static String text(Object value) {
    return switch (value) {
      case String s -> s;
      case CodePoints points -> points.toString();
      case PyType type -> type.name() + type.qualname();
      default -> "";
    };
  }

  @Test
  void plantedValues_areNotFoundByTheNextTenant() throws Exception {
    AdderScriptEngineFactory factory = new AdderScriptEngineFactory();
    Set<Object> ofFirst = Collections.newSetFromMap(new IdentityHashMap<>());
    int[] planted = new int[1];
    try (AdderScriptEngine first = engine(factory, "first");
        AdderScriptEngine second = engine(factory, "second")) {
      first.eval(PLANT);
      // The walk runs code of the library, which needs the builtins as they were.
      first.eval("builtins.len = lambda x: S");
      assertEquals(0L, second.eval("len([])"));
      first.eval("builtins.len = plain_len");
      walk(
          first,
          value -> {
            if (text(value).contains(SECRET)) {
              planted[0]++;
            }
            if (value instanceof PyObject) {
              ofFirst.add(value);
            }
          });
      assertTrue(planted[0] > 50, "planted " + planted[0]);
      List<String> found = new ArrayList<>();
      Set<String> shared = new TreeSet<>();
      walk(
          second,
          value -> {
            if (text(value).contains(SECRET)) {
              found.add(text(value));
            }
            if (value instanceof PyObject && ofFirst.contains(value)) {
              shared.add(value.getClass().getSimpleName());
              if (value instanceof PyType type && !type.isBuiltin()) {
                found.add(type.name());
              }
            }
          });
      assertEquals(List.of(), found);
      shared.removeAll(IMMUTABLE);
      assertEquals(Set.of(), shared, "kinds of objects that tenants share and could change");
      assertEquals(
          "1000 28 0",
          second.eval(
              "import sys, decimal\nf'{sys.getrecursionlimit()} {decimal.getcontext().prec} {len([])}'"));
    }
  }

  /** The one kind of builtin descriptor that scripts can make, too, and change. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "m.__init__(print)",
        "m.x = S",
        "m.__doc__ = S",
        "m.__name__ = S",
        "m.__wrapped__ = S",
        "m.__dict__ = {'x': S}",
        "m.__dict__['x'] = S",
        "vars(m)['x'] = S",
        "m.__annotations__['x'] = S",
        "object.__setattr__(m, 'x', S)",
        "m.__class__ = type('Sub', (staticmethod,), {})"
      })
  void staticMethods_ofBuiltinTypes_cannotBeChanged(String change) throws Exception {
    try (AdderScriptEngine engine = engine(new AdderScriptEngineFactory(), "first")) {
      for (String method : List.of("str.__dict__['maketrans']", "bytes.__dict__['maketrans']")) {
        String script = "S = 'changed'\nm = " + method + "\n" + change;
        assertThrows(PythonException.class, () -> engine.eval(script), script);
      }
      assertEquals("{97: 98}", engine.eval("repr(str.maketrans('a', 'b'))"));
      assertEquals(
          "4 x",
          engine.eval("m = staticmethod(len)\nm.x = 'x'\nm.__init__(lambda: 4)\nf'{m()} {m.x}'"));
    }
  }

  @Test
  void randomState_isTheTenantsOwn() throws Exception {
    AdderScriptEngineFactory factory = new AdderScriptEngineFactory();
    try (AdderScriptEngine first = engine(factory, "first");
        AdderScriptEngine second = engine(factory, "second")) {
      first.eval("import random\nrandom.seed(1)");
      second.eval("import random\nrandom.seed(1)");
      Object expected = first.eval("random.random()");
      first.eval("for _ in range(10): random.random()");
      assertEquals(expected, second.eval("random.random()"));
    }
  }

  /** An address, or a hash of the JVM's, would differ. */
  @Test
  void ids_hashesAndReprs_areCountedInEachIsolate() throws Exception {
    String script =
        """
        class A: pass
        def f(): yield
        seen = [object(), A(), A, f, f(), lambda: 0, [], {}, (1,), host, len, A().__init__]
        ids = [id(x) for x in seen]
        text = f'{ids} {[repr(x) for x in seen]} {[hash(x) for x in seen if x.__hash__]}'
        ok = all(0x7f0000000000 < n < 0x7f0000100000 and n % 16 == 0 for n in ids)
        text + str(ok)
        """;
    List<Object> answers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      try (AdderScriptEngine engine = engine(new AdderScriptEngineFactory(), "t" + i)) {
        engine.put("host", new Object());
        answers.add(engine.eval(script));
      }
    }
    assertEquals(answers.get(0), answers.get(1));
    assertTrue(answers.get(0).toString().endsWith("True"), answers.get(0)::toString);
  }
}
