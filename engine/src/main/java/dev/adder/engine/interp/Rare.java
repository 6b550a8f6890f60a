package dev.adder.engine.interp;

import dev.adder.engine.code.Op;
import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyCell;

/**
 * The second half of the dispatch loop: instructions that are rare, or so dear that one more switch
 * is not felt.
 */
final class Rare {
  private Rare() {}

  static void run(Context ctx, Frame f) {
    long insn = f.word();
    int a = Op.a(insn);
    int b = Op.b(insn);
    int c = Op.c(insn);
    switch (Op.op(insn)) {
      case Op.LIST, Op.TUPLE, Op.SET, Op.DICT, Op.STRING, Op.SLICE ->
          f.refs[a] = Displays.build(ctx, f, insn);
      case Op.LISTEXTEND, Op.SETADD, Op.SETUPDATE, Op.DICTSET, Op.DICTUPDATE, Op.DICTMERGE ->
          Displays.extend(ctx, f, insn);
      case Op.CONVERT, Op.FORMAT -> f.refs[a] = Displays.text(ctx, f, insn);
      case Op.FUNCTION -> f.refs[a] = Slow.function(ctx, f, Op.bc(insn));
      case Op.RAISE -> throw Raising.raise(ctx, f, a, b, c);
      case Op.PUSHEXC -> Raising.push(f, a, b);
      case Op.POPEXC -> Raising.pop(f, a);
      case Op.RERAISE -> throw Raising.again(f, a);
      case Op.MATCHEXC -> f.refs[a] = Raising.matches(ctx, f.get(b), f.get(c));
      case Op.INTRINSIC -> Intrinsics.run(ctx, f, a, b, c);
      case Op.LOADLONG, Op.UNPACKEX -> withExtra(ctx, f, insn);
      default -> names(ctx, f, insn);
    }
  }

  private static void withExtra(Context ctx, Frame f, long insn) {
    long extra = f.code.instructions()[f.pc + 1];
    if (Op.op(insn) == Op.LOADLONG) {
      f.set(Op.a(insn), extra);
    } else {
      Unpacking.starred(ctx, f, Op.a(insn), Op.b(insn), Op.c(insn), (int) extra);
    }
    f.counted[0]++;
    f.pc++;
  }

  private static void names(Context ctx, Frame f, long insn) {
    int a = Op.a(insn);
    switch (Op.op(insn)) {
      case Op.DELLOCAL -> {
        if (f.refs[a] == null) {
          throw f.unbound(a);
        }
        f.refs[a] = null;
      }
      case Op.MAKECELL -> f.refs[a] = new PyCell(f.getOrNull(a));
      case Op.DELCELL -> Slow.deleteCell(f, a);
      case Op.DELGLOBAL -> Globals.delete(ctx, f, Op.bc(insn));
      case Op.DELNAME -> Globals.deleteName(ctx, f, Op.bc(insn));
      case Op.DELATTR -> Attributes.delete(ctx, f.get(a), f.code.names()[Op.bc(insn)]);
      case Op.DELITEM -> Ops.deleteItem(ctx, f.get(a), f.get(Op.b(insn)));
      default -> throw new IllegalStateException("opcode " + Op.op(insn));
    }
  }
}
