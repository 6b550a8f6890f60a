package dev.adder.jit.testing;

import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Op;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.RegionBuilder;
import dev.adder.jit.ir.Terminator;
import dev.adder.jit.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Makes valid regions from seeds: straight code, branches that join, loops that end by a counter,
 * of every operation. The same seed and size give the same region.
 */
public final class RandomRegions {

  /** Kinds of the parameters of every region that is made: two longs, a double, two cells. */
  public static final List<IrType> PARAMETERS =
      List.of(IrType.I64, IrType.I64, IrType.F64, IrType.I32, IrType.REF, IrType.REF);

  private final Random random;
  private final RegionBuilder builder;
  private final Scope scope;
  private final RandomOps ops;
  private final Optional<IrType> result;
  private int left;

  private RandomRegions(long seed, int size) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    this.left = size;
    List<Optional<IrType>> results =
        List.of(
            Optional.of(IrType.I64),
            Optional.of(IrType.F64),
            Optional.of(IrType.REF),
            Optional.empty());
    this.result = results.get(random.nextInt(results.size()));
    this.builder = new RegionBuilder("random" + Math.abs(seed), result);
    this.scope = new Scope(random);
    this.ops = new RandomOps(random, builder, scope);
  }

  /**
   * A region.
   *
   * @param size about how many random choices make it; each adds one to four instructions
   */
  public static Region region(long seed, int size) {
    return new RandomRegions(seed, size).make();
  }

  private Region make() {
    scope.add(Pool.I64, builder.parameter(IrType.I64));
    scope.add(Pool.I64, builder.parameter(IrType.I64));
    scope.add(Pool.F64, builder.parameter(IrType.F64));
    scope.add(Pool.I32, builder.parameter(IrType.I32));
    scope.add(Pool.CELL, builder.parameter(IrType.REF));
    scope.add(Pool.PLAIN, builder.parameter(IrType.REF));
    ops.begin();
    while (left > 0) {
      statements(1 + random.nextInt(8), 3);
    }
    end();
    return builder.build();
  }

  private void statements(int count, int depth) {
    for (int i = 0; i < count && left-- > 0; i++) {
      builder.line(random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(99));
      int choice = random.nextInt(12);
      if (choice == 0 && depth > 0) {
        loop(depth - 1);
      } else if (choice == 1 && depth > 0) {
        diamond(depth - 1);
      } else if (choice == 2 && random.nextInt(6) == 0) {
        exitOnOneSide();
      } else {
        ops.one();
      }
    }
  }

  private void end() {
    if (random.nextBoolean()) {
      builder.exit(ops.wide());
    } else if (result.isEmpty()) {
      builder.give();
    } else {
      builder.give(
          result.get() == IrType.REF ? scope.anyReference() : scope.operand(Pool.of(result.get())));
    }
  }

  private List<Pool> somePools() {
    List<Pool> pools = new ArrayList<>();
    int count = random.nextInt(4);
    while (pools.size() < count) {
      Pool pool = Pool.values()[random.nextInt(Pool.values().length)];
      if (scope.has(pool) || pool.ordinal() < Pool.CELL.ordinal()) {
        pools.add(pool);
      }
    }
    return pools;
  }

  private List<Operand> arguments(List<Pool> pools) {
    List<Operand> found = new ArrayList<>();
    pools.forEach(pool -> found.add(scope.operand(pool)));
    return found;
  }

  private void parameters(List<Pool> pools) {
    pools.forEach(pool -> scope.add(pool, builder.parameter(pool.type)));
  }

  private void diamond(int depth) {
    List<Pool> pools = somePools();
    int yes = builder.block();
    int no = builder.block();
    int join = builder.block();
    boolean testsNull = random.nextInt(3) == 0;
    RandomOps.NullTest test = ops.nullTest();
    Operand condition = testsNull ? test.condition() : scope.operand(Pool.BOOL);
    builder.branch(condition, RegionBuilder.edge(yes), RegionBuilder.edge(no));
    for (int side : new int[] {yes, no}) {
      var mark = scope.mark();
      builder.at(side);
      if (testsNull) {
        ops.guardSide(test, side == yes);
      }
      statements(random.nextInt(4), depth);
      builder.end(new Terminator.Jump(new Terminator.Edge(join, arguments(pools))));
      scope.back(mark);
    }
    builder.at(join);
    parameters(pools);
  }

  private void exitOnOneSide() {
    int out = builder.block();
    int on = builder.block();
    builder.branch(ops.likely(true), RegionBuilder.edge(on), RegionBuilder.edge(out));
    builder.at(out);
    builder.exit(ops.snapshot());
    builder.at(on);
  }

  /** A loop with a counter; what is carried changes, the counter counts up to a small number. */
  private void loop(int depth) {
    List<Pool> pools = somePools();
    int head = builder.block();
    int body = builder.block();
    int done = builder.block();
    List<Operand> first = new ArrayList<>(List.of(Constant.of(0)));
    first.addAll(arguments(pools));
    builder.end(new Terminator.Jump(new Terminator.Edge(head, first)));
    builder.at(head);
    Value counter = scope.add(Pool.I32, builder.parameter(IrType.I32));
    parameters(pools);
    for (int i = random.nextInt(4); i > 0; i--) {
      ops.one();
    }
    Constant bound = Constant.of(random.nextInt(5));
    Value more = builder.value(Op.LT_I32, counter, bound);
    builder.branch(more, RegionBuilder.edge(body), RegionBuilder.edge(done));
    var mark = scope.mark();
    builder.at(body);
    statements(1 + random.nextInt(5), depth);
    Value next = builder.value(Op.ADD_I32, counter, Constant.of(1));
    List<Operand> again = new ArrayList<>(List.of(next));
    again.addAll(arguments(pools));
    builder.end(new Terminator.Jump(new Terminator.Edge(head, again)));
    scope.back(mark);
    builder.at(done);
  }
}
