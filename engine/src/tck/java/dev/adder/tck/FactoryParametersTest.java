package dev.adder.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What the factory says of its engines. */
@Order(2)
class FactoryParametersTest {
  private final ScriptEngineFactory factory = Subject.factory();

  @Test
  @DisplayName("getParameter(NAME) is one String")
  void name_isOneString() {
    String name = assertInstanceOf(String.class, factory.getParameter(ScriptEngine.NAME));
    assertTrue(factory.getNames().contains(name), name);
  }

  @Test
  @DisplayName("getParameter(ENGINE) is the engine name")
  void engine_isTheName() {
    assertEquals(factory.getEngineName(), factory.getParameter(ScriptEngine.ENGINE));
  }

  @Test
  @DisplayName("getParameter(ENGINE_VERSION) is the engine version")
  void engineVersion_isTheVersion() {
    assertNotNull(factory.getEngineVersion());
    assertEquals(factory.getEngineVersion(), factory.getParameter(ScriptEngine.ENGINE_VERSION));
  }

  @Test
  @DisplayName("getParameter(LANGUAGE) is the language name")
  void language_isTheName() {
    assertNotNull(factory.getLanguageName());
    assertEquals(factory.getLanguageName(), factory.getParameter(ScriptEngine.LANGUAGE));
  }

  @Test
  @DisplayName("getParameter(LANGUAGE_VERSION) is the language version")
  void languageVersion_isTheVersion() {
    assertNotNull(factory.getLanguageVersion());
    assertEquals(factory.getLanguageVersion(), factory.getParameter(ScriptEngine.LANGUAGE_VERSION));
  }

  @Test
  @DisplayName("getParameter(unknown) -> null")
  void unknown_isNull() {
    assertNull(factory.getParameter("no such parameter"));
  }

  @Test
  @DisplayName("getParameter(null) -> NPE")
  void null_isRefused() {
    assertThrows(NullPointerException.class, () -> factory.getParameter(null));
  }

  @Test
  @DisplayName("THREADING is null or one of the words of the contract")
  void threading_isAWordOfTheContract() {
    Object threading = factory.getParameter("THREADING");
    assertTrue(
        threading == null
            || Set.of("MULTITHREADED", "THREAD-ISOLATED", "STATELESS").contains(threading),
        String.valueOf(threading));
  }

  @Test
  @DisplayName("extensions are without a dot")
  void extensions_areWithoutADot() {
    factory.getExtensions().forEach(each -> assertFalse(each.startsWith("."), each));
  }
}
