package dev.adder.engine.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * The tokens read so far, the place of the parser among them, and how deep it has gone. Tokens are
 * fetched only when a rule looks at them, because the last one fetched is where CPython puts many
 * of its errors.
 */
final class TokenStream {
  /**
   * Rules inside rules: brackets, lambdas, unary and conditional operators. A level costs up to
   * nine Java frames, so that a parse needs less than 512 kB of stack.
   */
  static final int MAX_DEPTH = 300;

  /**
   * As MAX_DEPTH while results are remembered, when a level costs up to thirty frames. Deeper texts
   * get the plain message "invalid syntax".
   */
  static final int MAX_DIAGNOSED_DEPTH = 50;

  /** The depth of a tree, counted within one statement. */
  static final int MAX_TREE_DEPTH = 1000;

  final Lexer lexer;
  final FaultFactory lexerFaults;
  private final Source source;
  private final Module.Mode mode;
  private final List<SyntaxWarning> warnings;
  private final ArrayList<Token> tokens = new ArrayList<>();

  /** The index of the next token. */
  int mark;

  /** Whether the rules for invalid input are tried. */
  boolean diagnosing;

  /** Whether results of rules are remembered at their first token. */
  boolean memoizing;

  /** Whether this is the pass that looks for the best message. */
  private boolean secondPass;

  private int depth;
  private int links;
  private boolean deepTree;
  private boolean started;

  TokenStream(Source source, Module.Mode mode, List<SyntaxWarning> warnings) {
    this.source = source;
    this.mode = mode;
    this.warnings = warnings;
    this.lexerFaults = new FaultFactory();
    this.lexer = new Lexer(source.text(), mode == Module.Mode.EXEC, lexerFaults, warnings);
  }

  /** The next token. */
  Token peek() {
    if (mark == tokens.size()) {
      fetch();
    }
    return tokens.get(mark);
  }

  private void fetch() {
    Token token = lexer.next();
    if (token.kind == TokenKind.ENDMARKER && mode == Module.Mode.SINGLE && started) {
      started = false;
      lexer.closeBlocks();
      token = new Token(TokenKind.NEWLINE, token.start, token.end, token.span(), 0, "");
    } else {
      started = true;
    }
    tokens.add(token);
    Looks.token(tokens.size());
  }

  TokenKind kind() {
    return peek().kind;
  }

  boolean at(TokenKind kind) {
    return peek().kind == kind;
  }

  /** Whether the token after the next is of that kind; only valid when the next one is not last. */
  boolean secondIs(TokenKind kind) {
    mark++;
    boolean is = at(kind);
    mark--;
    return is;
  }

  boolean atSoft(String keyword) {
    Token token = peek();
    return token.kind == TokenKind.NAME && token.name.equals(keyword);
  }

  Token advance() {
    Token token = peek();
    Looks.step(mark++);
    return token;
  }

  /** Takes a token of that kind, or answers null. */
  Token accept(TokenKind kind) {
    Token token = peek();
    if (token.kind != kind) {
      return null;
    }
    Looks.step(mark++);
    return token;
  }

  /** Takes a token of that kind, or raises "expected '...'" there. */
  Token force(TokenKind kind) {
    Token token = peek();
    if (token.kind != kind) {
      throw fault(token.span(), "expected '" + kind.text + "'");
    }
    mark++;
    return token;
  }

  Token previous() {
    return tokens.get(mark - 1);
  }

  Token token(int index) {
    return tokens.get(index);
  }

  /** The last token fetched, however far the parser has gone back since. */
  Token lastFetched() {
    return tokens.getLast();
  }

  boolean isEmpty() {
    return tokens.isEmpty();
  }

  /** From the token at {@code from} to the last token taken that is not layout. */
  Span spanFrom(int from) {
    int last = mark - 1;
    while (last > from && tokens.get(last).kind.isLayout()) {
      last--;
    }
    Token first = tokens.get(from);
    Token end = tokens.get(last);
    return new Span(first.line, first.column, end.endLine, end.endColumn);
  }

