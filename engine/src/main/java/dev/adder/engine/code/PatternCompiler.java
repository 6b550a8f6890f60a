package dev.adder.engine.code;

import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import dev.adder.engine.syntax.Node;
import dev.adder.engine.syntax.Pattern;
import dev.adder.engine.syntax.Span;
import dev.adder.engine.syntax.Stmt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles match statements. Captures go to temporaries and are bound when the pattern matched. */
final class PatternCompiler {
  private final Unit unit;
  private final StatementCompiler statements;
  private final ExpressionCompiler expressions;
  private final Assembler asm;
  private Map<String, Integer> captures = new LinkedHashMap<>();

  PatternCompiler(Unit unit, StatementCompiler statements) {
    this.unit = unit;
    this.statements = statements;
    this.expressions = statements.expressions();
    this.asm = unit.asm;
  }

  void match(Stmt.Match m) {
    int subject = expressions.value(m.subject());
    Assembler.Label end = new Assembler.Label();
    for (Node.MatchCase each : m.cases()) {
      Assembler.Label fail = new Assembler.Label();
      Span before = asm.at(each.span());
      int mark = unit.mark();
      captures = new LinkedHashMap<>();
      pattern(each.pattern(), subject, fail);
      captures.forEach((name, register) -> expressions.names().store(name, register));
      if (each.guard() != null) {
        expressions.branch(each.guard(), fail, false);
      }
      unit.release(mark);
      statements.body(each.body());
      asm.jump(Opcode.JMP, 0, end);
      asm.bind(fail);
      asm.at(before);
    }
    asm.bind(end);
  }

  private void pattern(Pattern p, int subject, Assembler.Label fail) {
    Span before = asm.at(p.span());
    switch (p) {
      case Pattern.MatchValue v -> {
        int mark = unit.mark();
        int value = expressions.operand(v.value());
        int result = unit.temp();
        asm.emit(Opcode.EQ, result, subject, value);
        asm.jump(Opcode.JFALSE, result, fail);
        unit.release(mark);
      }
      case Pattern.MatchSingleton s -> singleton(s, subject, fail);
      case Pattern.MatchSequence s -> sequence(s.patterns(), subject, fail);
      case Pattern.MatchMapping m -> mapping(m, subject, fail);
      case Pattern.MatchClass c -> byClass(c, subject, fail);
      case Pattern.MatchStar s -> throw new IllegalStateException("star outside of a sequence");
      case Pattern.MatchAs a -> {
        if (a.pattern() != null) {
          pattern(a.pattern(), subject, fail);
        }
        capture(a.name(), subject);
      }
      case Pattern.MatchOr o -> alternatives(o, subject, fail);
    }
    asm.at(before);
  }

  private void capture(String name, int value) {
    if (name == null) {
      return;
    }
    Integer known = captures.get(name);
    int register = known == null ? unit.temp() : known;
    captures.put(name, register);
    asm.emit(Opcode.MOVE, register, value);
  }

  private void singleton(Pattern.MatchSingleton s, int subject, Assembler.Label fail) {
    int mark = unit.mark();
    int value = unit.temps(2);
    expressions.constant(ExpressionCompiler.constantOf(s.value()), value);
    asm.emit(Opcode.IS, value + 1, subject, value);
    asm.jump(Opcode.JFALSE, value + 1, fail);
    unit.release(mark);
  }

  private void check(Intrinsic which, int subject, Assembler.Label fail) {
    int mark = unit.mark();
    int result = unit.temp();
    asm.emit(Opcode.INTRINSIC, result, subject, which.ordinal());
    asm.jump(Opcode.JFALSE, result, fail);
    unit.release(mark);
  }

  private void sequence(List<Pattern> patterns, int subject, Assembler.Label fail) {
    check(Intrinsic.MATCH_SEQUENCE, subject, fail);
    int star = -1;
    for (int i = 0; i < patterns.size(); i++) {
      if (patterns.get(i) instanceof Pattern.MatchStar) {
        star = i;
      }
    }
    int length = unit.temp();
    asm.emit(Opcode.INTRINSIC, length, subject, Intrinsic.LENGTH.ordinal());
    int needed = patterns.size() - (star < 0 ? 0 : 1);
    if (star < 0) {
      asm.jumpShort(Opcode.JNOTEQI, length, needed, fail);
    } else if (needed > 0) {
      asm.jumpShort(Opcode.JNOTGEI, length, needed, fail);
    }
    if (patterns.isEmpty()) {
      return;
    }
    int first = unit.temps(patterns.size());
    if (star < 0) {
      asm.emit(Opcode.UNPACK, first, subject, patterns.size());
    } else {
      asm.emitExtra(Opcode.UNPACKEX, first, subject, star, patterns.size() - star - 1);
    }
    for (int i = 0; i < patterns.size(); i++) {
      if (patterns.get(i) instanceof Pattern.MatchStar s) {
        capture(s.name(), first + i);
      } else {
        pattern(patterns.get(i), first + i, fail);
      }
    }
  }

