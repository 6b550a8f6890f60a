package dev.adder.jit.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.jit.backend.jvm.GeneratedClass;
import dev.adder.jit.backend.jvm.JvmBackend;
import dev.adder.jit.backend.jvm.JvmRegion;
import dev.adder.jit.backend.jvm.RegionTooLargeException;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Op;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.RegionBuilder;
import dev.adder.jit.ir.Value;
import dev.adder.jit.opt.FailingGuard;
import dev.adder.jit.testing.Outcome;
import dev.adder.jit.testing.Runs;
import dev.adder.jit.testing.TestContext;
import dev.adder.jit.testing.TestSymbols;
import dev.adder.jit.text.RegionParser;
import dev.adder.jit.verify.RegionVerifier;
import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract, and what only generated classes have: a size, exits that count, an end. */
class JvmBackendTest extends BackendContract {

  private static final String GUARDED =
      """
      region guarded -> i64
        constant code
      b0(%0: i64, %1: i64):
        %2: i64 = add_exact.i64 %0, %1 [refund 0, frame #code @1 {0: %0, 1: %1}]
        %3: bool = lt.i64 %2, 100
        guard_true %3 [refund 0, frame #code @2 {0: %2}]
        return %2
      """;

  private final JvmBackend backend = new JvmBackend(MethodHandles.lookup());

  @Override
  protected Backend backend() {
    return backend;
  }

  private JvmRegion compile(String text) {
    return (JvmRegion) backend.compile(RegionParser.parse(text, TestSymbols.ALL));
  }

  private static TestContext context() {
    return new TestContext(Runs.reference().memory(), 0);
  }

  private static Object run(JvmRegion region, TestContext context, long a, long b)
      throws Throwable {
    return region.entry().invoke(context, 5, a, b);
  }

  @Test
  void exits_areCounted() throws Throwable {
    JvmRegion region = compile(GUARDED);
    TestContext context = context();
    assertEquals(7L, run(region, context, 3, 4));
    assertEquals(TestContext.EXIT_NUMBER, run(region, context, 60, 50));
    assertEquals(TestContext.EXIT_NUMBER, run(region, context, Long.MAX_VALUE, 50));
    assertEquals(TestContext.EXIT_NUMBER, run(region, context, 61, 50));
    assertEquals(1, region.taken(0));
    assertEquals(2, region.taken(1));
    assertEquals("frame code @2 0=Long:110 fuel 0", context.notes().getFirst());
  }

  @Test
  void watcher_getsEachClassWithWhatItRefersTo() {
    List<GeneratedClass> seen = new ArrayList<>();
    JvmBackend watched = new JvmBackend(MethodHandles.lookup(), seen::add);
    JvmRegion region = (JvmRegion) watched.compile(RegionParser.parse(GUARDED, TestSymbols.ALL));
    GeneratedClass made = seen.getFirst();
    assertEquals(1, seen.size());
    assertEquals(region.entry().type().returnType(), long.class);
    assertTrue(made.type().isHidden());
    assertEquals(region.codeBytes(), made.codeBytes());
    assertEquals(1, made.data().size(), () -> made.data().toString());
    String text = made.text();
    assertTrue(text.contains("invokestatic java/lang/Math.addExact(long,long)long"), text);
    assertTrue(text.contains("  catch java/lang/ArithmeticException goes to "), text);
  }

  @Test
  void bytes_growWithTheRegion() {
    long small = compile(GUARDED).bytes();
    RegionBuilder builder = new RegionBuilder("larger", IrType.I64);
    Value last = builder.parameter(IrType.I64);
    for (int i = 0; i < 200; i++) {
      last = builder.value(Op.ADD_I64, last, last);
    }
    builder.give(last);
    long large = backend.compile(builder.build()).bytes();
    assertTrue(small > 4_000 && small < 20_000, small + " bytes");
    assertTrue(large > 2 * small, large + " bytes");
  }

  @Test
  void failingGuard_leavesThereAlthoughItHolds() throws Throwable {
    Region region = RegionParser.parse(GUARDED, TestSymbols.ALL);
    assertEquals(2, FailingGuard.guards(region));
    for (int number = 0; number < 4; number++) {
      JvmRegion failing = (JvmRegion) backend.compile(new FailingGuard(number).run(region));
      RegionVerifier.check(failing.region());
      TestContext context = context();
      assertEquals(TestContext.EXIT_NUMBER, run(failing, context, 3, 4));
      assertEquals(1, failing.taken(number % 2));
      String at = number % 2 == 0 ? "@1 0=Long:3 1=Long:4" : "@2 0=Long:7";
      assertEquals("frame code " + at + " fuel 0", context.notes().getFirst());
    }
  }

  @Test
  void values_withOneUse_stayOnTheStack() {
    JvmRegion region =
        compile(
            """
            region straight -> f64
            b0(%0: f64, %1: f64):
              %2: f64 = mul.f64 %0, %0
              %3: f64 = mul.f64 %2, %1
              %4: f64 = add.f64 %3, 1.0
              return %4
            """);
    // Four loads, two products, a constant, a sum, a return, each of one byte but for wide loads.
    assertTrue(region.codeBytes() <= 12, region.codeBytes() + " bytes");
  }

  @Test
  void variables_ofAChain_areShared() {
    RegionBuilder builder = new RegionBuilder("chain", IrType.I64);
    Operand last = builder.parameter(IrType.I64);
    for (int i = 0; i < 300; i++) {
      // Used twice, so each value is in a variable.
      last = builder.value(Op.XOR_I64, last, builder.value(Op.ADD_I64, last, Constant.of(i + 7L)));
    }
    builder.give(last);
    int bytes = ((JvmRegion) backend.compile(builder.build())).codeBytes();
    assertTrue(bytes < 300 * 12, bytes + " bytes");
  }

  @Test
  void region_beyondTheLimitOfHotSpot_isRefused() {
    RegionBuilder builder = new RegionBuilder("large", IrType.I64);
    Value last = builder.parameter(IrType.I64);
    for (int i = 0; i < 2500; i++) {
      last = builder.value(Op.ADD_I64, last, last);
    }
    builder.give(last);
    Region region = builder.build();
    RegionTooLargeException refused =
        assertThrows(RegionTooLargeException.class, () -> backend.compile(region));
    assertTrue(refused.getMessage().startsWith("region large is too large"), refused.getMessage());
  }

  @Test
  void constants_areThoseOfTheTable() throws Throwable {
    Object object = new Object();
    RegionBuilder builder = new RegionBuilder("constant", IrType.REF);
    builder.give(builder.constant("it", object));
    assertEquals(object, backend.compile(builder.build()).entry().invoke(context(), 1));
  }

  @Test
  void constants_ofNumbers_areExactToTheBit() {
    for (long bits :
        new long[] {
          0L,
          Double.doubleToRawLongBits(-0.0),
          Double.doubleToRawLongBits(1.0),
          0x7ff0000000000001L,
          0xfff8000000001234L
        }) {
      RegionBuilder builder = new RegionBuilder("bits", IrType.I64);
      builder.give(builder.value(Op.F64_TO_BITS, new Constant.F64(bits)));
      Outcome outcome =
          Outcome.of(backend.compile(builder.build()), context(), List.of(context(), 1));
      assertEquals("Long:" + bits, outcome.result());
    }
  }

  @Test
  void class_goesWithItsRegion() throws Exception {
    WeakReference<Object> region = new WeakReference<>(compile(GUARDED).entry());
    for (int i = 0; i < 100 && region.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertTrue(region.refersTo(null));
  }
}
