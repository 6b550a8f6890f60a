package dev.adder.engine.code;

import java.util.function.IntConsumer;

/**
 * The parts of {@code async for}: fetching the next value under a handler that ends the loop on
 * StopAsyncIteration.
 */
final class AsyncLoop {
  private AsyncLoop() {}

  /** Awaits the next value of {@code iterator} and hands its register to {@code use}. */
  static void next(
      Unit unit,
      ExpressionCompiler expressions,
      int iterator,
      Assembler.Label end,
      IntConsumer use) {
    Assembler asm = unit.asm;
    int exception = unit.temp();
    int value = unit.temp();
    unit.asyncEnd(end, exception);
    Assembler.Range range = asm.begin(end, exception);
    asm.emit(Opcode.INTRINSIC, value, iterator, Intrinsic.GET_ASYNC_NEXT.ordinal());
    expressions.drive(value, value);
    asm.end(range);
    use.accept(value);
  }

  /** Binds the end of the loop. */
  static void finish(Unit unit, Assembler.Label end) {
    Assembler asm = unit.asm;
    asm.bind(end);
    int exception = unit.asyncException(end);
    asm.emit(Opcode.INTRINSIC, exception, exception, Intrinsic.END_ASYNC_FOR.ordinal());
  }
}
