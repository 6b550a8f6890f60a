package dev.adder.jit.text;

import dev.adder.jit.ir.Block;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.IrType;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Terminator;
import dev.adder.jit.ir.Value;
import dev.adder.jit.text.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the text of one region. Each statement is one line, so that a fault in one does not hide
 * faults in others: all are reported, each with line and column. What is read need not be valid,
 * the verifier judges that. Cost: linear.
 */
public final class RegionParser {

  private final Declarations declared;
  private final List<TextFault> faults = new ArrayList<>();
  private final Map<Integer, Value> values = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private String name = "";
  private Optional<IrType> result = Optional.empty();
  private Optional<Open> open = Optional.empty();

  /** A block that has no terminator yet. */
  private record Open(int id, List<Value> parameters, List<Instruction> instructions) {}

  private RegionParser(Symbols symbols) {
    this.declared = new Declarations(symbols);
  }

  /**
   * The region that a text describes.
   *
   * @throws RegionTextException with all faults of a text that is no region
   */
  public static Region parse(String text, Symbols symbols) {
    return new RegionParser(symbols).region(text);
  }

  private Region region(String text) {
    List<Line> lines = lines(text);
    lines.forEach(this::collectValues);
    BodyReader body = new BodyReader(declared, values);
    int statements = 0;
    for (Line line : lines) {
      Consumer<Line> statement = statements++ == 0 ? this::header : l -> statement(l, body);
      attempt(line, statement);
    }
    if (statements == 0) {
      faults.add(new TextFault(1, 1, "expected 'region', found nothing"));
    }
    open.ifPresent(block -> faults.add(unfinished(block, lines.getLast().number())));
    if (!faults.isEmpty()) {
      faults.sort((a, b) -> Integer.compare(a.line(), b.line()));
      throw new RegionTextException(faults);
    }
    return new Region(name, result, declared.constants(), blocks);
  }

  private List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      try {
        lines.add(new Line(number, line));
      } catch (Line.Fault fault) {
        faults.add(fault.fault());
      }
    }
    lines.removeIf(Line::isBlank);
    return lines;
  }

  /** Values are used before the line that defines them when blocks are in an unusual order. */
  private void collectValues(Line line) {
    List<Token> tokens = line.tokens();
    for (int i = 0; i + 2 < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Kind.VALUE && tokens.get(i + 1).is(":")) {
        int id = Integer.parseInt(token.text());
        IrType.named(tokens.get(i + 2).text())
            .ifPresent(type -> values.putIfAbsent(id, new Value(id, type)));
      }
    }
  }

  private void attempt(Line line, Consumer<Line> reader) {
    try {
      reader.accept(line);
    } catch (Line.Fault fault) {
      faults.add(fault.fault());
    }
  }

  private void header(Line line) {
    line.expect("region");
    name = line.expect(Kind.WORD, "a name for the region").text();
    if (line.accept("->")) {
      result = Optional.of(BodyReader.type(line));
    }
    line.end();
  }

  private void statement(Line line, BodyReader body) {
    if (blocks.isEmpty() && open.isEmpty() && declared.read(line)) {
      return;
    }
    List<Token> tokens = line.tokens();
    if (tokens.get(tokens.size() - 2).is(":")) {
      begin(line);
      return;
    }
    Open block =
        open.orElseThrow(() -> line.fault(line.peek(), "expected a block, found " + line.peek()));
    if (BodyReader.TERMINATORS.contains(line.peek().text())) {
      open = Optional.empty();
      Terminator end = body.terminator(line);
      line.end();
      blocks.add(new Block(block.id, block.parameters, block.instructions, end));
    } else {
      block.instructions.add(body.instruction(line));
      line.end();
    }
  }

  private void begin(Line line) {
    open.ifPresent(block -> faults.add(unfinished(block, line.number())));
    open = Optional.empty();
    int id = BodyReader.blockNumber(line);
    List<Value> parameters = new ArrayList<>();
    open = Optional.of(new Open(id, parameters, new ArrayList<>()));
    if (line.accept("(")) {
      do {
        parameters.add(BodyReader.definition(line));
      } while (line.accept(","));
      line.expect(")");
    }
    line.expect(":");
    line.end();
  }

  private static TextFault unfinished(Open block, int line) {
    return new TextFault(line, 1, "block b" + block.id + " has no end before this line");
  }
}
