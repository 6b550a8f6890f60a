package dev.adder.jit.opt;

import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.Meaning;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An equation that folding uses from left to right. Immutable.
 *
 * <p>Both sides leave the region for the same values of the variables, and give the same result for
 * all others that fulfil the preconditions of the left side. A test tries each rule with values at
 * the borders of their kinds.
 *
 * @param name what reports call it
 * @param left an operation; operations below it are found by the definitions of its operands
 * @param right a variable, a constant, an operation on such (or on what can be computed from
 *     constants at once), or nothing: the instruction, a guard, always holds
 */
record FoldRule(String name, Term.Apply left, Optional<Term> right) {

  /** What a rule makes of an instruction: a value that stands for it, another one, or nothing. */
  sealed interface Result {
    /** The operand stands for the result. */
    record Same(Operand operand) implements Result {}

    /** The instruction takes its place. */
    record Other(Instruction instruction) implements Result {}

    /** It can go. */
    record Dropped() implements Result {}
  }

  static FoldRule of(String name, String left, String right) {
    Optional<Term> term = right.isEmpty() ? Optional.empty() : Optional.of(Term.parse(right));
    return new FoldRule(name, (Term.Apply) Term.parse(left), term);
  }

  /**
   * Applies the rule if it fits.
   *
   * @param definitions the instruction that defines a value, if one without immediate does
   */
  Optional<Result> apply(
      Instruction instruction, Function<Value, Optional<Instruction>> definitions) {
    Map<String, Operand> bound = new HashMap<>();
    if (!matches(left, instruction, bound, definitions)) {
      return Optional.empty();
    }
    return right.isEmpty()
        ? Optional.of(new Result.Dropped())
        : build(right.get(), instruction, bound);
  }

  private static boolean matches(
      Term.Apply pattern,
      Instruction instruction,
      Map<String, Operand> bound,
      Function<Value, Optional<Instruction>> definitions) {
    if (instruction.op() != pattern.op()) {
      return false;
    }
    for (int i = 0; i < pattern.operands().size(); i++) {
      if (!matches(pattern.operands().get(i), instruction.operand(i), bound, definitions)) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(
      Term pattern,
      Operand operand,
      Map<String, Operand> bound,
      Function<Value, Optional<Instruction>> definitions) {
    return switch (pattern) {
      case Term.Variable variable ->
          !(variable.isConstant() && operand instanceof Value)
              && Optional.ofNullable(bound.putIfAbsent(variable.name(), operand))
                  .map(operand::equals)
                  .orElse(true);
      case Term.Literal(Constant constant) -> constant.equals(operand);
      case Term.Apply apply ->
          operand instanceof Value value
              && definitions
                  .apply(value)
                  .map(found -> matches(apply, found, bound, definitions))
                  .orElse(false);
    };
  }

  private static Optional<Result> build(
      Term term, Instruction instruction, Map<String, Operand> bound) {
    if (!(term instanceof Term.Apply apply)) {
      return leaf(term, bound).map(Result.Same::new);
    }
    List<Operand> operands = new ArrayList<>();
    for (Term operand : apply.operands()) {
      Optional<Operand> built = leaf(operand, bound);
      if (built.isEmpty()) {
        return Optional.empty();
      }
      operands.add(built.get());
    }
    Instruction other =
        new Instruction(
            apply.op(),
            instruction.result(),
            operands,
            Immediate.None.NONE,
            instruction.snapshot(),
            instruction.line());
    return Optional.of(
        new Result.Other(other.needsSnapshot() ? other : other.unchecked(apply.op())));
  }

  /** The operand of a leaf, or of an operation on constants that has a result. */
  private static Optional<Operand> leaf(Term term, Map<String, Operand> bound) {
    return switch (term) {
      case Term.Variable variable -> Optional.ofNullable(bound.get(variable.name()));
      case Term.Literal(Constant constant) -> Optional.of(constant);
      case Term.Apply apply -> computed(apply, bound);
    };
  }

  private static Optional<Operand> computed(Term.Apply apply, Map<String, Operand> bound) {
    List<Operand> operands = new ArrayList<>();
    apply.operands().forEach(operand -> leaf(operand, bound).ifPresent(operands::add));
    return Evaluation.of(apply.op(), Immediate.None.NONE, operands)
        .filter(result -> !(result instanceof Meaning.Verdict))
        .map(Constant::ofBoxed);
  }
}
