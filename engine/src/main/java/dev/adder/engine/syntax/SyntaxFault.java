package dev.adder.engine.syntax;

/**
 * Says that a text is not Python, worded and placed as CPython 3.13 does it. Stackless: a fault of
 * the guest's text, not of the engine.
 */
public final class SyntaxFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The Python exception that a fault becomes. */
  public enum Kind {
    SYNTAX_ERROR("SyntaxError"),
    INDENTATION_ERROR("IndentationError"),
    TAB_ERROR("TabError"),
    MEMORY_ERROR("MemoryError"),
    RECURSION_ERROR("RecursionError"),
    UNICODE_ENCODE_ERROR("UnicodeEncodeError");

    private final String pythonName;

    Kind(String pythonName) {
      this.pythonName = pythonName;
    }

    /** The name of the Python exception type. */
    public String pythonName() {
      return pythonName;
    }
  }

  private final Kind kind;
  private final transient Span span;
  private final String text;
  private final boolean incomplete;

  /**
   * A fault at {@code span}, whose columns may be -1 or -2 where CPython answers an offset of 0 or
   * -1; Span.NONE when there is no place.
   */
  public SyntaxFault(Kind kind, String message, Span span, String text, boolean incomplete) {
    super(message, null, false, false);
    this.kind = kind;
    this.span = span;
    this.text = text;
    this.incomplete = incomplete;
  }

  /** A fault of kind SyntaxError whose text line is not known yet. */
  public static SyntaxFault at(Span span, String message) {
    return new SyntaxFault(Kind.SYNTAX_ERROR, message, span, "", false);
  }

  /** A fault of the whole text, which CPython places before its first line. */
  public static SyntaxFault atHead(String message) {
    return at(new Span(0, -2, 0, -2), message);
  }

  /** A fault without a place. */
  public static SyntaxFault placeless(Kind kind, String message) {
    return new SyntaxFault(kind, message, Span.NONE, "", false);
  }

  /** This fault with the line of {@code source} where it stands as its text. */
  public SyntaxFault in(Source source) {
    return new SyntaxFault(kind, getMessage(), span, source.line(span.line()), incomplete);
  }

  /** The Python exception to raise. */
  public Kind kind() {
    return kind;
  }

  /** The message, as CPython words it. */
  public String message() {
    return getMessage();
  }

  /** Where; Span.NONE when the fault has no place. */
  public Span span() {
    return span;
  }

  /** Whether {@link #span} says where. */
  public boolean hasPlace() {
    return span != Span.NONE;
  }

  /** Whether the fault is one of the whole text. */
  public boolean isAtHead() {
    return hasPlace() && span.line() == 0;
  }

  /** SyntaxError.lineno. */
  public int line() {
    return span.line();
  }

  /** SyntaxError.offset, counted from 1. */
  public int offset() {
    return span.column() + 1;
  }

  /** SyntaxError.end_lineno. */
  public int endLine() {
    return span.endLine();
  }

  /** SyntaxError.end_offset, counted from 1, exclusive. */
  public int endOffset() {
    return span.endColumn() + 1;
  }

  /** The line of the text where the fault stands, without its line end; may be empty. */
  public String text() {
    return text;
  }

  /** Whether the text merely ended too early, so that a prompt should ask for more lines. */
  public boolean isIncomplete() {
    return incomplete;
  }
}
