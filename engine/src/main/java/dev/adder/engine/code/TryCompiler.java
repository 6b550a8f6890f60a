package dev.adder.engine.code;

import dev.adder.engine.object.PyNone;
import dev.adder.engine.syntax.Node;
import dev.adder.engine.syntax.Span;
import dev.adder.engine.syntax.Stmt;
import java.util.List;

/**
 * Compiles try and with statements. A finally body is compiled once for each way out of the
 * protected part; ways out that jump (return, break, continue) are compiled by {@link #unwind}.
 */
final class TryCompiler {
  private final Unit unit;
  private final StatementCompiler statements;
  private final ExpressionCompiler expressions;
  private final Assembler asm;

  TryCompiler(Unit unit, StatementCompiler statements, ExpressionCompiler expressions) {
    this.unit = unit;
    this.statements = statements;
    this.expressions = expressions;
    this.asm = unit.asm;
  }

  void compile(Stmt.Try t) {
    if (t.finalBody().isEmpty()) {
      exceptPart(t);
      return;
    }
    Assembler.Label handler = new Assembler.Label();
    Assembler.Label end = new Assembler.Label();
    int mark = unit.mark();
    int exception = unit.temps(3);
    Unit.Block block = new Unit.Block(Unit.Block.Kind.FINALLY);
    block.finalBody = t.finalBody();
    block.range = asm.begin(handler, exception);
    unit.blocks.add(block);
    if (t.handlers().isEmpty()) {
      statements.body(t.body());
    } else {
      exceptPart(t);
    }
    unit.blocks.removeLast();
    asm.end(block.range);
    finalBody(t.finalBody());
    asm.jump(Opcode.JMP, 0, end);
    asm.bind(handler);
    handle(
        exception,
        () -> {
          finalBody(t.finalBody());
          asm.emit(Opcode.RERAISE, exception);
        });
    asm.bind(end);
    unit.release(mark);
  }

  /**
   * The frame of every handler: {@code exception} is being handled while {@code body} runs; the two
   * registers behind it are used as well.
   */
  private void handle(int exception, Runnable body) {
    Assembler.Label cleanup = new Assembler.Label();
    Unit.Block block = new Unit.Block(Unit.Block.Kind.HANDLER);
    block.register = exception + 1;
    asm.emit(Opcode.PUSHEXC, exception + 1, exception);
    block.range = asm.begin(cleanup, exception + 2);
    unit.blocks.add(block);
    body.run();
    unit.blocks.removeLast();
    asm.end(block.range);
    Assembler.Label over = new Assembler.Label();
    asm.jump(Opcode.JMP, 0, over);
    asm.bind(cleanup);
    asm.emit(Opcode.POPEXC, exception + 1);
    asm.emit(Opcode.RERAISE, exception + 2);
    asm.bind(over);
  }

  private void exceptPart(Stmt.Try t) {
    Assembler.Label handler = new Assembler.Label();
    Assembler.Label end = new Assembler.Label();
    int mark = unit.mark();
    int exception = unit.temps(3);
    Unit.Block block = new Unit.Block(Unit.Block.Kind.PROTECTED);
    block.range = asm.begin(handler, exception);
    unit.blocks.add(block);
    statements.body(t.body());
    unit.blocks.removeLast();
    asm.end(block.range);
    statements.body(t.orElse());
    asm.jump(Opcode.JMP, 0, end);
    asm.bind(handler);
    if (t.isStar()) {
      handle(exception, () -> starHandlers(t.handlers(), exception, end));
    } else {
      handle(exception, () -> handlers(t.handlers(), exception, end));
    }
    asm.bind(end);
    unit.release(mark);
  }

  private void handlers(List<Node.ExceptHandler> handlers, int exception, Assembler.Label end) {
    for (Node.ExceptHandler handler : handlers) {
      Assembler.Label next = new Assembler.Label();
      Span before = asm.at(handler.span());
      int mark = unit.mark();
      if (handler.type() != null) {
        int type = expressions.operand(handler.type());
        int matches = unit.temp();
        asm.emit(Opcode.MATCHEXC, matches, exception, type);
        asm.jump(Opcode.JFALSE, matches, next);
      }
      unit.release(mark);
      named(handler.name(), exception, () -> statements.body(handler.body()));
      asm.emit(Opcode.POPEXC, exception + 1);
      asm.jump(Opcode.JMP, 0, end);
      asm.bind(next);
      asm.at(before);
    }
    asm.emit(Opcode.RERAISE, exception);
  }

