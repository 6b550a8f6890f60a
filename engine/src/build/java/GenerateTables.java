import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes the engine's generated sources. Run by the build as a single-file program:
 *
 * <pre>java GenerateTables.java SOURCE_ROOT OUTPUT_DIR</pre>
 *
 * <p>Each {@link Generator} reads what it needs under the source root and writes into the {@link
 * Output}. A file whose text did not change keeps its time stamp, so that incremental builds stay
 * incremental; a file that no generator writes any more is deleted. To add a generator, add it to
 * {@link #GENERATORS}.
 */
final class GenerateTables {
  private GenerateTables() {}

  private static final List<Generator> GENERATORS = List.of(new InstanceClassGenerator(), new MethodTableGenerator());

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: java GenerateTables.java SOURCE_ROOT OUTPUT_DIR");
      System.exit(2);
    }
    Path sources = Path.of(args[0]);
    Output output = new Output(Path.of(args[1]));
    for (Generator generator : GENERATORS) {
      if (generator.appliesTo(sources)) {
        generator.generate(sources, output);
      }
    }
    output.deleteStale();
  }

  /** One family of generated files. */
  interface Generator {
    /** Whether the sources this family hangs on are there. */
    boolean appliesTo(Path sources);

    /** Writes every file of the family; the text depends on nothing but the sources. */
    void generate(Path sources, Output output) throws IOException;
  }

  /** The output directory: writes what changed, remembers what is current. */
  static final class Output {
    private final Path root;
    private final Set<Path> current = new HashSet<>();

    Output(Path root) throws IOException {
      this.root = Files.createDirectories(root);
    }

    /**
     * Makes {@code name} of {@code packageName} hold {@code text}, touching it only if it differs.
     */
    void java(String packageName, String name, String text) throws IOException {
      Path file = root.resolve(packageName.replace('.', '/')).resolve(name + ".java");
      current.add(file);
      if (!Files.exists(file) || !Files.readString(file).equals(text)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
    }

    void deleteStale() throws IOException {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (!current.contains(file)) {
            Files.delete(file);
          }
        }
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
  }

  /**
   * The size classes of instances: {@code SnxM} holds n references and m primitive words in the
   * object itself and leaves what exceeds them to the overflow arrays of {@code PyInstance}.
   */
  static final class InstanceClassGenerator implements Generator {
    private static final String PACKAGE = "dev.adder.engine.object";
    private static final int[] SIZES = {0, 1, 2, 3, 4, 6, 8};
    private static final int LARGEST = SIZES[SIZES.length - 1];

    @Override
    public boolean appliesTo(Path sources) {
      return Files.exists(sources.resolve(PACKAGE.replace('.', '/')).resolve("PyInstance.java"));
    }

    @Override
    public void generate(Path sources, Output output) throws IOException {
      for (int refs : SIZES) {
        for (int prims : SIZES) {
          output.java(PACKAGE, name(refs, prims), instanceClass(refs, prims));
        }
      }
      output.java(PACKAGE, "InstanceClasses", allocator());
    }

    private static String name(int refs, int prims) {
      return "S" + refs + "x" + prims;
    }

    private static String instanceClass(int refs, int prims) {
      String name = name(refs, prims);
      return """
      package %s;

      /** An instance with %d references and %d primitive words in the object itself. */
      public final class %s extends PyInstance {
      %s%s
        public %s(Shape shape) {
          super(shape);
        }

      %s
      %s}
      """
          .formatted(
              PACKAGE,
              refs,
              prims,
              name,
              fields("Object", "r", refs),
              fields("long", "p", prims),
              name,
              accessors("Object", "ref", "r", "overflowRef", refs),
              accessors("long", "prim", "p", "overflowPrim", prims));
    }

    private static String fields(String type, String prefix, int count) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < count; i++) {
        text.append("  public ").append(type).append(' ').append(prefix).append(i).append(";\n");
      }
      return text.toString();
    }

    private static String accessors(
        String type, String method, String prefix, String overflow, int count) {
      String rest = count == 0 ? "i" : "i - " + count;
      if (count == 0) {
        return """
          @Override
          public %1$s %2$s(int i) {
            return %3$s(i);
          }

          @Override
          public void %2$s(int i, %1$s v) {
            %3$s(i, v);
          }
        """
            .formatted(type, method, overflow);
      }
      String reads =
          lines(count, i -> "      case %d -> %s%d;\n".formatted(i, prefix, i))
              + "      default -> %s(%s);\n".formatted(overflow, rest);
      String writes =
          lines(count, i -> "      case %d -> %s%d = v;\n".formatted(i, prefix, i))
              + "      default -> %s(%s, v);\n".formatted(overflow, rest);
      return """
        @Override
        public %1$s %2$s(int i) {
          return switch (i) {
      %3$s    };
        }

        @Override
        public void %2$s(int i, %1$s v) {
          switch (i) {
      %4$s    }
        }
      """
          .formatted(type, method, reads, writes);
    }

    private static String allocator() {
      StringBuilder text = new StringBuilder();
      text.append(
          """
          package %s;

          /** Chooses the size class of a new instance: the smallest that fits, at most %dx%d. */
          public final class InstanceClasses {
            private InstanceClasses() {}

            /**
             * Allocates an instance whose slots are unset.
             *
             * @param shape the shape the instance starts with
             * @param refs reference slots to hold in the object, never negative; the excess overflows
             * @param prims primitive slots to hold in the object, never negative; the excess overflows
             */
            public static PyInstance allocate(Shape shape, int refs, int prims) {
              assert refs >= 0 && prims >= 0;
              return switch (refs) {
          """
              .formatted(PACKAGE, LARGEST, LARGEST));
      forEachSize((label, size) -> "      %s -> refs%d(shape, prims);\n".formatted(label, size))
          .forEach(text::append);
      text.append("    };\n  }\n");
      for (int refs : SIZES) {
        text.append("\n  private static PyInstance refs").append(refs);
        text.append("(Shape shape, int prims) {\n    return switch (prims) {\n");
        forEachSize(
                (label, size) -> "      %s -> new %s(shape);\n".formatted(label, name(refs, size)))
            .forEach(text::append);
        text.append("    };\n  }\n");
      }
      return text.append("}\n").toString();
    }

    /** One line per size class, with the switch label of the counts that it serves. */
    private static Stream<String> forEachSize(SizeLine line) {
      return IntStream.range(0, SIZES.length).mapToObj(k -> line.text(label(k), SIZES[k]));
    }

    private static String label(int k) {
      if (SIZES[k] == LARGEST) {
        return "default";
      }
      int from = k == 0 ? 0 : SIZES[k - 1] + 1;
      return from == SIZES[k] ? "case " + from : "case " + from + ", " + SIZES[k];
    }

    private static String lines(int count, IntLine line) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < count; i++) {
        text.append(line.text(i));
      }
      return text.toString();
    }

    @FunctionalInterface
    private interface IntLine {
      String text(int i);
    }

    @FunctionalInterface
    private interface SizeLine {
      String text(String label, int size);
    }
  }
}
