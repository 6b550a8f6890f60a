package dev.adder.engine.script;

import dev.adder.engine.code.Code;
import dev.adder.engine.code.GlobalNames;
import dev.adder.engine.code.Language;
import dev.adder.engine.code.Op;
import dev.adder.engine.code.Opcode;
import dev.adder.engine.explain.Explainer;
import dev.adder.engine.syntax.Span;
import dev.adder.engine.syntax.SyntaxFault;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks through the compiled code of a formula: which names it reads, and whether it keeps to what
 * formulas may do. It looks at the instructions and not at the text, so that nothing can be written
 * in a way that it does not see. One use each.
 */
final class FormulaCode {
  /** Attributes of frames and generators that lead to code, and those that read fields of texts. */
  private static final Set<String> REFLECTING =
      Set.of("gi_code", "cr_code", "ag_code", "f_code", "tb_next", "format");

  private final Set<String> attributes;
  private final TreeSet<String> names = new TreeSet<>();
  private final TreeSet<String> builtins = new TreeSet<>();
  private final TreeSet<String> hidden = new TreeSet<>();

  /**
   * Looks through {@code code}.
   *
   * @param attributes the only ones allowed; null for all that do not reflect
   * @throws SyntaxFault at the first place that is no formula's
   */
  FormulaCode(Code code, Set<String> attributes) {
    this.attributes = attributes;
    look(code);
  }

  /** The names it needs of its host, sorted. */
  String[] names() {
    return names.toArray(String[]::new);
  }

  /** The builtins it uses, sorted. */
  String[] builtins() {
    return builtins.toArray(String[]::new);
  }

  /** The {@linkplain Language#HIDDEN hidden} names, sorted. */
  String[] hidden() {
    return hidden.toArray(String[]::new);
  }

  private void look(Code code) {
    long[] words = code.instructions();
    int pc = 0;
    while (pc < words.length) {
      long word = words[pc];
      Span place = code.span(pc);
      switch (Op.op(word)) {
        case Op.LOADNAME, Op.LOADGLOBAL -> name(code.names()[Op.bc(word)], place);
        case Op.STORENAME, Op.STOREGLOBAL ->
            throw SyntaxFault.at(place, "a formula cannot assign to a name");
        case Op.SETATTR, Op.SETITEM ->
            throw SyntaxFault.at(place, "a formula cannot assign to an attribute or item");
        case Op.GETATTR, Op.LOADMETHOD -> attribute(code.names()[Op.c(word)], place);
        default -> {}
      }
      pc += Opcode.of(Op.op(word)).format().hasExtra() ? 2 : 1;
    }
    code.children().forEach(this::look);
  }

  private void name(String name, Span place) {
    if (name.charAt(0) == Language.HIDDEN) {
      hidden.add(name);
    } else if (GlobalNames.isPythons(name) || Explainer.isComputing(name)) {
      throw SyntaxFault.at(place, "a formula cannot use '" + name + "'");
    } else if (BuiltinNames.contains(name)) {
      builtins.add(name);
    } else {
      names.add(name);
    }
  }

  private void attribute(String name, Span place) {
    boolean isAllowed =
        attributes == null
            ? !GlobalNames.isPythons(name)
                && !Explainer.isComputing(name)
                && !REFLECTING.contains(name)
            : attributes.contains(name);
    if (!isAllowed) {
      throw SyntaxFault.at(place, "a formula cannot use attribute '" + name + "'");
    }
  }
}
