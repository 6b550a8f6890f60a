package dev.adder.engine.stretch;

import dev.adder.engine.stretch.StretchRows.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Measures all rows and writes the table, the longest stretch first; the profile {@code stretch}
 * runs it. Ends with status 1 when a row is above the bound or cannot be run.
 *
 * <pre>java ... StretchReport OUTPUT [FILE [WORD ...]]</pre>
 *
 * <p>With words, only rows whose methods or call contain one of them are measured. With the
 * property {@code stretch.brief} there is little warming up.
 */
final class StretchReport {
  private static final long BOUND_NANOS = 2_000_000;

  private StretchReport() {}

  public static void main(String[] args) throws IOException {
    Path output = Path.of(args[0]);
    StretchRows rows = StretchRows.read(args.length > 1 ? Path.of(args[1]) : StretchRows.FILE);
    List<String> words = List.of(args).subList(Math.min(2, args.length), args.length);
    List<StretchResult> results = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (Row row : rows.rows()) {
      if (!words.isEmpty() && words.stream().noneMatch(word -> mentions(row, word))) {
        continue;
      }
      try {
        results.add(
            Boolean.getBoolean("stretch.brief")
                ? StretchResult.brief(rows, row)
                : StretchResult.of(rows, row));
      } catch (IllegalStateException e) {
        faults.add("FAULT " + row + ": " + e.getMessage());
      }
    }
    results.sort(
        Comparator.comparingLong((StretchResult one) -> one.median().stretchNanos()).reversed());
    List<String> lines = new ArrayList<>(faults);
    lines.add(StretchResult.header());
    results.forEach(one -> lines.add(one.toString()));
    long above = results.stream().filter(one -> one.exceeds(BOUND_NANOS)).count();
    lines.add("%d rows, %d above 2 ms, %d faults".formatted(results.size(), above, faults.size()));
    Files.createDirectories(output.toAbsolutePath().getParent());
    Files.write(output, lines);
    lines.forEach(System.out::println);
    System.exit(above == 0 && faults.isEmpty() ? 0 : 1);
  }

  private static boolean mentions(Row row, String word) {
    return row.call().contains(word)
        || row.methods().stream().anyMatch(name -> name.contains(word));
  }
}
