package dev.adder.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes one table of the results of several engines. */
public final class TckTable {
  /** What one engine did: a column. */
  private record Column(String engine, Map<String, Map<String, Outcome>> groups) {
    Outcome outcome(String group, String point) {
      return groups.getOrDefault(group, Map.of()).get(point);
    }

    String sum() {
      Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
      groups.values().stream()
          .flatMap(group -> group.values().stream())
          .forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
      int yes = counts.getOrDefault(Outcome.YES, 0);
      return yes + " of " + (yes + counts.getOrDefault(Outcome.NO, 0));
    }
  }

  private TckTable() {}

  /**
   * Writes the table of the results files {@code args[1]} and following to the file {@code
   * args[0]}; the first of them says which points there are; files that are not there are left out.
   */
  public static void main(String[] args) throws IOException {
    List<Column> columns = new ArrayList<>();
    for (String place : List.of(args).subList(1, args.length)) {
      if (Files.exists(Path.of(place))) {
        columns.add(read(Path.of(place)));
      }
    }
    Files.writeString(Path.of(args[0]), table(columns));
  }

  private static Column read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] about = lines.getFirst().split("\t");
    Map<String, Map<String, Outcome>> groups = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split("\t");
      groups
          .computeIfAbsent(parts[0], key -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
          .put(parts[1], Outcome.valueOf(parts[2]));
    }
    String engine = about[0] + " " + about[1] + " (" + about[2] + " " + about[3] + ")";
    return new Column(engine, groups);
  }

  private static String table(List<Column> columns) {
    StringBuilder text = new StringBuilder();
    Column first = columns.getFirst();
    row(text, "point", columns.stream().map(Column::engine).toList());
    row(text, "---", columns.stream().map(column -> "---").toList());
    first
        .groups()
        .forEach((group, points) -> {
          row(text, "**" + group + "**", columns.stream().map(column -> "").toList());
          for (String point : points.keySet()) {
            row(text, point, columns.stream().map(each -> cell(each, group, point)).toList());
          }
        });
    row(text, "**hold, of those demanded**", columns.stream().map(Column::sum).toList());
    return text.toString();
  }

  private static String cell(Column column, String group, String point) {
    Outcome outcome = column.outcome(group, point);
    return outcome == null ? "" : outcome.cell();
  }

  private static void row(StringBuilder text, String first, List<String> cells) {
    text.append("| ").append(first.replace("|", "\\|"));
    cells.forEach(cell -> text.append(" | ").append(cell));
    text.append(" |\n");
  }
}
