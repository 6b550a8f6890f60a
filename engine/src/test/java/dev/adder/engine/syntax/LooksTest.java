package dev.adder.engine.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.code.Compiler;
import dev.adder.engine.code.Language;
import dev.adder.engine.resolve.Resolver;
import org.junit.jupiter.api.Test;

class LooksTest {
  private static final Source LONG = new Source("long", "x = [1, 2]\n".repeat(5_000));

  private int looks;

  @Test
  void parse_withALook_looksWhileItReads() {
    Runnable before = Looks.enter(() -> looks++);
    try {
      Parser.parse(LONG, Module.Mode.EXEC);
    } finally {
      Looks.leave(before);
    }
    assertTrue(looks > 50, "looks: " + looks);
  }

  @Test
  void compile_withALook_looksWhileItResolvesAndCompiles() {
    Module module = Parser.parse(LONG, Module.Mode.EXEC);
    Runnable before = Looks.enter(() -> looks++);
    try {
      var scopes = Resolver.resolve(module);
      int resolving = looks;
      assertTrue(resolving > 10, "looks: " + resolving);
      Compiler.compile(module, scopes, Compiler.Results.DROP, Language.PYTHON);
      assertTrue(looks > resolving + 10, "looks: " + looks);
    } finally {
      Looks.leave(before);
    }
  }

  @Test
  void parse_whenTheLookThrows_endsWithThat() {
    RuntimeException stop = new IllegalStateException("stop");
    Runnable before =
        Looks.enter(() -> {
          throw stop;
        });
    try {
      assertSame(
          stop, assertThrows(RuntimeException.class, () -> Parser.parse(LONG, Module.Mode.EXEC)));
    } finally {
      Looks.leave(before);
    }
  }

  @Test
  void leave_inner_restoresTheOuterLook() {
    Runnable before = Looks.enter(() -> looks++);
    Looks.leave(Looks.enter(() -> {}));
    Looks.now();
    Looks.leave(before);
    Looks.now();
    assertEquals(1, looks);
  }
}