  /** Binds the exception to a name for the time of {@code body} and deletes the name afterwards. */
  private void named(String name, int exception, Runnable body) {
    if (name == null) {
      body.run();
      return;
    }
    expressions.names().store(name, exception);
    Assembler.Label cleanup = new Assembler.Label();
    Assembler.Label over = new Assembler.Label();
    int raised = unit.temp();
    Unit.Block block = new Unit.Block(Unit.Block.Kind.NAMED_HANDLER);
    block.cleanup = () -> unbind(name);
    block.range = asm.begin(cleanup, raised);
    unit.blocks.add(block);
    body.run();
    unit.blocks.removeLast();
    asm.end(block.range);
    unbind(name);
    asm.jump(Opcode.JMP, 0, over);
    asm.bind(cleanup);
    unbind(name);
    asm.emit(Opcode.RERAISE, raised);
    asm.bind(over);
  }

  private void unbind(String name) {
    int mark = unit.mark();
    int none = unit.temp();
    expressions.constant(PyNone.NONE, none);
    expressions.names().store(name, none);
    expressions.names().delete(name);
    unit.release(mark);
  }

  private void starHandlers(List<Node.ExceptHandler> handlers, int exception, Assembler.Label end) {
    int pair = unit.temps(2);
    int left = unit.temp();
    int results = unit.temp();
    int result = unit.temps(2);
    asm.emit(Opcode.LIST, results, results, 0);
    asm.emit(Opcode.INTRINSIC, left, exception, Intrinsic.EXCEPT_STAR_BEGIN.ordinal());
    for (Node.ExceptHandler handler : handlers) {
      Assembler.Label next = new Assembler.Label();
      int mark = unit.mark();
      int arguments = unit.temps(2);
      asm.emit(Opcode.MOVE, arguments, left);
      expressions.into(handler.type(), arguments + 1);
      asm.emit(Opcode.INTRINSIC, arguments, arguments, Intrinsic.EXCEPT_STAR_MATCH.ordinal());
      asm.emit(Opcode.UNPACK, pair, arguments, 2);
      asm.emit(Opcode.MOVE, left, pair);
      asm.jump(Opcode.JNONE, pair + 1, next);
      starBody(handler, pair + 1, results);
      asm.bind(next);
      unit.release(mark);
    }
    asm.emit(Opcode.LISTAPPEND, results, left);
    asm.emit(Opcode.MOVE, result, exception);
    asm.emit(Opcode.MOVE, result + 1, results);
    asm.emit(Opcode.INTRINSIC, result, result, Intrinsic.EXCEPT_STAR_RESULT.ordinal());
    Assembler.Label raise = new Assembler.Label();
    asm.jump(Opcode.JNOTNONE, result, raise);
    asm.emit(Opcode.POPEXC, exception + 1);
    asm.jump(Opcode.JMP, 0, end);
    asm.bind(raise);
    asm.emit(Opcode.RERAISE, result);
  }

  /** One except* body: what it raises is collected in {@code results}. */
  private void starBody(Node.ExceptHandler handler, int matched, int results) {
    int raised = unit.temps(3);
    Assembler.Label failed = new Assembler.Label();
    Assembler.Label over = new Assembler.Label();
    asm.emit(Opcode.PUSHEXC, raised + 1, matched);
    Unit.Block block = new Unit.Block(Unit.Block.Kind.HANDLER);
    block.register = raised + 1;
    block.range = asm.begin(failed, raised);
    unit.blocks.add(block);
    named(handler.name(), matched, () -> statements.body(handler.body()));
    unit.blocks.removeLast();
    asm.end(block.range);
    asm.emit(Opcode.POPEXC, raised + 1);
    asm.jump(Opcode.JMP, 0, over);
    asm.bind(failed);
    asm.emit(Opcode.POPEXC, raised + 1);
    asm.emit(Opcode.LISTAPPEND, results, raised);
    asm.bind(over);
  }

  // ---- with ----

