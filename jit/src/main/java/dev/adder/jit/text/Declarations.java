package dev.adder.jit.text;

import dev.adder.jit.ir.Allocation;
import dev.adder.jit.ir.CallTarget;
import dev.adder.jit.ir.Constant;
import dev.adder.jit.ir.Effect;
import dev.adder.jit.ir.FieldRef;
import dev.adder.jit.ir.Helper;
import dev.adder.jit.ir.Region;
import dev.adder.jit.text.Token.Kind;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the declarations at the head of a text and remembers what they declare. */
final class Declarations {

  private static final Map<String, Class<?>> PRIMITIVES =
      Map.of(
          "void",
          void.class,
          "long",
          long.class,
          "int",
          int.class,
          "boolean",
          boolean.class,
          "double",
          double.class,
          "float",
          float.class);

  private final Symbols symbols;
  private final List<Region.Pooled> constants = new ArrayList<>();
  private final Map<String, Class<?>> types = new HashMap<>();
  private final Map<String, FieldRef> fields = new HashMap<>();
  private final Map<String, Allocation> allocations = new HashMap<>();
  private final Map<String, Helper> helpers = new HashMap<>();
  private final Map<String, CallTarget> targets = new HashMap<>();

  Declarations(Symbols symbols) {
    this.symbols = symbols;
  }

  List<Region.Pooled> constants() {
    return constants;
  }

  /** Reads the line if it is a declaration, and tells. */
  boolean read(Line line) {
    String keyword = line.peek().kind() == Kind.WORD ? line.peek().text() : "";
    switch (keyword) {
      case "constant" -> constant(line);
      case "class" -> type(line);
      case "field" -> field(line);
      case "allocation" -> allocation(line);
      case "helper" -> helper(line);
      case "target" -> target(line);
      default -> {
        return false;
      }
    }
    line.end();
    return true;
  }

  private void constant(Line line) {
    line.take();
    Token name = line.expect(Kind.WORD, "the name of a constant");
    Object object =
        symbols
            .constant(name.text())
            .orElseThrow(() -> line.fault(name, "no constant is called " + name));
    constants.add(new Region.Pooled(name.text(), object));
  }

  private void type(Line line) {
    line.take();
    Token name = line.expect(Kind.WORD, "a name for the class");
    line.expect("=");
    Token binary = line.expect(Kind.WORD, "the name of a class");
    Class<?> type =
        symbols
            .type(binary.text())
            .orElseThrow(() -> line.fault(binary, "no class is called " + binary));
    declare(line, types, name, type);
  }

  private void field(Line line) {
    line.take();
    Token name = line.expect(Kind.WORD, "a name for the field");
    line.expect("=");
    Member member = member(line);
    line.expect(":");
    Class<?> javaType = javaType(line);
    line.expect("alias");
    String alias = line.expect(Kind.STRING, "an alias class in quotes").text();
    boolean isFinal = line.accept("final");
    declare(line, fields, name, new FieldRef(member.owner, member.name, javaType, alias, isFinal));
  }

  private void allocation(Line line) {
    line.take();
    Token name = line.expect(Kind.WORD, "a name for the allocation");
    line.expect("=");
    Class<?> type = declared(line, types, "class");
    line.expect("(");
    List<FieldRef> constructed = fieldsUntil(line, ";");
    List<FieldRef> stored = fieldsUntil(line, ")");
    declare(line, allocations, name, new Allocation(type, constructed, stored));
  }

  private List<FieldRef> fieldsUntil(Line line, String end) {
    List<FieldRef> found = new ArrayList<>();
    if (line.accept(end)) {
      return found;
    }
    do {
      found.add(declared(line, fields, "field"));
    } while (line.accept(","));
    line.expect(end);
    return found;
  }

  private void helper(Line line) {
    line.take();
    Token name = line.expect(Kind.WORD, "a name for the helper");
    line.expect("=");
    Member member = member(line);
    line.expect("(");
    List<Class<?>> arguments = new ArrayList<>();
    if (!line.accept(")")) {
      do {
        arguments.add(javaType(line));
      } while (line.accept(","));
      line.expect(")");
    }
    MethodType type = MethodType.methodType(javaType(line), arguments);
    declare(line, helpers, name, new Helper(member.owner, member.name, type, effects(line)));
  }

  private Set<Effect> effects(Line line) {
    Set<Effect> found = EnumSet.noneOf(Effect.class);
    if (line.accept(":")) {
      while (line.peek().kind() == Kind.WORD) {
        Token word = line.take();
        found.add(
            Arrays.stream(Effect.values())
                .filter(effect -> effect.text().equals(word.text()))
                .findFirst()
                .orElseThrow(() -> line.fault(word, "no effect is called " + word)));
      }
    }
    return found;
  }

  private void target(Line line) {
    line.take();
    Token name = line.expect(Kind.WORD, "the name of a target");
    CallTarget target =
        symbols
            .target(name.text())
            .orElseThrow(() -> line.fault(name, "no target is called " + name));
    declare(line, targets, name, target);
  }

  private record Member(Class<?> owner, String name) {}

  private Member member(Line line) {
    Token token = line.expect(Kind.WORD, "a class and a member");
    int dot = token.text().lastIndexOf('.');
    Class<?> owner = dot < 0 ? null : types.get(token.text().substring(0, dot));
    if (owner == null) {
      throw line.fault(token, "expected a declared class and a member, found " + token);
    }
    return new Member(owner, token.text().substring(dot + 1));
  }

  private Class<?> javaType(Line line) {
    Class<?> primitive = PRIMITIVES.get(line.peek().text());
    Class<?> type = primitive == null ? declared(line, types, "class") : primitive;
    if (primitive != null) {
      line.take();
    }
    while (line.accept("[")) {
      line.expect("]");
      type = type.arrayType();
    }
    return type;
  }

  Class<?> type(Line line, String what) {
    return declared(line, types, what);
  }

  FieldRef fieldNamed(Line line) {
    return declared(line, fields, "field");
  }

  Allocation allocationNamed(Line line) {
    return declared(line, allocations, "allocation");
  }

  Helper helperNamed(Line line) {
    return declared(line, helpers, "helper");
  }

  CallTarget targetNamed(Line line) {
    return declared(line, targets, "target");
  }

  Constant.Pooled constantNamed(Line line) {
    Token name = line.expect(Kind.CONSTANT, "a constant");
    for (int i = 0; i < constants.size(); i++) {
      if (constants.get(i).name().equals(name.text())) {
        return new Constant.Pooled(i);
      }
    }
    throw line.fault(name, "constant " + name + " is not declared");
  }

  private static <T> T declared(Line line, Map<String, T> among, String what) {
    Token name = line.expect(Kind.WORD, "a declared " + what);
    T found = among.get(name.text());
    if (found == null) {
      throw line.fault(name, what + " " + name + " is not declared");
    }
    return found;
  }

  private static <T> void declare(Line line, Map<String, T> among, Token name, T declared) {
    if (among.putIfAbsent(name.text(), declared) != null) {
      throw line.fault(name, name + " is declared twice");
    }
  }
}