  /** From the start of {@code first} to the last token taken. */
  Span spanFrom(Span first) {
    Token end = tokens.get(mark - 1);
    return new Span(first.line(), first.column(), end.endLine, end.endColumn);
  }

  String text(Token token) {
    return lexer.in.text(token.start, token.end);
  }

  // ---- depth ----

  /** Goes one rule deeper. */
  void enter() {
    links++;
    if (++depth > MAX_DIAGNOSED_DEPTH && memoizing) {
      throw TooDeepToDiagnose.INSTANCE;
    }
    if (depth > MAX_DEPTH) {
      throw SyntaxFault.placeless(
          SyntaxFault.Kind.MEMORY_ERROR,
          "Parser stack overflowed - Python source too complex to parse");
    }
  }

  void leave() {
    depth--;
  }

  /** Ends the search for a better message than "invalid syntax". */
  static final class TooDeepToDiagnose extends RuntimeException {
    static final TooDeepToDiagnose INSTANCE = new TooDeepToDiagnose();
    private static final long serialVersionUID = 1L;

    private TooDeepToDiagnose() {
      super(null, null, false, false);
    }
  }

  /** Notes that a chain such as {@code a + b + c} got one level deeper. */
  void link() {
    links++;
  }

  /** Starts to count the levels of a new statement. */
  void startStatement() {
    deepTree |= links > MAX_TREE_DEPTH;
    links = 0;
  }

  /** Whether some statement may be deeper than allowed. */
  boolean mayBeDeep() {
    startStatement();
    return deepTree;
  }

  // ---- two passes ----

  /** Starts again from the first token, with the rules for invalid input. */
  void restart() {
    mark = 0;
    depth = 0;
    for (Token token : tokens) {
      token.memo = null;
    }
    diagnosing = true;
    memoizing = true;
    secondPass = true;
  }

  void warn(Span span, String message) {
    if (!secondPass) {
      warnings.add(new SyntaxWarning(message, span));
    }
  }

  // ---- faults ----

  SyntaxFault fault(Span span, String message) {
    return SyntaxFault.at(span, message);
  }

  /** A fault at the last token fetched. */
  SyntaxFault faultAtLast(String message) {
    return SyntaxFault.at(tokenPlace(lastFetched()), message);
  }

  SyntaxFault indentationAtLast(String message) {
    Span span = tokenPlace(lastFetched());
    return new SyntaxFault(SyntaxFault.Kind.INDENTATION_ERROR, message, span, "", false);
  }

  /** A fault at the next token. */
  SyntaxFault faultAtNext(String message) {
    return SyntaxFault.at(tokenPlace(peek()), message);
  }

  /** A fault from the start of {@code span} to where the lexer is. */
  SyntaxFault faultFrom(Span span, String message) {
    CharCursor in = lexer.in;
    return SyntaxFault.at(new Span(span.line(), span.column(), in.line, in.column() - 1), message);
  }

  private Span tokenPlace(Token token) {
    if (token.column >= 0) {
      return token.span();
    }
    CharCursor in = lexer.in;
    int column = in.pos == 0 ? 0 : in.column();
    return new Span(token.line, column - 1, token.endLine, -2);
  }

  Source source() {
    return source;
  }

  // ---- memory of the diagnosing pass ----

  /** What is known about a rule at the next token, or null. */
  Token.Memo recall(Object rule) {
    for (Token.Memo memo = peek().memo; memo != null; memo = memo.next()) {
      if (memo.rule() == rule) {
        return memo;
      }
    }
    return null;
  }

  /** Notes that a rule tried at {@code from} gave {@code node} and ended at the mark. */
  void remember(Object rule, int from, Object node) {
    Token token = tokens.get(from);
    token.memo = new Token.Memo(rule, node, mark, token.memo);
  }
}
