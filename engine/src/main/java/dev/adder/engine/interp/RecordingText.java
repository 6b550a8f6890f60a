package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.Op;
import dev.adder.engine.code.Opcode;
import java.util.Locale;

/** Lists what a recording saw: a line for each instruction that ran. */
final class RecordingText {
  private static final String[] KINDS = {"int", "float", "bool", "object", "unbound"};

  private RecordingText() {}

  static String of(Recording recording) {
    Code code = recording.code();
    StringBuilder text = new StringBuilder();
    for (int pc = 0; pc < code.instructions().length; pc++) {
      if (!recording.ran(pc)) {
        continue;
      }
      long insn = code.instructions()[pc];
      text.append(
          String.format(
              Locale.ROOT,
              "@%-4d line %-4d %-12s a=%d b=%d c=%d ",
              pc,
              code.span(pc).line(),
              Opcode.of(Op.op(insn)).name().toLowerCase(Locale.ROOT),
              Op.a(insn),
              Op.b(insn),
              Op.c(insn)));
      registers(text, recording, pc);
      Class<?> operand = recording.operandClass(pc);
      text.append(operand == null ? "" : " on " + operand.getSimpleName()).append('\n');
    }
    return text.toString();
  }

  private static void registers(StringBuilder text, Recording recording, int pc) {
    text.append('{');
    String between = "";
    for (int r = 0; r < recording.code().registers(); r++) {
      int kinds = recording.kinds(pc, r);
      if (kinds == Recording.UNBOUND) {
        continue;
      }
      text.append(between).append(r).append(':');
      String or = "";
      for (int k = 0; k < KINDS.length; k++) {
        if ((kinds >> k & 1) != 0) {
          text.append(or).append(KINDS[k]);
          or = "|";
        }
      }
      between = " ";
    }
    text.append('}');
  }
}
