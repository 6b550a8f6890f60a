package dev.adder.engine.script;

import static dev.adder.engine.script.HostImportTest.engine;
import static dev.adder.engine.script.HostImportTest.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.host.NeverList;
import dev.adder.sandbox.policy.Policy;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no policy gives, whatever its patterns are. */
class HostNeverTest {
  private static final AdderScriptEngine ALL =
      engine(EngineOptions.defaults().withPolicy(Policy.allowAll()));

  static Stream<String> classes() {
    return NeverList.names().stream();
  }

  @ParameterizedTest
  @MethodSource("classes")
  void namedClasses_areRefusedUnderEveryPattern(String name) {
    int dot = name.lastIndexOf('.');
    String pkg = name.substring(0, dot);
    String simple = name.substring(dot + 1);
    String outer = simple.contains("$") ? simple.substring(0, simple.indexOf('$')) : simple;
    AdderScriptEngine exact =
        engine("allow host.class \"" + name + "\"", "allow host.member \"***\" *");
    for (AdderScriptEngine engine : List.of(ALL, exact)) {
      String script = "from " + pkg + " import " + outer;
      if (!simple.equals(outer)) {
        script += "\n" + outer + "." + simple.substring(outer.length() + 1).replace('$', '.');
      }
      String type = failure(engine, script).typeName();
      assertTrue(
          List.of("ImportError", "ModuleNotFoundError", "AttributeError").contains(type),
          name + ": " + type);
      failure(engine, "__import__('" + name + "', fromlist=['x'])");
    }
  }

  @Test
  void refusal_saysThatNoPolicyGivesIt() {
    String told = failure(ALL, "import java.lang.Runtime").getMessage();
    assertTrue(
        told.contains(
            "import of 'java.lang.Runtime' denied: no policy gives this class to a script"),
        told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from java.util import Locale as C\nC.setDefault(C.getDefault())",
        "from java.util import TimeZone as C\nC.setDefault(C.getDefault())",
        "from java.lang import Integer as C\nC.getInteger('sun.arch.data.model')",
        "from java.lang import Long as C\nC.getLong('sun.arch.data.model')",
        "from java.lang import Boolean as C\nC.getBoolean('java.vm.name')"
      })
  void membersThatReachTheWholeJvm_areNotThere(String script) {
    assertEquals("AttributeError", failure(ALL, script).typeName());
  }

  static Stream<String> packages() {
    return NeverList.samples().stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void packagesOfTheJvm_haveNoClasses(String name) {
    String type =
        failure(ALL, "import " + name + " as c\nif 'hostclass' not in repr(c): raise ImportError")
            .typeName();
    assertTrue(List.of("ImportError", "ModuleNotFoundError").contains(type), name + ": " + type);
  }

  @Test
  void everyEntry_isAboutSomethingThatThisJvmHas() {
    assertEquals(List.of(), NeverList.unknown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from java.lang import Object\nObject().getClass()",
        "from java.lang import Integer\nInteger.TYPE",
        "from java.lang import String\nString.class_",
        "from java.util import ArrayList\nArrayList().getClass()",
        "from acme.shop import Order\nOrder.getClass",
        "from acme.shop import Order\nOrder.__class__.forName('java.lang.Runtime')",
        "from acme.shop import Order\nOrder('a').__class__.getClassLoader()",
        "from acme.shop import Order\nOrder.target",
        "from acme.shop import Order\nobject.__getattribute__(Order, 'target')",
        "from java.lang import Enum\nfrom acme.shop import Order\nOrder.State.OPEN.getDeclaringClass()",
        "from java.lang import Iterable, Exception as E\nE('x').getStackTrace()[0].getClass()",
        "from java.util.concurrent import CompletableFuture\n"
            + "CompletableFuture.runAsync(lambda: None).defaultExecutor().getFactory().newThread(None)",
        "__import__('java.lang.Runtime$Version', fromlist=['x'])",
        "import java\njava.__loader__",
        "import java\njava.lang.__dict__",
        "import java\ntype(java)('java.lang')",
        "from acme.shop import Order\ntype(Order)(Order)",
        "from acme.shop import Order\ntype(Order).__new__(type(Order))",
        "from acme.shop import Order\nOrder.__class__ = int",
        "from acme.shop import Order\nclass X(type(Order)): pass",
        "from java.util import Comparator\nclass X(type(Comparator)): pass",
      })
  void escapes_failUnderAllGrants(String script) {
    String type = failure(ALL, script).typeName();
    assertTrue(
        List.of("AttributeError", "TypeError", "ImportError", "HostError").contains(type), type);
  }

  @Test
  void objects_ofTheseKinds_neverEnter() throws ScriptException {
    ALL.put("thread", (Supplier<Object>) Thread::currentThread);
    ALL.put("runtime", (Supplier<Object>) Runtime::getRuntime);
    ALL.put("builder", (Supplier<Object>) ProcessBuilder::new);
    ALL.put("process", (Supplier<Object>) ProcessHandle::current);
    ALL.put("engine", (Supplier<Object>) () -> ALL);
    ALL.put("context", (Supplier<Object>) ALL::getContext);
    ALL.put("factory", (Supplier<Object>) ALL::getFactory);
    ALL.put("loader", (Supplier<Object>) HostNeverTest.class::getClassLoader);
    ALL.put("own", (Supplier<Object>) () -> HostNeverTest.class);
    ALL.put("plain", (Supplier<Object>) Object::new);
    for (String name :
        List.of(
            "thread", "runtime", "builder", "process", "engine", "context", "factory", "loader",
            "own")) {
      PythonException e = failure(ALL, name + "()");
      assertEquals("TypeError", e.typeName(), name);
      assertTrue(e.getMessage().contains("cannot enter a script"), e.getMessage());
    }
    assertEquals("hostobject", ALL.eval("type(plain()).__name__"), "the twin");
  }

  @Test
  void theEngineItself_cannotBeNamed() throws ScriptException {
    for (String name :
        List.of(
            "dev.adder.engine.script.Adder",
            "dev.adder.engine.script.EngineOptions",
            "dev.adder.engine.object.Context",
            "dev.adder.sandbox.policy.Policy",
            "dev.adder.sandbox.quota.Meter")) {
      assertEquals("ImportError", failure(ALL, "import " + name).typeName(), name);
    }
    assertNull(ALL.eval("import dev.adder.engine.script as s\nNone"));
    assertEquals("ImportError", failure(ALL, "s.Adder").typeName());
  }
}