  private void mapping(Pattern.MatchMapping m, int subject, Assembler.Label fail) {
    check(Intrinsic.MATCH_MAPPING, subject, fail);
    if (m.keys().isEmpty() && m.rest() == null) {
      return;
    }
    int pair = unit.temps(2);
    int values = unit.temp();
    if (!m.keys().isEmpty()) {
      int length = unit.temp();
      asm.emit(Opcode.INTRINSIC, length, subject, Intrinsic.LENGTH.ordinal());
      asm.jumpShort(Opcode.JNOTGEI, length, m.keys().size(), fail);
    }
    asm.emit(Opcode.MOVE, pair, subject);
    int keys = unit.temps(m.keys().size());
    for (int i = 0; i < m.keys().size(); i++) {
      expressions.into(m.keys().get(i), keys + i);
    }
    asm.emit(Opcode.TUPLE, pair + 1, keys, m.keys().size());
    asm.emit(Opcode.INTRINSIC, values, pair, Intrinsic.MATCH_KEYS.ordinal());
    asm.jump(Opcode.JNONE, values, fail);
    int first = unit.temps(m.keys().size());
    asm.emit(Opcode.UNPACK, first, values, m.keys().size());
    for (int i = 0; i < m.patterns().size(); i++) {
      pattern(m.patterns().get(i), first + i, fail);
    }
    if (m.rest() != null) {
      int rest = unit.temp();
      asm.emit(Opcode.INTRINSIC, rest, pair, Intrinsic.MATCH_REST.ordinal());
      capture(m.rest(), rest);
    }
  }

  private void byClass(Pattern.MatchClass c, int subject, Assembler.Label fail) {
    int arguments = unit.temps(4);
    asm.emit(Opcode.MOVE, arguments, subject);
    expressions.into(c.cls(), arguments + 1);
    expressions.constant((long) c.patterns().size(), arguments + 2);
    Object[] names = new Object[c.keywordNames().size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = Str.of(c.keywordNames().get(i));
    }
    expressions.constant(PyTuple.of(names), arguments + 3);
    int values = unit.temp();
    asm.emit(Opcode.INTRINSIC, values, arguments, Intrinsic.MATCH_CLASS.ordinal());
    asm.jump(Opcode.JNONE, values, fail);
    List<Pattern> all = new ArrayList<>(c.patterns());
    all.addAll(c.keywordPatterns());
    int first = unit.temps(all.size());
    asm.emit(Opcode.UNPACK, first, values, all.size());
    for (int i = 0; i < all.size(); i++) {
      pattern(all.get(i), first + i, fail);
    }
  }

  /** Every alternative binds the same names; each is given its register before the first one. */
  private void alternatives(Pattern.MatchOr o, int subject, Assembler.Label fail) {
    for (String name : names(o.patterns().getFirst(), new ArrayList<>())) {
      if (!captures.containsKey(name)) {
        int register = unit.temp();
        captures.put(name, register);
        expressions.constant(PyNone.NONE, register);
      }
    }
    Assembler.Label matched = new Assembler.Label();
    for (int i = 0; i < o.patterns().size(); i++) {
      boolean last = i == o.patterns().size() - 1;
      Assembler.Label next = last ? fail : new Assembler.Label();
      pattern(o.patterns().get(i), subject, next);
      if (!last) {
        asm.jump(Opcode.JMP, 0, matched);
        asm.bind(next);
      }
    }
    asm.bind(matched);
  }

  private static List<String> names(Pattern p, List<String> found) {
    switch (p) {
      case Pattern.MatchValue v -> {}
      case Pattern.MatchSingleton s -> {}
      case Pattern.MatchSequence s -> s.patterns().forEach(each -> names(each, found));
      case Pattern.MatchMapping m -> {
        m.patterns().forEach(each -> names(each, found));
        add(m.rest(), found);
      }
      case Pattern.MatchClass c -> {
        c.patterns().forEach(each -> names(each, found));
        c.keywordPatterns().forEach(each -> names(each, found));
      }
      case Pattern.MatchStar s -> add(s.name(), found);
      case Pattern.MatchAs a -> {
        if (a.pattern() != null) {
          names(a.pattern(), found);
        }
        add(a.name(), found);
      }
      case Pattern.MatchOr o -> names(o.patterns().getFirst(), found);
    }
    return found;
  }

  private static void add(String name, List<String> found) {
    if (name != null) {
      found.add(name);
    }
  }
}
