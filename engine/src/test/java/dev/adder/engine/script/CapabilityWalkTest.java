package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import acme.shop.Order;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.Str;
import dev.adder.sandbox.capability.HostClass;
import dev.adder.sandbox.capability.HostMember;
import dev.adder.sandbox.policy.Policy;
import dev.adder.sandbox.quota.Quota;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a script can reach is what {@code reachable.txt} lists and nothing else: one line for each
 * type, module, attribute and function in Java, for each kind of object, and for each module whose
 * functions are written in Python (these can do what their namespaces can, which are walked too).
 * {@code reachable-host.txt} lists what comes in with objects of the host, {@code
 * reachable-class.txt} what comes in with a class that is imported. A line is added or taken away
 * by hand, by someone who has asked what the new thing lets a script do.
 */
public class CapabilityWalkTest {
  private static final Policy ONE_MEMBER =
      Policy.computation().toBuilder()
          .allow(new HostMember(Bean.class.getName(), "getName"))
          .build();

  /** The class that a script imports and makes objects of. */
  private static final Set<Class<?>> CLASSES = Set.of(Order.class);

  /** An object of the host with several members, one of which is granted. */
  public static class Bean {
    public final Object open = new Object();

    public String getName() {
      return "bean";
    }

    public Object getOther() {
      return new Object();
    }

    public ClassLoader getLoader() {
      return Bean.class.getClassLoader();
    }
  }

  /** A record of the host. */
  public record Point(int x, Bean bean) {}

  /** An enum of the host. */
  public enum Color {
    RED
  }

  private static AdderScriptEngine engine(Policy policy) {
    return new AdderScriptEngineFactory()
        .getScriptEngine(
            EngineOptions.defaults()
                .withPolicy(policy)
                .withQuota(Quota.unlimited())
                .withWarmUp(false));
  }

