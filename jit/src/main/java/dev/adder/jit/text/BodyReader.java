package dev.adder.jit.text;

import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.FrameState;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Op;
import dev.adder.jit.ir.Operand;
import dev.adder.jit.ir.Snapshot;
import dev.adder.jit.ir.Source;
import dev.adder.jit.ir.Terminator;
import dev.adder.jit.ir.Value;
import dev.adder.jit.ir.Virtual;
import dev.adder.jit.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads instructions, terminators and what they are made of, one line at a time. */
final class BodyReader {

  /** The words that terminators begin with. */
  static final Set<String> TERMINATORS = Set.of("jump", "branch", "return", "exit");

  private final Declarations declared;
  private final Map<Integer, Value> values;

  /**
   * @param values every value that the text defines somewhere, by its number
   */
  BodyReader(Declarations declared, Map<Integer, Value> values) {
    this.declared = declared;
    this.values = values;
  }

  static IrType type(Line line) {
    Token name = line.expect(Kind.WORD, "a kind of value");
    return IrType.named(name.text())
        .orElseThrow(() -> line.fault(name, name + " is no kind of value"));
  }

  static Value definition(Line line) {
    int id = Integer.parseInt(line.expect(Kind.VALUE, "a value").text());
    line.expect(":");
    return new Value(id, type(line));
  }

  /** The terminator on a line that begins with one of {@link #TERMINATORS}. */
  Terminator terminator(Line line) {
    if (line.accept("jump")) {
      return new Terminator.Jump(edge(line));
    }
    if (line.accept("branch")) {
      Operand condition = operand(line);
      line.expect(",");
      Terminator.Edge whenTrue = edge(line);
      line.expect(",");
      return new Terminator.Branch(condition, whenTrue, edge(line));
    }
    if (line.accept("return")) {
      boolean nothing = line.peek().kind() == Kind.END;
      return new Terminator.Return(nothing ? Optional.empty() : Optional.of(operand(line)));
    }
    line.expect("exit");
    return new Terminator.Exit(snapshot(line));
  }

  /** The number of a block, written {@code b3}. */
  static int blockNumber(Line line) {
    Token name = line.expect(Kind.WORD, "a block");
    if (!name.text().matches("b\\d{1,9}")) {
      throw line.fault(name, "expected a block, found " + name);
    }
    return Integer.parseInt(name.text().substring(1));
  }

  private Terminator.Edge edge(Line line) {
    int target = blockNumber(line);
    List<Operand> arguments = line.accept("(") ? listUntil(line, ")", this::operand) : List.of();
    return new Terminator.Edge(target, arguments);
  }

  private static <T> List<T> listUntil(Line line, String end, Function<Line, T> item) {
    List<T> items = new ArrayList<>();
    if (line.accept(end)) {
      return items;
    }
    do {
      items.add(item.apply(line));
    } while (line.accept(","));
    line.expect(end);
    return items;
  }

  Instruction instruction(Line line) {
    Optional<Value> result = Optional.empty();
    if (line.peek().kind() == Kind.VALUE) {
      result = Optional.of(definition(line));
      line.expect("=");
    }
    Token mnemonic = line.expect(Kind.WORD, "an operation");
    Op op =
        Op.named(mnemonic.text())
            .orElseThrow(() -> line.fault(mnemonic, "no operation is called " + mnemonic));
    Immediate immediate = immediate(line, op.immediateKind());
    List<Operand> operands = operands(line);
    Optional<Snapshot> snapshot =
        line.peek().is("[") ? Optional.of(snapshot(line)) : Optional.empty();
    int source = line.accept("line") ? line.integer("the number of a line") : 0;
    return new Instruction(op, result, operands, immediate, snapshot, source);
  }

  private List<Operand> operands(Line line) {
    List<Operand> operands = new ArrayList<>();
    if (line.peek().kind() == Kind.END || line.peek().is("[") || line.peek().is("line")) {
      return operands;
    }
    do {
      operands.add(operand(line));
    } while (line.accept(","));
    return operands;
  }

  private Immediate immediate(Line line, Immediate.Kind kind) {
    return switch (kind) {
      case NONE -> Immediate.None.NONE;
      case AMOUNT -> new Immediate.Amount(line.integer("a number of steps"));
      case CLASS -> new Immediate.ClassRef(declared.type(line, "class"));
      case FIELD -> new Immediate.Field(declared.fieldNamed(line));
      case ELEMENTS -> new Immediate.Elements(type(line));
      case ALLOCATION -> new Immediate.Make(declared.allocationNamed(line));
      case HELPER -> new Immediate.Static(declared.helperNamed(line));
      case TARGET -> new Immediate.Unit(declared.targetNamed(line));
    };
  }

  private Operand operand(Line line) {
    Token token = line.peek();
    return switch (token.kind()) {
      case VALUE -> value(line);
      case CONSTANT -> declared.constantNamed(line);
      case NUMBER ->
          Literals.number(line.take().text())
              .orElseThrow(() -> line.fault(token, token + " is out of range"));
      case WORD, STRING, SIGN, END -> word(line);
    };
  }

  private Operand value(Line line) {
    Token token = line.take();
    Value value = values.get(Integer.parseInt(token.text()));
    if (value == null) {
      throw line.fault(token, "value %" + token.text() + " is defined nowhere");
    }
    return value;
  }

  private static Operand word(Line line) {
    if (line.accept("null")) {
      return new Constant.Null();
    }
    if (line.accept("true")) {
      return Constant.of(true);
    }
    if (line.accept("false")) {
      return Constant.of(false);
    }
    throw line.fault(line.peek(), "expected a value or a constant, found " + line.peek());
  }

  private Source source(Line line) {
    Token token = line.peek();
    if (token.kind() == Kind.WORD && token.text().matches("v\\d{1,9}")) {
      line.take();
      return new Source.VirtualRef(Integer.parseInt(token.text().substring(1)));
    }
    return operand(line);
  }

  private Snapshot snapshot(Line line) {
    line.expect("[");
    line.expect("refund");
    int refund = line.integer("a number of steps");
    List<FrameState> frames = new ArrayList<>();
    List<Virtual> virtuals = new ArrayList<>();
    while (line.accept(",")) {
      if (line.accept("frame")) {
        frames.add(frame(line));
      } else {
        virtuals.add(virtual(line, virtuals.size()));
      }
    }
    line.expect("]");
    return new Snapshot(refund, frames, virtuals);
  }

  private FrameState frame(Line line) {
    Constant.Pooled descriptor = declared.constantNamed(line);
    line.expect("@");
    int pc = line.integer("a position");
    SortedMap<Integer, Source> slots = new TreeMap<>();
    line.expect("{");
    listUntil(line, "}", this::slot).forEach(slot -> slots.put(slot.getKey(), slot.getValue()));
    return new FrameState(descriptor, pc, slots);
  }

  private Map.Entry<Integer, Source> slot(Line line) {
    int register = line.integer("the number of a register");
    line.expect(":");
    return Map.entry(register, source(line));
  }

  private Virtual virtual(Line line, int expected) {
    line.expect("v" + expected);
    line.expect("=");
    var allocation = declared.allocationNamed(line);
    line.expect("(");
    return new Virtual(allocation, listUntil(line, ")", this::source));
  }
}
