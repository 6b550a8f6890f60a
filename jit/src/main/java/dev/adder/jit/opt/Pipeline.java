package dev.adder.jit.opt;

import dev.adder.jit.ir.Region;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes in an order. {@link #PASSES} is the table of all there are, {@link #STANDARD} the order
 * that regions go through before a backend gets them. Immutable.
 *
 * @param passes what runs, in order
 */
public record Pipeline(List<Pass> passes) {

  /** All passes, each once. */
  public static final List<Pass> PASSES =
      List.of(
          new Folding(),
          new Straightening(),
          new ValueNumbering(),
          new GuardElimination(),
          new HeapCaching(),
          new IntegerRanges(),
          new InvariantMotion(),
          new DeadCode());

  /** The usual order. */
  public static final Pipeline STANDARD =
      named(
          List.of(
              "fold",
              "straighten",
              "number",
              "guards",
              "heap",
              "fold",
              "number",
              "ranges",
              "fold",
              "guards",
              "hoist",
              "number",
              "heap",
              "fold",
              "straighten",
              "dead"));

  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

  /** Copies the list. */
  public Pipeline {
    passes = List.copyOf(passes);
  }

  /** The pass of that name, or nothing. */
  public static Optional<Pass> pass(String name) {
    return PASSES.stream().filter(pass -> pass.name().equals(name)).findFirst();
  }

  /**
   * The passes of these names.
   *
   * @throws IllegalArgumentException when there is no such pass
   */
  public static Pipeline named(List<String> names) {
    return new Pipeline(
        names.stream()
            .map(name ->
                pass(name).orElseThrow(() -> new IllegalArgumentException("no pass " + name)))
            .toList());
  }

  /** Runs all passes. */
  public Region run(Region region) {
    return run(region, (pass, result) -> {});
  }

  /**
   * Runs all passes and shows the result of each.
   *
   * @param after gets each pass and what it made: a verifier, a dump
   */
  public Region run(Region region, BiConsumer<Pass, Region> after) {
    Region current = region;
    for (Pass pass : passes) {
      current = pass.run(current);
      after.accept(pass, current);
    }
    LOG.debug("{}: {} instructions became {}", region.name(), region.size(), current.size());
    return current;
  }
}
