package dev.adder.engine.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Python 3.13's grammar as recursive descent. A text is read once without the rules for invalid
 * input; where that fails it is read again with them, remembering the results of rules so that the
 * cost stays linear, to find the message CPython gives.
 *
 * <p>Bounds, so that neither the parser nor a recursive walk over the tree needs much stack: {@link
 * TokenStream#MAX_DEPTH} rules inside rules (MemoryError, as CPython), {@link
 * TokenStream#MAX_TREE_DEPTH} levels in the expressions of one statement (RecursionError, as
 * CPython's compiler), {@link Lexer#MAX_BRACKETS} open brackets, {@link Lexer#MAX_INDENTS} levels
 * of indentation, {@link CompoundStatements#MAX_ELIF} branches in one chain of elif.
 */
public final class Parser {
  private final Source source;
  private final Module.Mode mode;
  private final TokenStream t;
  private final Grammar g;

  private Parser(Source source, Module.Mode mode, List<SyntaxWarning> warnings) {
    this.source = source;
    this.mode = mode;
    this.t = new TokenStream(source, mode, warnings);
    this.g = new Grammar(t);
  }

  /**
   * The tree of a text.
   *
   * @throws SyntaxFault if it is not valid Python
   */
  public static Module parse(Source source, Module.Mode mode) {
    return parse(source, mode, new ArrayList<>());
  }

  /**
   * The tree of a text; warnings about its literals are added to {@code warnings}.
   *
   * @throws SyntaxFault if it is not valid Python
   */
  public static Module parse(Source source, Module.Mode mode, List<SyntaxWarning> warnings) {
    checkCharacters(source.text());
    Parser parser = new Parser(source, mode, warnings);
    try {
      return parser.parse();
    } catch (SyntaxFault fault) {
      throw parser.finished(fault);
    }
  }

  private static void checkCharacters(String text) {
    for (int i = 0; i < text.length(); i++) {
      Looks.keep(i);
      char c = text.charAt(i);
      if (c == 0) {
        throw SyntaxFault.placeless(
            SyntaxFault.Kind.SYNTAX_ERROR, "source code string cannot contain null bytes");
      }
      if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
          continue;
        }
        throw SyntaxFault.placeless(
            SyntaxFault.Kind.UNICODE_ENCODE_ERROR,
            String.format(
                "'utf-8' codec can't encode character '\\u%04x' in position %d: "
                    + "surrogates not allowed",
                (int) c, text.codePointCount(0, i)));
      }
    }
  }

  private SyntaxFault finished(SyntaxFault fault) {
    boolean incomplete = fault.isIncomplete();
    String text = fault.hasPlace() ? source.line(fault.line()) : "";
    Span span = fault.hasPlace() ? clipped(fault.span(), text) : fault.span();
    return new SyntaxFault(fault.kind(), fault.message(), span, text, incomplete);
  }

  /** CPython measures the end of a fault of several lines on the first of them. */
  private static Span clipped(Span span, String text) {
    int width = text.codePointCount(0, text.length());
    return span.line() == span.endLine() || span.endColumn() <= width
        ? span
        : new Span(span.line(), span.column(), span.endLine(), width);
  }

  private Module parse() {
    List<Stmt> body;
    try {
      body = start();
    } catch (SyntaxFault raised) {
      return rethrow(prefer(raised), t.lexer.endedEarly);
    } catch (TokenStream.TooDeepToDiagnose tooDeep) {
      body = null;
    }
    if (body == null) {
      boolean incomplete = t.lexer.endedEarly;
      return rethrow(diagnose(t.lastFetched()), incomplete);
    }
    checkSingle();
    Module module = new Module(source, mode, body);
    if (t.mayBeDeep()) {
      TreeDepth.check(module);
    }
    return module;
  }

  private static Module rethrow(SyntaxFault fault, boolean incomplete) {
    throw new SyntaxFault(fault.kind(), fault.message(), fault.span(), fault.text(), incomplete);
  }

  private List<Stmt> start() {
    return switch (mode) {
      case EXEC -> {
        List<Stmt> statements = g.blocks.statements();
        yield t.at(TokenKind.ENDMARKER) ? statements : null;
      }
      case SINGLE -> interactive();
      case EVAL -> expression();
    };
  }

  private List<Stmt> interactive() {
    Stmt compound = g.compound.compound();
    if (compound != null && t.accept(TokenKind.NEWLINE) != null) {
      return List.of(compound);
    }
    t.mark = 0;
    List<Stmt> simple = g.simple.simpleStatements();
    if (simple != null) {
      return simple;
    }
    Token newline = t.accept(TokenKind.NEWLINE);
    return newline == null ? null : List.of(new Stmt.Pass(newline.span()));
  }

  private List<Stmt> expression() {
    Expr value = g.expressions.expressions();
    while (t.accept(TokenKind.NEWLINE) != null) {
      // blank lines behind the expression
    }
    return value == null || !t.at(TokenKind.ENDMARKER)
        ? null
        : List.of(new Stmt.ExprStmt(value.span(), value));
  }

  /** Rejects more than one statement in single mode. */
  private void checkSingle() {
    if (mode != Module.Mode.SINGLE) {
      return;
    }
    CharCursor in = t.lexer.in;
    int pos = in.pos;
    while (pos < in.length) {
      char c = in.chars[pos];
      if (c == '#') {
        while (pos < in.length && in.chars[pos] != '\n') {
          pos++;
        }
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\f') {
        pos++;
      } else {
        throw t.faultAtLast("multiple statements found while compiling a single statement");
      }
    }
  }

  /** The fault of a text that the first pass rejected at {@code last}. */
  private SyntaxFault diagnose(Token last) {
    t.restart();
    try {
      start();
    } catch (SyntaxFault fault) {
      return prefer(fault);
    } catch (TokenStream.TooDeepToDiagnose tooDeep) {
      return prefer(t.fault(last.span(), "invalid syntax"));
    }
    if (last.kind == TokenKind.INDENT) {
      return t.indentationAtLast("unexpected indent");
    }
    if (last.kind == TokenKind.DEDENT) {
      return t.indentationAtLast("unexpected unindent");
    }
    return prefer(t.fault(last.span(), "invalid syntax"));
  }

  /** The lexer's fault in the rest of the text if there is one, which CPython prefers. */
  private SyntaxFault prefer(SyntaxFault fault) {
    if (t.lexerFaults.isOwn(fault) || !fault.hasPlace() || t.isEmpty()) {
      return fault;
    }
    int line = t.lastFetched().line;
    try {
      while (t.lexer.next().kind != TokenKind.ENDMARKER) {
        // reads on
      }
      return fault;
    } catch (SyntaxFault later) {
      if (!t.lexer.fstrings.isEmpty()) {
        return fault;
      }
      if (!t.lexerFaults.isLate(later)) {
        return later;
      }
      boolean open = t.lexer.level() > 0 && line > t.lexer.innermostBracketLine();
      return open ? t.lexer.neverClosed() : fault;
    }
  }
}
