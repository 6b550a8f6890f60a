package dev.adder.jit.testing;

import dev.adder.jit.backend.CompiledRegion;
import dev.adder.jit.exit.ObjectMaker;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Everything that a run of a region shows to the world, in words that can be compared.
 *
 * @param result what it returned
 * @param notes calls, polls and exits in order, each with the fuel at that time
 * @param heap what became of the arguments
 * @param fuel what was left
 */
public record Outcome(String result, List<String> notes, String heap, long fuel) {

  private static final long[] LONGS = {0, 1, 13, 26, -1, 100, Long.MAX_VALUE, Long.MIN_VALUE};

  /** Runs a region of {@link RandomRegions} with arguments from a seed. */
  public static Outcome of(CompiledRegion compiled, ObjectMaker maker, long seed) {
    Random random = new Random(seed);
    Cell cell = new Cell(random.nextInt(9));
    cell.a = random.nextInt(9);
    cell.box = (long) random.nextInt(9);
    cell.next = random.nextBoolean() ? new Cell(5) : null;
    List<Object> arguments = new ArrayList<>();
    TestContext context = new TestContext(maker, random.nextInt(400));
    context.pendingAtPoll(random.nextInt(10));
    arguments.add(context);
    arguments.add(random.nextInt(5));
    arguments.add(LONGS[random.nextInt(LONGS.length)]);
    arguments.add((long) random.nextInt(50));
    arguments.add(random.nextInt(50) / 4.0);
    arguments.add(random.nextInt(9) - 2);
    arguments.add(cell);
    arguments.add(random.nextBoolean() ? cell : null);
    return of(compiled, context, arguments);
  }

  /** Runs a region with these arguments, context and depth included. */
  public static Outcome of(
      CompiledRegion compiled, TestContext context, List<? extends Object> arguments) {
    Object result;
    try {
      result = compiled.entry().invokeWithArguments(arguments);
    } catch (RuntimeException | Error thrown) {
      throw thrown;
    } catch (Throwable checked) {
      throw new AssertionError(checked);
    }
    Region region = compiled.region();
    String text = region.result().isEmpty() ? "none" : context.describe(result);
    String heap =
        arguments.stream().skip(2).map(context::describe).reduce("", (all, one) -> all + " " + one);
    assertKind(region, result);
    return new Outcome(text, List.copyOf(context.notes()), heap, context.fuel);
  }

  private static void assertKind(Region region, Object result) {
    if (region.result().equals(Optional.of(IrType.I64)) && !(result instanceof Long)) {
      throw new AssertionError("not a long: " + result);
    }
  }
}