  /** The names of the library's modules written in Python. */
  static List<String> library() throws IOException {
    Path root = Path.of("src/main/resources/dev/adder/engine/lib");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".py"))
          .map(name -> name.substring(0, name.length() - 3).replace('/', '.'))
          .map(name -> name.replaceFirst("\\.__init__$", ""))
          .sorted()
          .toList();
    }
  }

  /** Builtin types know each other once they are loaded: whatever ran before, all of them are. */
  @BeforeAll
  static void loadTypes() throws Exception {
    Path classes =
        Path.of(
            AdderScriptEngine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> names;
    try (Stream<Path> files = Files.walk(classes.resolve("dev/adder/engine"))) {
      names =
          files
              .map(file -> classes.relativize(file).toString())
              .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
              .map(name -> name.substring(0, name.length() - 6).replace(File.separatorChar, '.'))
              .toList();
    }
    for (String name : names) {
      Class.forName(name);
    }
  }

  /** Walks in a fresh isolate, with the objects given to it under their names. */
  private static CapabilityWalk walk(Policy policy, Map<String, Object> objects, String prelude)
      throws Exception {
    CapabilityWalk[] done = new CapabilityWalk[1];
    try (AdderScriptEngine engine = engine(policy)) {
      objects.forEach(engine::put);
      List<String> library = library();
      engine.put(
          "walk",
          (Runnable)
              () -> {
                if (done[0] != null) {
                  return; // called by the walk
                }
                Context ctx = Context.current();
                CapabilityWalk.importAll(ctx, library);
                CapabilityWalk walk = new CapabilityWalk(ctx, value -> {});
                walk.give(engine.get("walk"));
                objects.values().forEach(walk::give);
                CLASSES.forEach(walk::giveClass);
                Map<String, Object> roots = new TreeMap<>();
                PyDict globals = ctx.top().globals();
                objects.keySet().forEach(name -> roots.put(name, globals.get(ctx, Str.of(name))));
                if (prelude.contains("import acme")) {
                  for (String name : List.of("acme", "Order", "Rule", "Own", "made", "own")) {
                    roots.put(name, globals.get(ctx, Str.of(name)));
                  }
                }
                done[0] = walk;
                walk.run(roots);
              });
      engine.getContext().setErrorWriter(new StringWriter());
      engine.getContext().setReader(new StringReader(""));
      engine.getContext().setWriter(new StringWriter());
      engine.eval(prelude + "walk()");
    }
    assertEquals(List.of(), done[0].faults());
    return done[0];
  }

  private static Set<String> listed(String resource) throws IOException {
    try (InputStream in = CapabilityWalkTest.class.getResourceAsStream(resource)) {
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
      assertEquals(
          List.copyOf(new TreeSet<>(lines)), lines, resource + " is sorted and has no line twice");
      return new TreeSet<>(lines);
    }
  }

  private static void assertListed(String resource, Set<String> found, Map<String, String> ways)
      throws IOException {
    Set<String> allowed = listed(resource);
    List<String> wrong = new ArrayList<>();
    for (String kind : found) {
      if (!allowed.contains(kind)) {
        wrong.add("new: " + kind + "    # " + ways.get(kind));
      }
    }
    for (String kind : allowed) {
      if (!found.contains(kind)) {
        wrong.add("gone: " + kind);
      }
    }
    assertTrue(wrong.isEmpty(), () -> resource + "\n" + String.join("\n", wrong));
  }

  @Test
  void pureContext_reachesWhatIsListed() throws Exception {
    CapabilityWalk walk = walk(Policy.computation(), Map.of(), "");
    System.out.println(
        "reachable in a fresh context: "
            + walk.nodes()
            + " values of "
            + walk.kinds().size()
            + " kinds");
    assertTrue(walk.nodes() > 20_000, "walked " + walk.nodes());
    assertListed("reachable.txt", walk.kinds().keySet(), walk.kinds());
  }

  /** One object of each kind that enters scripts. */
  private static Map<String, Object> hostObjects() throws ScriptException {
    Bean bean = new Bean();
    Map<String, Object> objects = new LinkedHashMap<>();
    objects.put("bean", bean);
    objects.put("xs", new ArrayList<>(List.of(1, "two", bean)));
    objects.put("m", new TreeMap<>(Map.of("a", bean)));
    objects.put("s", new java.util.HashSet<>(Set.of(bean)));
    objects.put("array", new Object[] {bean});
    objects.put("ints", new int[] {1, 2});
    objects.put("f", (Supplier<Object>) () -> bean);
    objects.put(
        "fails",
        (Supplier<Object>)
            () -> {
              throw new IllegalStateException("of the host");
            });
    objects.put("done", CompletableFuture.completedFuture(bean));
    objects.put("pending", new CompletableFuture<>());
    objects.put("leaks", (Supplier<Object>) () -> Bean.class);
    objects.put("point", new Point(1, bean));
    objects.put("color", Color.RED);
    objects.put("iterator", List.of(bean).iterator());
    objects.put("iterable", (Iterable<Object>) () -> List.<Object>of(bean).iterator());
    objects.put("stream", Stream.of(bean));
    objects.put("maybe", Optional.of(bean));
    ScriptEngine other = Adder.engine();
    other.eval("class Shelf:\n  shown = 1\n  _hidden = open\n  def __iter__(self): return self\n");
    objects.put("foreign", other.eval("Shelf()"));
    objects.put("foreign_function", other.eval("lambda: Shelf"));
    objects.put("foreign_module", other.eval("import sys\nsys"));
    return objects;
  }

  @Test
  void hostObjects_addWhatIsListed_andPartsAndTheOneMemberThatIsGranted() throws Exception {
    Set<String> pure = listed("reachable.txt");
    CapabilityWalk walk =
        walk(
            ONE_MEMBER,
            hostObjects(),
            "try: fails()\nexcept Exception as e: caught = e\n"
                + "try: leaks()\nexcept Exception as e: refused = e\n");
    System.out.println("reachable with objects of the host: " + walk.nodes() + " values");
    Set<String> more = new TreeSet<>(walk.kinds().keySet());
    more.removeAll(pure);
    assertListed("reachable-host.txt", more, walk.kinds());
    // Of records and enums the parts are given away with the object, other members are not.
    assertEquals(
        Set.of("Bean.getName", "Color.name", "Color.ordinal", "Point.bean", "Point.x"),
        walk.hostMembers());
  }

  @Test
  void anImportedClass_addsWhatIsListed_andTheMembersThatAreGranted() throws Exception {
    Policy policy =
        Policy.computation().toBuilder()
            .allow(new HostClass("acme.shop.Order"))
            .allow(new HostClass("acme.shop.Rule"))
            .allow(new HostMember("acme.shop.Order", "<init>"))
            .allow(new HostMember("acme.shop.Order", "of"))
            .allow(new HostMember("acme.shop.Order", "LIMIT"))
            .allow(new HostMember("acme.shop.Order", "getCustomer"))
            .build();
    CapabilityWalk walk =
        walk(
            policy,
            Map.of(),
            """
            import acme
            from acme.shop import Order, Rule
            class Own(Rule):
                def apply(self, order, value): return value
            made, own = Order('x'), Own()
            """);
    Set<String> more = new TreeSet<>(walk.kinds().keySet());
    more.removeAll(listed("reachable.txt"));
    assertListed("reachable-class.txt", more, walk.kinds());
    assertEquals(
        Set.of(
            "Order.getCustomer",
            "hostclass.LIMIT",
            "hostclass.of",
            "hostpackage.Order",
            "hostpackage.Rule",
            "hostpackage.shop"),
        walk.hostMembers());
  }
}
