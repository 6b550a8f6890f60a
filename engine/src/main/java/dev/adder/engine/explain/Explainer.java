package dev.adder.engine.explain;

import dev.adder.engine.resolve.Resolver;
import dev.adder.engine.resolve.Scope;
import dev.adder.engine.syntax.Children;
import dev.adder.engine.syntax.Expr;
import dev.adder.engine.syntax.Module;
import dev.adder.engine.syntax.Node;
import dev.adder.engine.syntax.Parser;
import dev.adder.engine.syntax.Pattern;
import dev.adder.engine.syntax.Source;
import dev.adder.engine.syntax.Stmt;
import dev.adder.engine.syntax.SyntaxFault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Walks over the tree of a script and hands on what it can touch. Names count by what they are
 * called, not by what they may be bound to: a script that calls its own function {@code eval} is
 * said to compute names.
 *
 * <p>Cost: linear in the text; the walk has its own stack. One per text.
 */
public final class Explainer {
  /** Takes what is found; a name may come many times. */
  public interface Sink {
    /** A module imported by name. */
    void module(String name, int line);

    /** A builtin that asks for a kind of authority. */
    void capability(String kind, String through, int line);

    /** A global name that is read. */
    void reads(String name, int line);

    /** A global name that is assigned or deleted. */
    void writes(String name, int line);

    /** A member of some object. */
    void member(String name, int line);

    /** Names are computed by {@code what}. */
    void computed(String what, int line);
  }

  /** Builtins and methods that run texts or find modules by computed names. */
  private static final Set<String> RUN_TEXT =
      Set.of("eval", "exec", "compile", "__import__", "import_module", "breakpoint");

  /** Functions that take the name of a member. */
  private static final Set<String> BY_NAME =
      Set.of("getattr", "setattr", "delattr", "hasattr", "attrgetter", "methodcaller");

  /** Functions that hand out namespaces. */
  private static final Set<String> NAMESPACES = Set.of("globals", "locals", "vars", "dir");

  /** Members from which every object of the script can be reached. */
  private static final Set<String> MIRRORS =
      Set.of(
          "__globals__",
          "__builtins__",
          "__dict__",
          "__subclasses__",
          "__getattribute__",
          "__getattr__",
          "__loader__",
          "__spec__",
          "__reduce__",
          "__reduce_ex__",
          "f_globals",
          "f_locals",
          "f_builtins",
          "f_back",
          "gi_frame",
          "cr_frame",
          "ag_frame",
          "tb_frame",
          "modules",
          "_getframe",
          "_current_frames",
          "format_map",
          "vformat",
          "get_objects",
          "get_referrers");

  /** Modules made for reaching things by computed names. */
  private static final Set<String> MIRROR_MODULES =
      Set.of("builtins", "importlib", "inspect", "gc", "pickle", "copyreg", "runpy", "pkgutil");

  private final Sink sink;
  private final Deque<Object> pending = new ArrayDeque<>();
  private final Set<String> globals = new HashSet<>();

  private Explainer(Sink sink) {
    this.sink = sink;
  }

  /**
   * Whether a variable or attribute of that name makes names from texts, or leads from a value to
   * the code and the namespaces behind it.
   */
  public static boolean isComputing(String name) {
    return RUN_TEXT.contains(name)
        || BY_NAME.contains(name)
        || NAMESPACES.contains(name)
        || MIRRORS.contains(name);
  }

  /**
   * Explains a text.
   *
   * @throws SyntaxFault if it is not a script
   */
  public static void explain(Source source, Sink sink) {
    Module module = Parser.parse(source, Module.Mode.EXEC);
    Explainer explainer = new Explainer(sink);
    explainer.collect(Resolver.resolve(module).module());
    explainer.pending.addAll(module.body());
    explainer.walk();
  }

  private void collect(Scope root) {
    Deque<Scope> scopes = new ArrayDeque<>();
    scopes.add(root);
    while (!scopes.isEmpty()) {
      Scope scope = scopes.pop();
      globals.addAll(scope.globals());
      scopes.addAll(scope.children());
    }
  }

  private void walk() {
    while (!pending.isEmpty()) {
      Object node = pending.pop();
      switch (node) {
        case Stmt.Import s -> s.names().forEach(alias -> imports(alias, s.span().line()));
        case Stmt.ImportFrom s -> importsFrom(s);
        case Stmt.FunctionDef s -> binds(s.name(), s.span().line());
        case Stmt.ClassDef s -> binds(s.name(), s.span().line());
        case Expr.Name e -> name(e);
        case Expr.NamedExpr e -> binds(e.target().id(), e.span().line());
        case Expr.Attribute e -> member(e.name(), e.span().line());
        case Expr.Call e when call(e) -> {
          continue;
        }
        case Node.ExceptHandler h -> binds(h.name(), h.span().line());
        case Pattern.MatchClass p ->
            p.keywordNames().forEach(name -> member(name, p.span().line()));
        case Pattern.MatchAs p -> binds(p.name(), p.span().line());
        case Pattern.MatchStar p -> binds(p.name(), p.span().line());
        case Pattern.MatchMapping p -> binds(p.rest(), p.span().line());
        default -> {}
      }
      Children.of(node).forEach(pending::push);
    }
  }

