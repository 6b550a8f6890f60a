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
 * runs it. Ends with status 1 when a row is above its bound or cannot be run.
 *
 * <pre>java ... StretchReport OUTPUT [FILE [WORD ...]]</pre>
 *
 * <p>With words, only rows whose methods or call contain one of them are measured; {@code =TEXT}
 * stands for the rows whose call is exactly the text. The property {@code stretch.slice=2/8} takes
 * the second eighth of the rows, in the order of the file. Each result is printed when it is there.
 *
 * <p>A row is measured with little warming up first, and what is below half of the bound then is
 * left at that, because compiled code is no slower; all others are warmed up and measured again.
 */
final class StretchReport {
  private StretchReport() {}

  public static void main(String[] args) throws IOException {
    Path output = Path.of(args[0]);
    StretchRows rows = StretchRows.read(args.length > 1 ? Path.of(args[1]) : StretchRows.FILE);
    List<String> words = List.of(args).subList(Math.min(2, args.length), args.length);
    List<StretchResult> results = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (Row row : slice(rows.rows(), System.getProperty("stretch.slice", "1/1"))) {
      if (!words.isEmpty() && words.stream().noneMatch(word -> mentions(row, word))) {
        continue;
      }
      try {
        StretchResult result = measure(rows, row);
        results.add(result);
        System.out.println(result);
      } catch (IllegalStateException e) {
        faults.add("FAULT " + row + ": " + e.getMessage());
        System.out.println(faults.getLast());
      }
    }
    List<String> lines = table(results, faults);
    Files.createDirectories(output.toAbsolutePath().getParent());
    Files.write(output, lines);
    System.out.println(lines.getLast());
    System.exit(faults.isEmpty() && results.stream().noneMatch(StretchResult::isAbove) ? 0 : 1);
  }

  private static List<String> table(List<StretchResult> results, List<String> faults) {
    results.sort(
        Comparator.comparingLong((StretchResult one) -> one.median().stretchNanos()).reversed());
    List<String> lines = new ArrayList<>(faults);
    lines.add(StretchResult.header());
    results.forEach(one -> lines.add(one.toString()));
    lines.add(
        "%d rows, %d with a bound of their own, %d above the bound, %d faults"
            .formatted(
                results.size(),
                results.stream().filter(one -> one.row().hasOwnBound()).count(),
                results.stream().filter(StretchResult::isAbove).count(),
                faults.size()));
    return lines;
  }

  private static StretchResult measure(StretchRows rows, Row row) {
    StretchResult quick = StretchResult.brief(rows, row);
    return quick.exceeds(StretchRows.BOUND_NANOS / 2) ? StretchResult.of(rows, row) : quick;
  }

  /** The part of the rows that {@code which} says: {@code 2/8} is the second eighth. */
  static List<Row> slice(List<Row> rows, String which) {
    String[] parts = which.split("/");
    int number = Integer.parseInt(parts[0]);
    int of = Integer.parseInt(parts[1]);
    return rows.subList(rows.size() * (number - 1) / of, rows.size() * number / of);
  }

  /** Whether a row has to do with a word of the command line. */
  static boolean mentions(Row row, String word) {
    return word.startsWith("=")
        ? row.call().equals(word.substring(1))
        : row.call().contains(word) || row.methods().stream().anyMatch(name -> name.contains(word));
  }
}
