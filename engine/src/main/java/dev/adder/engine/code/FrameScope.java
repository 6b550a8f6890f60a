package dev.adder.engine.code;

import dev.adder.engine.resolve.Access;
import dev.adder.engine.resolve.Binding;
import dev.adder.engine.resolve.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The registers of one frame: parameters, its locals, those of the comprehensions inlined in it,
 * the implicit cells of a class, then free variables.
 */
final class FrameScope implements NameScope {
  /** A variable: two names share a register exactly when owner and name are equal. */
  private record Key(Scope owner, String name) {}

  private final Scope frame;
  private Scope current;
  private final Map<Key, Integer> registers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> cellNames = new ArrayList<>();
  private final List<Integer> cells = new ArrayList<>();
  private final int firstFree;

  FrameScope(Scope frame) {
    this.frame = frame;
    this.current = frame;
    for (String parameter : frame.parameters()) {
      add(frame, parameter);
    }
    if (frame.kind() == Scope.Kind.GENERATOR_EXPRESSION && frame.parameters().isEmpty()) {
      names.add(".0");
    }
    locals(frame);
    for (String cell : frame.cellVariables()) {
      add(frame, cell);
      cellNames.add(cell);
      cells.add(registers.get(new Key(frame, cell)));
    }
    firstFree = names.size();
  }

  private void add(Scope owner, String name) {
    if (registers.putIfAbsent(new Key(owner, name), names.size()) == null) {
      names.add(name);
    }
  }

  private void locals(Scope scope) {
    for (String local : scope.locals()) {
      add(scope, local);
    }
    for (Scope child : scope.children()) {
      if (child.isInlined()) {
        locals(child);
      }
    }
  }

  /** The scope whose code is compiled now: the frame's or an inlined comprehension's. */
  Scope current() {
    return current;
  }

  void setCurrent(Scope scope) {
    current = scope;
  }

  @Override
  public Kind kind(String name) {
    Access access = current.lookupMangled(name);
    return switch (access.binding()) {
      case LOCAL -> Kind.LOCAL;
      case CELL -> Kind.CELL;
      case FREE -> {
        if (current.kind() == Scope.Kind.CLASS) {
          yield Kind.NAME_OR_FREE;
        }
        yield current.seesClassNamespace() && !isImplicit(name)
            ? Kind.CLASS_DICT_OR_FREE
            : Kind.FREE;
      }
      case GLOBAL_EXPLICIT -> Kind.GLOBAL;
      case GLOBAL_IMPLICIT ->
          current.seesClassNamespace() ? Kind.CLASS_DICT_OR_GLOBAL : Kind.GLOBAL;
      case NAME -> Kind.NAME;
    };
  }

  private static boolean isImplicit(String name) {
    return name.equals("__class__") || name.equals("__classdict__");
  }

  @Override
  public int register(String name) {
    if (isImplicit(name) && cellNames.contains(name)) {
      return registers.get(new Key(frame, name));
    }
    Access access = current.lookupMangled(name);
    if (access.binding() == Binding.FREE) {
      return free(name);
    }
    Integer register = registers.get(new Key(access.owner(), name));
    if (register == null) {
      register = registers.get(new Key(frame, name));
    }
    if (register == null) {
      return free(name);
    }
    return register;
  }

  private int free(String name) {
    int index = frame.freeVariables().indexOf(name);
    if (index < 0) {
      throw new IllegalStateException(
          "no variable " + name + " in " + frame.kind() + " " + frame.name());
    }
    return firstFree + index;
  }

  @Override
  public int registerCount() {
    return firstFree + frame.freeVariables().size();
  }

  @Override
  public String mangle(String name) {
    return current.mangle(name);
  }

  @Override
  public Code.Variables variables() {
    int[] cellRegisters = new int[cells.size()];
    for (int i = 0; i < cellRegisters.length; i++) {
      cellRegisters[i] = cells.get(i);
    }
    return new Code.Variables(
        names.toArray(new String[0]),
        cellNames.toArray(new String[0]),
        cellRegisters,
        frame.freeVariables().toArray(new String[0]),
        firstFree);
  }

  @Override
  public int[] cellRegisters() {
    return variables().cellRegisters();
  }

  /** The registers of the cells that a comprehension makes anew each time. */
  int[] cellsOf(Scope comprehension) {
    List<String> own = comprehension.cellVariables();
    int[] found = new int[own.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = registers.get(new Key(comprehension, own.get(i)));
    }
    return found;
  }

  @Override
  public int ownCell(String name) {
    int index = cellNames.indexOf(name);
    return index < 0 ? -1 : cells.get(index);
  }

  @Override
  public boolean isDeclaredGlobal(String name) {
    return current.lookup(name).binding() == Binding.GLOBAL_EXPLICIT;
  }
}