  private void binds(String name, int line) {
    if (name != null && globals.contains(name)) {
      sink.writes(name, line);
    }
  }

  private void imports(Node.Alias alias, int line) {
    String name = alias.name();
    module(name, line);
    int dot = name.indexOf('.');
    binds(alias.asName() != null ? alias.asName() : dot < 0 ? name : name.substring(0, dot), line);
  }

  private void importsFrom(Stmt.ImportFrom s) {
    int line = s.span().line();
    String base = ".".repeat(s.level()) + (s.module() == null ? "" : s.module());
    module(base, line);
    for (Node.Alias alias : s.names()) {
      if (alias.name().equals("*")) {
        sink.computed("from " + base + " import *", line);
        continue;
      }
      member(alias.name(), line);
      special(alias.name(), line);
      binds(alias.asName() == null ? alias.name() : alias.asName(), line);
    }
  }

  private void module(String name, int line) {
    sink.module(name, line);
    int dot = name.indexOf('.');
    if (MIRROR_MODULES.contains(dot < 0 ? name : name.substring(0, dot))) {
      sink.computed("module " + name, line);
    }
  }

  private void name(Expr.Name e) {
    int line = e.span().line();
    if (e.use() != Expr.Use.LOAD) {
      binds(e.id(), line);
      return;
    }
    if (globals.contains(e.id())) {
      sink.reads(e.id(), line);
      special(e.id(), line);
    }
    if (MIRRORS.contains(e.id())) {
      sink.computed(e.id(), line);
    }
  }

  /** A name that means authority or computed names, used in any way. */
  private void special(String name, int line) {
    if (RUN_TEXT.contains(name) || BY_NAME.contains(name) || NAMESPACES.contains(name)) {
      sink.computed(name, line);
    }
    switch (name) {
      case "open" -> {
        sink.capability("file.read", "open", line);
        sink.capability("file.write", "open", line);
      }
      case "print", "input" -> sink.capability("output.write", name, line);
      default -> {}
    }
  }

  private void member(String name, int line) {
    sink.member(name, line);
    if (MIRRORS.contains(name) || BY_NAME.contains(name)) {
      sink.computed("." + name, line);
    } else if (RUN_TEXT.contains(name) && !name.equals("compile")) {
      sink.computed("." + name, line);
    }
  }

  /** Calls whose text says what names they use; whether the call and its parts are done with. */
  private boolean call(Expr.Call call) {
    int line = call.span().line();
    if (call.function() instanceof Expr.Attribute attribute && attribute.name().equals("format")) {
      format(attribute.value(), line);
      return false;
    }
    if (!(call.function() instanceof Expr.Name function) || !globals.contains(function.id())) {
      return false;
    }
    String text = !call.args().isEmpty() && call.keywords().isEmpty() ? constant(call, 0) : null;
    if (RUN_TEXT.contains(function.id()) && text != null && call.args().size() == 1) {
      sink.reads(function.id(), line);
      return known(function.id(), text, line);
    }
    String member = call.keywords().isEmpty() && call.args().size() > 1 ? constant(call, 1) : null;
    if (BY_NAME.contains(function.id()) && member != null) {
      sink.reads(function.id(), line);
      member(member, line);
      call.args().forEach(pending::push);
      return true;
    }
    if (function.id().equals("dir") || function.id().equals("vars")) {
      sink.computed(function.id(), line);
    }
    return false;
  }

  /** A text or module that is known; false when it has to be treated as unknown. */
  private boolean known(String function, String text, int line) {
    switch (function) {
      case "__import__" -> {
        module(text, line);
        return true;
      }
      case "eval", "exec" -> {
        try {
          explain(new Source("<text>", text), new Inner(sink, line));
          return true;
        } catch (SyntaxFault fault) {
          return true;
        }
      }
      default -> {
        return false;
      }
    }
  }

  private static String constant(Expr.Call call, int index) {
    return call.args().get(index) instanceof Expr.Constant c && c.value() instanceof String text
        ? text
        : null;
  }

  /** The members that a format text reads; a text that is not known may read any. */
  private void format(Expr receiver, int line) {
    if (!(receiver instanceof Expr.Constant c && c.value() instanceof String text)) {
      sink.computed(".format of a computed text", line);
      return;
    }
    for (String field : FormatFields.members(text)) {
      member(field, line);
    }
  }

  /** What a text inside the text touches stands at the line of the outer one. */
  private record Inner(Sink outer, int line) implements Sink {
    @Override
    public void module(String name, int ignored) {
      outer.module(name, line);
    }

    @Override
    public void capability(String kind, String through, int ignored) {
      outer.capability(kind, through, line);
    }

    @Override
    public void reads(String name, int ignored) {
      outer.reads(name, line);
    }

    @Override
    public void writes(String name, int ignored) {
      outer.writes(name, line);
    }

    @Override
    public void member(String name, int ignored) {
      outer.member(name, line);
    }

    @Override
    public void computed(String what, int ignored) {
      outer.computed(what, line);
    }
  }
}
