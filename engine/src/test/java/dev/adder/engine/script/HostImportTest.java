package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import acme.shop.Order;
import dev.adder.sandbox.audit.AuditEvent;
import dev.adder.sandbox.audit.RingAuditLog;
import dev.adder.sandbox.capability.HostClass;
import dev.adder.sandbox.capability.HostMember;
import dev.adder.sandbox.policy.Decision;
import dev.adder.sandbox.policy.Grant;
import dev.adder.sandbox.policy.Policy;
import java.util.List;
import java.util.Map;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes and packages of the host by import: what is granted, what is denied, what is told. */
class HostImportTest {
  static AdderScriptEngine engine(String... lines) {
    Policy policy =
        Policy.parse(
            "allow module.import *\nallow output.write\n" + String.join("\n", lines) + "\n");
    return engine(EngineOptions.defaults().withPolicy(policy));
  }

  static AdderScriptEngine engine(EngineOptions options) {
    return new AdderScriptEngineFactory().getScriptEngine(options.withWarmUp(false));
  }

  static PythonException failure(AdderScriptEngine engine, String script) {
    return assertThrows(PythonException.class, () -> engine.eval(script));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from acme.shop import Order\nOrder.of('a').getCustomer()",
        "import acme.shop\nacme.shop.Order.of('a').getCustomer()",
        "import acme.shop as s\ns.Order.of('a').getCustomer()",
        "import acme.shop.Order as O\nO.of('a').getCustomer()",
        "import acme\nacme.shop.Order.of('a').getCustomer()",
        "from acme import shop\nshop.Order.of('a').getCustomer()",
        "from acme.shop import Order as O\nO('a').getCustomer()",
        "__import__('acme.shop', fromlist=['Order']).Order('a').getCustomer()",
        "import importlib\nimportlib.import_module('acme.shop').Order('a').getCustomer()",
        "import importlib\nimportlib.import_module('acme.shop.Order')('a').getCustomer()",
        "def f():\n from acme.shop import Order\n return Order('a')\nf().getCustomer()",
      })
  void import_ofAGrantedClass_givesIt(String script) throws ScriptException {
    for (String pattern : List.of("acme.shop.Order", "acme.shop.*", "acme.**", "**")) {
      AdderScriptEngine engine =
          engine("allow host.class \"" + pattern + "\"", "allow host.member \"**\" *");
      assertEquals("a", engine.eval(script), pattern);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "acme.shop.Order, from acme.shop import Rule",
    "acme.shop.Order, from acme.shop import NoSuchClass",
    "acme.shop.Order, from acme.shop.Order import State",
    "java.time.LocalDate, from java.time import LocalTime",
    "java.time.LocalDate, import java.util",
    "java.time.LocalDate, from java.util import ArrayList",
    "java.time.LocalDate, import java.lang.Runtime",
    "java.time.*, import java.time.chrono.Era",
  })
  void import_withoutGrant_isImportError(String pattern, String script) {
    AdderScriptEngine engine = engine("allow host.class \"" + pattern + "\"");
    PythonException e = failure(engine, script);
    assertTrue(List.of("ImportError", "ModuleNotFoundError").contains(e.typeName()), e.typeName());
  }

  /** What a script learns of a class that is there is what it learns of one that is not. */
  @Test
  void denial_doesNotTellWhatExists() {
    AdderScriptEngine engine = engine("allow host.class \"acme.shop.Order\"");
    String there = failure(engine, "from acme.shop import Rule").getMessage();
    String notThere = failure(engine, "from acme.shop import Rulf").getMessage();
    assertEquals(there.replace("Rule", "*"), notThere.replace("Rulf", "*"));
    assertTrue(there.contains("import of 'acme.shop.Rule' denied by the policy: no-grant"), there);
    assertEquals(
        failure(engine, "import acme.shop\nacme.shop.Rule").getMessage().replace("Rule", "*"),
        failure(engine, "import acme.shop\nacme.shop.Rulf").getMessage().replace("Rulf", "*"));
  }

  @Test
  void import_ofJavaWithoutAnyGrant_saysTheCode() {
    for (String script :
        List.of("import java", "import java.time", "from java.time import Clock")) {
      PythonException e = failure(engine(), script);
      assertEquals("ImportError", e.typeName());
      assertTrue(e.getMessage().contains("denied by the policy: no-grant"), e.getMessage());
    }
    assertEquals("ModuleNotFoundError", failure(engine(), "import acme.shop").typeName());
  }

  @Test
  void import_ofWhatIsNowhere_isTheErrorOfPython() {
    AdderScriptEngine engine = engine("allow host.class ***");
    for (String name : List.of("numpy", "no.such.thing", "acme.nowhere", "java.nowhere")) {
      assertEquals("ModuleNotFoundError", failure(engine, "import " + name).typeName(), name);
    }
    PythonException e = failure(engine, "from acme.shop import Nothing");
    assertEquals("ImportError", e.typeName());
    assertTrue(e.getMessage().contains("cannot import name 'Nothing'"), e.getMessage());
  }

  @Test
  void import_ofClasses_needsNoGrantForModules() throws ScriptException {
    Policy policy =
        Policy.builder()
            .allow(new HostClass("acme.shop.Order"))
            .allow(new HostMember("acme.shop.Order", "*"))
            .build();
    AdderScriptEngine engine = engine(EngineOptions.defaults().withPolicy(policy));
    assertEquals("b", engine.eval("from acme.shop import Order\nOrder('b').getCustomer()"));
    assertEquals("ImportError", failure(engine, "import json").typeName());
  }

  @Test
  void modulesOfPython_winOverPackages() throws ScriptException {
    AdderScriptEngine engine =
        engine(
            EngineOptions.defaults()
                .withPolicy(Policy.allowAll())
                .withModules(Map.of("acme.shop", "Order = 'of Python'", "acme", "")));
    assertEquals("of Python", engine.eval("from acme.shop import Order\nOrder"));
  }

  @Test
  void everyDecision_isAudited() throws ScriptException {
    RingAuditLog log = new RingAuditLog(1000);
    Policy policy =
        Policy.computation().toBuilder().allow(new HostClass("acme.shop.Order")).build();
    AdderScriptEngine engine = engine(EngineOptions.defaults().withPolicy(policy).withAudit(log));
    engine.eval("from acme.shop import Order");
    assertThrows(ScriptException.class, () -> engine.eval("from acme.shop import Rule"));
    assertTrue(decided(log, "acme.shop.Order", true));
    assertTrue(decided(log, "acme.shop.Rule", false));
    assertFalse(decided(log, "acme.shop.Rule", true));
  }

  private static boolean decided(RingAuditLog log, String name, boolean isAllowed) {
    return log.events().stream()
        .anyMatch(event ->
            event instanceof AuditEvent.Decided d
                && d.request().equals(new HostClass(name))
                && d.decision() instanceof Decision.Allowed == isAllowed);
  }

  @Test
  void revocation_isSeenAtTheNextUse() throws ScriptException {
    HostClass order = new HostClass("acme.shop.Order");
    Policy policy =
        Policy.computation().toBuilder()
            .allow(order)
            .allow(new HostMember("acme.shop.Order", "*"))
            .build();
    AdderScriptEngine engine = engine(EngineOptions.defaults().withPolicy(policy));
    engine.put("take", (Runnable) () -> engine.monitor().revoke(Grant.of(order)));
    engine.eval("from acme.shop import Order\no = Order('x')");
    engine.eval("Order.of('y')");
    String script =
        """
        take()
        seen = []
        for use in (lambda: Order('x'), lambda: Order.of, lambda: isinstance(o, Order),
                    lambda: issubclass(Order, Order), lambda: Order.LIMIT):
            try:
                use()
                seen.append('went on')
            except PermissionError:
                seen.append('denied')
        ' '.join(seen)
        """;
    assertEquals("denied denied denied denied denied", engine.eval(script));
    assertEquals("ModuleNotFoundError", failure(engine, "import acme.shop").typeName());
  }

  @Test
  void revocationOfAMember_isSeenAtTheNextCall() throws ScriptException {
    HostMember getter = new HostMember("acme.shop.Order", "getCustomer");
    AdderScriptEngine engine =
        engine(
            EngineOptions.defaults()
                .withPolicy(Policy.computation().toBuilder().allow(getter).build()));
    engine.put("o", new Order("z"));
    engine.put("take", (Runnable) () -> engine.monitor().revoke(Grant.of(getter)));
    String script =
        """
        bound = o.getCustomer
        before = [o.getCustomer() for i in range(100)][-1] + bound()
        take()
        after = []
        try: bound()
        except Exception as e: after.append(type(e).__name__)
        try: o.getCustomer()
        except Exception as e: after.append(type(e).__name__)
        before + ' ' + ' '.join(after)
        """;
    assertEquals("zz PermissionError AttributeError", engine.eval(script));
  }

  @Test
  void classes_areNotInitialisedBeforeTheyAreUsed() throws Exception {
    int before = Order.Log.COUNT.get();
    ClassLoader own = new Fresh(HostImportTest.class.getClassLoader());
    AdderScriptEngine engine =
        engine(
            EngineOptions.defaults()
                .withClassLoader(own)
                .withPolicy(
                    Policy.computation().toBuilder()
                        .allow(new HostClass("acme.shop.**"))
                        .allow(new HostMember("**", "*"))
                        .build()));
    Class<?> log = Class.forName("acme.shop.Order$Log", true, own);
    engine.eval("from acme.shop import Order\nrepr(Order), Order.__name__\nx = Order.State");
    assertEquals("0", log.getField("COUNT").get(null).toString());
    engine.eval("Order.LIMIT");
    assertEquals("1", log.getField("COUNT").get(null).toString());
    assertEquals(before, Order.Log.COUNT.get(), "another loader's class");
  }

  /** A class loader of the host with a class that no JVM takes. */
  private static final class Broken extends ClassLoader {
    @Override
    public java.io.InputStream getResourceAsStream(String name) {
      return name.equals("acme/") || name.equals("acme/Bad.class")
          ? new java.io.ByteArrayInputStream(new byte[9])
          : null;
    }

    @Override
    protected Class<?> findClass(String name) {
      return defineClass(name, new byte[9], 0, 9);
    }
  }

  @Test
  void aBrokenClass_isAnImportError() {
    AdderScriptEngine engine =
        engine(
            EngineOptions.defaults().withPolicy(Policy.allowAll()).withClassLoader(new Broken()));
    PythonException e = failure(engine, "import acme.Bad");
    assertEquals("ImportError", e.typeName());
    assertTrue(e.getMessage().contains("class 'acme.Bad' cannot be linked: "), e.getMessage());
  }

  @Test
  void revokedAndForeignGrants_giveNothing() {
    AdderScriptEngine engine =
        engine(
            EngineOptions.defaults()
                .withTenant("mine")
                .withPolicy(
                    Policy.parse(
                        "allow module.import *\n"
                            + "allow host.class \"acme.shop.Order\" tenant other\n")));
    assertEquals("ModuleNotFoundError", failure(engine, "import acme.shop").typeName());
  }
}
