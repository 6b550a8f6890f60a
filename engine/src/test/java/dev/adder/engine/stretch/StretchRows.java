package dev.adder.engine.stretch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What each builtin is measured with, read from a text file. Its lines are
 *
 * <pre>
 * let NAME = expression
 * type.method module.function ... :: setup; setup :: call :: call ...
 * </pre>
 *
 * <p>A name of a {@code let} is defined once for a row that mentions it; the setup runs before each
 * call; the setup {@code fresh} makes the definitions anew. {@code {}} in a call stands for the
 * name of the method without its type, and each method of the row gets a call of its own. {@code !}
 * before a call says that it ends in an exception if it is not stopped before. The name {@code
 * library} is a label for what the library does in Python. The rows after a line {@code [constant]}
 * are of methods whose work does not depend on their arguments.
 */
record StretchRows(Map<String, String> lets, List<Row> rows) {
  /** One call and what it needs. */
  record Row(
      List<String> methods,
      String setup,
      String call,
      boolean raises,
      boolean constant,
      long boundNanos) {
    boolean hasOwnBound() {
      return boundNanos != BOUND_NANOS;
    }

    boolean isFresh() {
      return setup.equals("fresh");
    }

    String title() {
      return methods.getFirst() + (methods.size() > 1 ? " ..." : "");
    }
  }

  /** How long every builtin may work between two looks. */
  static final long BOUND_NANOS = 2_000_000;

  static final Path FILE =
      Path.of("src", "test", "resources", "dev", "adder", "engine", "stretch-rows.txt");

  private static final Pattern LET = Pattern.compile("let (\\w+) = (.*)");
  private static final Pattern BOUND = Pattern.compile("bound by the JDK, (\\d+) ms :: (.*)");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
  private static final String HOLE = "{}";

  static StretchRows read(Path file) throws IOException {
    Map<String, String> lets = new LinkedHashMap<>();
    List<Row> rows = new ArrayList<>();
    Map<String, Long> bounds = new LinkedHashMap<>();
    boolean constant = false;
    for (String line : Files.readAllLines(file)) {
      Matcher let = LET.matcher(line);
      Matcher bound = BOUND.matcher(line);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      } else if (line.equals("[constant]")) {
        constant = true;
      } else if (let.matches()) {
        lets.put(let.group(1), let.group(2));
      } else if (bound.matches()) {
        bounds.put(bound.group(2), Integer.parseInt(bound.group(1)) * 1_000_000L);
      } else {
        addRows(line, constant, rows);
      }
    }
    bounds.forEach((call, nanos) -> setBound(rows, call, nanos));
    return new StretchRows(lets, rows);
  }

  private static void setBound(List<Row> rows, String call, long nanos) {
    boolean found = false;
    for (ListIterator<Row> each = rows.listIterator(); each.hasNext(); ) {
      Row row = each.next();
      if (row.call.equals(call)) {
        each.set(new Row(row.methods, row.setup, row.call, row.raises, row.constant, nanos));
        found = true;
      }
    }
    if (!found) {
      throw new IllegalArgumentException("a bound for a call that no row has: " + call);
    }
  }

  private static void addRows(String line, boolean constant, List<Row> rows) {
    String[] parts = line.split(" ?(?<=\\s)::(?:\\s|$)", -1);
    if (parts.length < 3) {
      throw new IllegalArgumentException("a row needs names, setup and call: " + line);
    }
    List<String> methods = Arrays.asList(parts[0].split(" "));
    for (String part : Arrays.copyOfRange(parts, 2, parts.length)) {
      boolean raises = part.startsWith("!");
      String call = raises ? part.substring(1) : part;
      if (!call.contains(HOLE)) {
        rows.add(new Row(methods, parts[1], call, raises, constant, BOUND_NANOS));
        continue;
      }
      for (String method : methods) {
        String own = call.replace(HOLE, method.substring(method.lastIndexOf('.') + 1));
        rows.add(new Row(List.of(method), parts[1], own, raises, constant, BOUND_NANOS));
      }
    }
  }

  /** The methods that have rows. */
  SortedSet<String> methods() {
    SortedSet<String> names = new TreeSet<>();
    rows.forEach(row -> names.addAll(row.methods));
    names.removeIf("library"::equals);
    return names;
  }

  /** The definitions that a row needs, in their order. */
  String definitions(Row row) {
    SortedSet<String> needed = new TreeSet<>();
    need(row.setup, needed);
    need(row.call, needed);
    StringBuilder text = new StringBuilder();
    lets.forEach((name, value) -> {
      if (needed.contains(name)) {
        text.append(name).append(" = ").append(value).append('\n');
      }
    });
    return text.toString();
  }

  private void need(String text, SortedSet<String> needed) {
    WORD.matcher(text)
        .results()
        .map(word -> word.group())
        .filter(lets::containsKey)
        .filter(needed::add)
        .toList()
        .forEach(name -> need(lets.get(name), needed));
  }
}
