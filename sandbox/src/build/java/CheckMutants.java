import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Compares the mutants that survived with those that are known to change nothing, and fails when
 * the two differ: a survivor that is not listed is a check that no test guards, a line without a
 * survivor excuses nothing any more. A mutant that ended the JVM was not judged, which fails too.
 *
 * <p>Arguments: PIT's report, the list, the source root. In the list a line that begins with {@code
 * because} gives the reason for the lines after it; each of them names a method, a mutator, the
 * number of survivors and the text of the source line, so that moving code does not matter.
 */
public final class CheckMutants {
  private static final String BECAUSE = "because ";
  private static final String PREFIX = "dev.adder.sandbox.";

  /** A test failed or ran into its time limit; anything else is an accident of the JVM. */
  private static final List<String> JUDGED = List.of("KILLED", "TIMED_OUT");

  private CheckMutants() {}

  /** What identifies mutants: where, which kind, and the text of the line. */
  private record Key(String place, String mutator, String line) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return place + " " + mutator + " " + line;
    }
  }

  /** Runs the comparison. */
  public static void main(String[] args)
      throws IOException, SAXException, ParserConfigurationException {
    NodeList mutants =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of(args[0]).toFile())
            .getElementsByTagName("mutation");
    Map<Key, Integer> survivors = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < mutants.getLength(); i++) {
      Element mutant = (Element) mutants.item(i);
      if (!mutant.getAttribute("detected").equals("true")) {
        survivors.merge(key(mutant, Path.of(args[2])), 1, Integer::sum);
      } else if (!JUDGED.contains(mutant.getAttribute("status"))) {
        faults.add(mutant.getAttribute("status") + ": " + key(mutant, Path.of(args[2])));
      }
    }
    Map<Key, Integer> known = known(Path.of(args[1]), faults);
    compare(survivors, known, faults);
    if (mutants.getLength() == 0) {
      faults.add("the report has no mutants");
    }
    int survived = survivors.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        "%d mutants, %d killed, %d survived, %d known to change nothing%n",
        mutants.getLength(),
        mutants.getLength() - survived,
        survived,
        known.values().stream().mapToInt(Integer::intValue).sum());
    if (!faults.isEmpty()) {
      faults.forEach(System.err::println);
      System.exit(1);
    }
  }

  private static void compare(
      Map<Key, Integer> survivors, Map<Key, Integer> known, List<String> faults) {
    TreeSet<Key> all = new TreeSet<>(survivors.keySet());
    all.addAll(known.keySet());
    for (Key key : all) {
      int found = survivors.getOrDefault(key, 0);
      int listed = known.getOrDefault(key, 0);
      if (found != listed) {
        faults.add(
            (found > listed ? "no test notices: " : "no such survivor: ")
                + key
                + " (survived "
                + found
                + ", listed "
                + listed
                + ")");
      }
    }
  }

  private static Map<Key, Integer> known(Path list, List<String> faults) throws IOException {
    Map<Key, Integer> known = new TreeMap<>();
    boolean hasReason = false;
    for (String line : Files.readAllLines(list)) {
      if (line.startsWith(BECAUSE)) {
        hasReason = true;
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.strip().split(" ", 4);
        if (!hasReason || parts.length < 4 || !parts[2].matches("[1-9]")) {
          faults.add("not a line with a reason: " + line);
        } else {
          known.merge(
              new Key(parts[0], parts[1], parts[3]), Integer.parseInt(parts[2]), Integer::sum);
        }
      }
    }
    return known;
  }

  private static Key key(Element mutant, Path sources) throws IOException {
    String type = text(mutant, "mutatedClass");
    String folder = type.substring(0, type.lastIndexOf('.')).replace('.', '/');
    List<String> lines =
        Files.readAllLines(sources.resolve(folder).resolve(text(mutant, "sourceFile")));
    String mutator = text(mutant, "mutator");
    return new Key(
        type.substring(PREFIX.length())
            + "."
            + text(mutant, "mutatedMethod").replaceAll("lambda\\$|\\$[0-9]+", ""),
        mutator.substring(mutator.lastIndexOf('.') + 1).replace("Mutator", ""),
        lines.get(Integer.parseInt(text(mutant, "lineNumber")) - 1).strip());
  }

  private static String text(Element mutant, String name) {
    return mutant.getElementsByTagName(name).item(0).getTextContent();
  }
}