  void with(Stmt.With w, int index) {
    if (index == w.items().size()) {
      statements.body(w.body());
      return;
    }
    Node.WithItem item = w.items().get(index);
    Span place = item.context().span();
    Span before = asm.at(place);
    int mark = unit.mark();
    int exit = unit.temps(2);
    int manager = expressions.value(item.context());
    Intrinsic enter = w.isAsync() ? Intrinsic.ASYNC_WITH_ENTER : Intrinsic.WITH_ENTER;
    asm.emit(Opcode.INTRINSIC, exit, manager, enter.ordinal());
    if (w.isAsync()) {
      expressions.awaitValue(exit + 1, exit + 1);
    }
    Assembler.Label handler = new Assembler.Label();
    Assembler.Label end = new Assembler.Label();
    int exception = unit.temps(3);
    Unit.Block block =
        new Unit.Block(w.isAsync() ? Unit.Block.Kind.ASYNC_WITH : Unit.Block.Kind.WITH);
    block.register = exit;
    block.span = place;
    block.range = asm.begin(handler, exception);
    unit.blocks.add(block);
    if (item.target() != null) {
      statements.targets().store(item.target(), exit + 1);
    }
    with(w, index + 1);
    unit.blocks.removeLast();
    asm.end(block.range);
    asm.at(place);
    leave(exit, w.isAsync());
    asm.jump(Opcode.JMP, 0, end);
    asm.bind(handler);
    handle(exception, () -> exceptionInWith(w, exit, exception, end));
    asm.bind(end);
    unit.release(mark);
    asm.at(before);
  }

  private void exceptionInWith(Stmt.With w, int exit, int exception, Assembler.Label end) {
    int swallow = unit.temps(2);
    asm.emit(Opcode.MOVE, swallow, exit);
    asm.emit(Opcode.MOVE, swallow + 1, exception);
    if (w.isAsync()) {
      asm.emit(Opcode.INTRINSIC, swallow, swallow, Intrinsic.ASYNC_WITH_EXCEPT.ordinal());
      expressions.awaitValue(swallow, swallow);
    } else {
      asm.emit(Opcode.INTRINSIC, swallow, swallow, Intrinsic.WITH_EXCEPT.ordinal());
    }
    Assembler.Label ok = new Assembler.Label();
    asm.jump(Opcode.JTRUE, swallow, ok);
    asm.emit(Opcode.RERAISE, exception);
    asm.bind(ok);
    asm.emit(Opcode.POPEXC, exception + 1);
    asm.jump(Opcode.JMP, 0, end);
  }

  private void leave(int exit, boolean async) {
    int mark = unit.mark();
    int result = unit.temp();
    if (async) {
      asm.emit(Opcode.INTRINSIC, result, exit, Intrinsic.ASYNC_WITH_EXIT.ordinal());
      expressions.awaitValue(result, result);
    } else {
      asm.emit(Opcode.INTRINSIC, result, exit, Intrinsic.WITH_EXIT.ordinal());
    }
    unit.release(mark);
  }

  // ---- leaving blocks by a jump ----

  /**
   * Leaves all blocks above the first {@code depth}, running their clean-up, then lets {@code jump}
   * emit the jump, then covers the blocks again for the code that follows.
   */
  void unwind(int depth, Runnable jump) {
    List<Unit.Block> open = unit.blocks;
    for (int i = open.size() - 1; i >= depth; i--) {
      Unit.Block block = open.get(i);
      if (block.range != null) {
        asm.end(block.range);
      }
      unit.blocks = new java.util.ArrayList<>(open.subList(0, i));
      clean(block);
    }
    unit.blocks = new java.util.ArrayList<>(open.subList(0, depth));
    jump.run();
    unit.blocks = open;
    for (int i = depth; i < open.size(); i++) {
      Unit.Block block = open.get(i);
      if (block.range != null) {
        block.range = asm.resume(block.range);
      }
    }
  }

  /** One of the copies of a finally body; nested ones multiply, so all of a text are counted. */
  private void finalBody(List<Stmt> body) {
    int before = asm.size();
    statements.body(body);
    statements.countCopied(body.getFirst().span(), asm.size() - before);
  }

  private void clean(Unit.Block block) {
    switch (block.kind) {
      case LOOP, PROTECTED -> {}
      case FINALLY -> finalBody(block.finalBody);
      case HANDLER -> asm.emit(Opcode.POPEXC, block.register);
      case NAMED_HANDLER -> block.cleanup.run();
      case WITH -> {
        Span before = asm.at(block.span);
        leave(block.register, false);
        asm.at(before);
      }
      case ASYNC_WITH -> {
        Span before = asm.at(block.span);
        leave(block.register, true);
        asm.at(before);
      }
    }
  }
}
