package dev.adder.jit.backend.jvm;

import dev.adder.jit.exit.SideExit;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** Which variables the exits of a region need, and where their common tail stores each. */
final class Tail {

  private final Locals locals;
  private final List<Local> numbers = new ArrayList<>();
  private final List<Local> references = new ArrayList<>();

  Tail(List<SideExit> exits, Locals locals) {
    this.locals = locals;
    for (SideExit exit : exits) {
      exit.numbers().forEach(value -> add(numbers, value));
      exit.references().forEach(value -> add(references, value));
    }
  }

  private void add(List<Local> all, Value value) {
    Local local = locals.of(value);
    if (!all.contains(local)) {
      all.add(local);
    }
  }

  /** The position of a value among the stored numbers, or the stored references. */
  int position(Value value) {
    return (value.type() == IrType.REF ? references : numbers).indexOf(locals.of(value));
  }

  List<Local> numbers() {
    return numbers;
  }

  List<Local> references() {
    return references;
  }
}
