package dev.adder.engine.script;

import static dev.adder.engine.script.HostImportTest.engine;
import static dev.adder.engine.script.HostImportTest.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import acme.shop.Marked;
import dev.adder.sandbox.audit.AuditEvent;
import dev.adder.sandbox.audit.RingAuditLog;
import dev.adder.sandbox.capability.HostExposed;
import dev.adder.sandbox.capability.HostMember;
import dev.adder.sandbox.policy.Policy;
import java.util.List;
import javax.script.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the host marks in its own classes, and what the policy makes of the marks. */
class ExposedTest {
  private static final String ALL = "allow host.exposed \"**\" \"*\"";

  private static AdderScriptEngine with(AdderScriptEngine engine) {
    engine.put("account", new Marked.Account("bob"));
    engine.put("savings", new Marked.Savings("eve"));
    engine.put("partly", new Marked.Partly());
    engine.put("stricter", new Marked.Stricter());
    engine.put("person", new Marked.Person());
    engine.put("source", new Marked.Source());
    engine.put("texts", new Marked.Texts());
    engine.put("point", new Marked.Point(1, 2));
    engine.put("secret", Marked.hidden().get(0));
    return engine;
  }

  @ParameterizedTest
  @CsvSource({
    "account.add(3), 3",
    "account.owner, bob",
    "account.kind(), account",
    "account.compareTo(account), 0",
    "savings.add(4), 4",
    "savings.owner, eve",
    "savings.kind(), savings",
    "partly.shown(), shown",
    "partly.open, 1",
    "stricter.shown(), stricter",
    "person.name(), ann",
    "person.greeting(), hello ann",
    "source.get(), got",
    "texts.take('a'), a!",
    "point.sum(), 3",
  })
  void aMarkedMember_isThere_ifThePolicySaysSo(String script, String expected)
      throws ScriptException {
    assertEquals(expected, String.valueOf(with(engine(ALL)).eval(script)));
    String attribute = script.replaceAll("\\(.*", "");
    assertEquals(
        "AttributeError",
        failure(with(engine("allow output.write")), attribute).typeName(),
        "marks alone give nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Of a subclass only what the marked class declares.
        "savings.pin",
        "savings.rate",
        "savings.add('5')",
        // Not marked beside what is.
        "partly.kept",
        "partly.closed",
        "person.password",
        // Of Object, and what the JVM has for all.
        "account.getClass",
        "account.wait",
        "point.getClass",
        "account.hidden",
        "account.balance",
        // Of a class that is not public.
        "secret.tell",
        // Static members are no members of objects.
        "account.of",
        "account.LIMIT",
        "person.house",
        "account.__class__.of",
      })
  void whatIsNotMarked_isNotThere(String script) {
    String type = failure(with(engine(ALL)), script).typeName();
    assertTrue(type.equals("AttributeError") || type.equals("TypeError"), type);
  }

  @Test
  void aMark_doesNotLetInWhatNoPolicyGives() {
    AdderScriptEngine engine = engine(ALL, "allow host.class **");
    engine.put("worker", new Marked.Worker());
    assertEquals("TypeError", failure(engine, "worker.work()").typeName());
    assertEquals("ImportError", failure(engine, "from acme.shop.Marked import Worker").typeName());
  }

  @Test
  void classes_needTheirOwnGrant_andTheirMarksCount() throws ScriptException {
    assertEquals(
        "ModuleNotFoundError", failure(engine(ALL), "from acme.shop import Marked").typeName());
    AdderScriptEngine engine = engine(ALL, "allow host.class **");
    String start =
        """
        from acme.shop import Marked
        """;
    assertEquals(
        List.of("ann", 9L, 1L, 7L, 3L, "house"),
        List.copyOf(
            (List<?>)
                engine.eval(
                    start
                        + "A = Marked.Account\n"
                        + "[A('ann').owner, A.LIMIT, A.counter, Marked.Partly(7).open,"
                        + " Marked.Point(1, 2).sum(), Marked.Named.house()]")));
    assertEquals("TypeError", failure(engine, start + "Marked.Partly()").typeName());
    assertEquals(
        "PermissionError", failure(engine, start + "Marked.Account.counter = 2").typeName());
    assertEquals("PermissionError", failure(engine, start + "Marked.Savings('x')").typeName());
    assertEquals("PermissionError", failure(engine, start + "Marked.Account.Key()").typeName());
  }

  @Test
  void theGrant_namesClassesAndMembers() throws ScriptException {
    AdderScriptEngine some =
        with(engine("allow host.exposed \"acme.shop.Marked$Account\" \"add\""));
    assertEquals(1L, some.eval("account.add(1)"));
    assertEquals("AttributeError", failure(some, "account.kind").typeName());
    assertEquals("AttributeError", failure(some, "point.sum").typeName());
  }

  @Test
  void anExplicitGrant_winsByBeingThere_expiredAndTakenBack() throws ScriptException {
    AdderScriptEngine expired =
        with(
            engine(
                ALL,
                "allow host.member \"acme.shop.Marked$Account\" \"add\""
                    + " until 2001-01-01T00:00:00Z"));
    assertEquals("PermissionError", failure(expired, "account.add(1)").typeName());
    assertEquals("account", expired.eval("account.kind()"));
    AdderScriptEngine engine =
        with(engine(ALL, "allow host.member \"acme.shop.Marked$Account\" \"*\""));
    assertEquals(1L, engine.eval("add = account.add\nadd(1)"));
    engine.monitor().revokeCoveredBy(new HostMember("acme.shop.Marked$Account", "*"));
    assertEquals("PermissionError", failure(engine, "add(1)").typeName());
    assertEquals("AttributeError", failure(engine, "account.kind()").typeName());
    assertEquals(3L, engine.eval("point.sum()"));
  }

  @Test
  void marksTakenBack_areSeenAtTheNextUse() throws ScriptException {
    AdderScriptEngine engine = with(engine(ALL));
    assertEquals("bob1", engine.eval("add = account.add\naccount.owner + str(add(1))"));
    engine.monitor().revokeCoveredBy(new HostExposed("**", "*"));
    assertEquals("PermissionError", failure(engine, "add(1)").typeName());
    assertEquals("AttributeError", failure(engine, "account.owner").typeName());
  }

  @Test
  void theAuditTrail_namesTheRule() throws ScriptException {
    RingAuditLog ring = new RingAuditLog(100);
    AdderScriptEngine engine =
        Adder.engine(
            EngineOptions.defaults()
                .withPolicy(Policy.parse("allow host.exposed \"acme.**\" \"*\""))
                .withAudit(ring));
    with(engine).eval("account.add(1)");
    List<String> decided =
        ring.events().stream()
            .filter(AuditEvent.Decided.class::isInstance)
            .map(Object::toString)
            .filter(text -> text.contains("add"))
            .toList();
    assertEquals(1, decided.size(), decided::toString);
    assertTrue(decided.get(0).contains("host.exposed \"acme.**\" \"*\""), decided.get(0));
    assertTrue(decided.get(0).contains("acme.shop.Marked$Account"), decided.get(0));
  }
}
