package dev.adder.engine.stretch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.engine.object.MethodRegistry;
import dev.adder.engine.stretch.StretchRows.Row;
import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every builtin has a row, and the dangerous ones look at the meter; the profile measures all. */
class StretchTest {
  /** Ten times the bound of the profile: the machine is cold and may be busy. */
  private static final long BOUND_NANOS = 20_000_000;

  private static final List<String> DANGEROUS =
      List.of(
          "pow(7, 300_000)",
          "pow(3, 2 ** 2000 + 1, 2 ** 2000 - 1)",
          "int(X)",
          "math.isqrt(I)",
          "math.factorial(30_000)",
          "S.find('a' * 1000 + 'b')",
          "S.replace('a', '')",
          "H.update(B)",
          "hash(X)",
          "set(X)",
          "A3.match(X)",
          "json.loads(Z)",
          "X.isalpha()",
          "(B).lower()");

  @Test
  void rows_areForEveryMethodOfTheTables_andForNoOther() throws IOException {
    SortedSet<String> registered = MethodRegistry.names();
    SortedSet<String> without = new TreeSet<>(registered);
    SortedSet<String> listed = StretchRows.read(StretchRows.FILE).methods();
    without.removeAll(listed);
    SortedSet<String> unknown = new TreeSet<>(listed);
    unknown.removeAll(registered);
    assertEquals("", String.join("\n", without), "methods without a row in " + StretchRows.FILE);
    assertEquals("", String.join("\n", unknown), "rows of unknown methods");
  }

  @Test
  void recorder_workWithoutLooks_isSeen() {
    StretchRecorder recorder = new StretchRecorder();
    recorder.start();
    recorder.run();
    long quiet = recorder.longestNanos();
    double sum = 0;
    for (int i = 1; i < 3_000_000; i++) {
      sum += Math.log(i);
    }
    recorder.run();
    assertTrue(sum > 0 && recorder.longestNanos() > Math.max(quiet, 1_000_000));
  }

  @TestFactory
  Stream<DynamicTest> call_dangerous_staysBelowTheBound() throws IOException {
    StretchRows rows = StretchRows.read(StretchRows.FILE);
    return DANGEROUS.stream()
        .map(call ->
            DynamicTest.dynamicTest(
                call,
                () -> {
                  List<Row> found =
                      rows.rows().stream().filter(row -> row.call().equals(call)).toList();
                  assertFalse(found.isEmpty(), "no row calls " + call);
                  StretchResult result = StretchResult.brief(rows, found.getFirst());
                  assertFalse(result.exceeds(BOUND_NANOS), result.toString());
                }));
  }
}
