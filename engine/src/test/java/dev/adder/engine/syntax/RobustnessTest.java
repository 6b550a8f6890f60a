package dev.adder.engine.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.resolve.Resolver;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile texts end with a fault or a tree, in linear time and on a small stack. */
final class RobustnessTest {
  private static final long STACK_BYTES = 512 * 1024;
  private static final int SIZE = 1_000_000;

  record Hostile(String name, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Hostile repeated(String unit) {
    return new Hostile(unit.strip() + " ...", unit.repeat(SIZE / unit.length()));
  }

  private static Hostile nested(String open, String middle, String close, int depth) {
    String text = open.repeat(depth) + middle + close.repeat(depth) + "\n";
    return new Hostile(depth + " " + open + middle + close, text);
  }

  static Stream<Hostile> repeatedUnits() {
    return Stream.of(
            "(",
            "[",
            "{",
            "f(",
            "f'{",
            "f\"{x:{",
            "- ",
            "~",
            "not ",
            "lambda: ",
            "a if b else ",
            "a**",
            "a.",
            "a+",
            "a and ",
            "a<",
            "a=",
            "a,",
            "a;",
            "*",
            "@",
            "await ",
            "yield ",
            "\0",
            "\n",
            "\\\n",
            " ",
            "\t",
            "#\n",
            "'a' ",
            "\"",
            "0",
            "0x",
            "1_",
            "f'{a}' ",
            "x[",
            "if a:0\n",
            "else:",
            "try:\n",
            "(a",
            "[a for a in ",
            "{a:",
            "lambda a=",
            "print ",
            "a b ",
            "match ",
            "case ",
            "a := ",
            "from a import ",
            "def f(",
            "class A(")
        .map(RobustnessTest::repeated);
  }

  static Stream<Hostile> chains() {
    return Stream.of(
        new Hostile("elif chain", "if a:0\n" + "elif a:0\n".repeat(SIZE / 9)),
        new Hostile("operator chain", "1" + "+1".repeat(SIZE / 2)),
        new Hostile("attribute chain", "a" + ".a".repeat(SIZE / 2)),
        new Hostile("call chain", "a" + "()".repeat(SIZE / 2)),
        new Hostile("index chain", "a" + "[0]".repeat(SIZE / 3)),
        new Hostile("arguments", "f(" + "a,".repeat(SIZE / 2) + "b=1, 2)"),
        new Hostile("long string", "'" + "a".repeat(SIZE) + "'"),
        new Hostile("long name", "a".repeat(SIZE)),
        new Hostile("long number", "9".repeat(SIZE)),
        new Hostile("long hexadecimal", "0x" + "f".repeat(SIZE)));
  }

  static Stream<Hostile> nests() {
    return Stream.of("1", "1 2", "1 = 2", "", "$")
        .flatMap(middle ->
            Stream.of(
                nested("(", middle, ")", 199),
                nested("[", middle, "]", 199),
                nested("{", middle, "}", 199),
                nested("{1: ", middle, "}", 199),
                nested("f(", middle, ")", 199),
                nested("f(a=", middle, ")", 199),
                nested("f(*", middle, ")", 199),
                nested("f(x for y in z, ", middle, ")", 199),
                nested("x[", middle, "]", 199),
                nested("[x for y in ", middle, "]", 199),
                nested("(lambda x=", middle, ": 0)", 199),
                nested("lambda: ", middle, "", 299),
                nested("-", middle, "", 299),
                nested("f'{", middle, "}'", 148),
                nested("match x:\n case [", middle, "]: 0", 1)));
  }

  static Stream<Hostile> atTheLimit() {
    return Stream.of(
        new Hostile("operators", "1" + "+1".repeat(990)),
        new Hostile("attributes", "a" + ".a".repeat(990)),
        new Hostile("calls", "a" + "()".repeat(990)),
        new Hostile("indexes", "a" + "[0]".repeat(990) + " = 1"),
        new Hostile("conditions", "a if b else ".repeat(290) + "c"),
        new Hostile("powers", "a" + "**a".repeat(290)),
        new Hostile("elifs", "if a:0\n" + "elif a:0\n".repeat(990)),
        new Hostile("mixed", "f(" + "(".repeat(150) + "a" + ".a".repeat(600) + ")".repeat(151)));
  }

  static Stream<Hostile> hostile() {
    return Stream.of(repeatedUnits(), chains(), nests(), atTheLimit()).flatMap(s -> s);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void resolve_hostileText_endsInTimeOnSmallStack(Hostile hostile) throws InterruptedException {
    Throwable[] escaped = new Throwable[1];
    Runnable work =
        () -> {
          try {
            Resolver.resolve(Parser.parse(new Source("<h>", hostile.text), Module.Mode.EXEC));
          } catch (SyntaxFault expected) {
            // as good as a tree
          } catch (RuntimeException | StackOverflowError e) {
            escaped[0] = e;
          }
        };
    Thread thread = new Thread(null, work, "small stack", STACK_BYTES);
    long start = System.nanoTime();
    thread.start();
    thread.join();
    assertEquals(null, escaped[0]);
    assertTrue(System.nanoTime() - start < 10_000_000_000L, "more than 10 s");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void parse_randomBytes_endsWithFaultOrTree(long seed) {
    byte[] bytes = new byte[200_000];
    new Random(seed).nextBytes(bytes);
    try {
      Parser.parse(Source.decode(bytes, "random " + seed), Module.Mode.EXEC);
    } catch (SyntaxFault expected) {
      assertTrue(!expected.message().isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void parse_randomWords_endsWithFaultOrTree(long seed) {
    String[] words = {
      "a",
      " ",
      "1",
      "+",
      "(",
      ")",
      "[",
      "]",
      "{",
      "}",
      ",",
      ":",
      "=",
      "if ",
      "else ",
      "for ",
      "in ",
      "lambda ",
      "x\n",
      "not ",
      "f(",
      "def f():\n ",
      "'",
      "f'",
      "\n",
      "\\",
      "*",
      ".",
      "\t"
    };
    Random random = new Random(seed);
    for (int length = 1; length < 400; length++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < length; i++) {
        text.append(words[random.nextInt(words.length)]);
      }
      try {
        Resolver.resolve(Parser.parse(new Source("<r>", text.toString()), Module.Mode.EXEC));
      } catch (SyntaxFault expected) {
        assertTrue(!expected.message().isEmpty());
      }
    }
  }
}
