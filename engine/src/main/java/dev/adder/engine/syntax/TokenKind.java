package dev.adder.engine.syntax;

import java.util.HashMap;
import java.util.Map;

/** What a token is; keywords and punctuation carry their spelling. */
enum TokenKind {
  ENDMARKER(""),
  NAME(""),
  NUMBER(""),
  STRING(""),
  NEWLINE(""),
  INDENT(""),
  DEDENT(""),
  FSTRING_START(""),
  FSTRING_MIDDLE(""),
  FSTRING_END(""),
  /** A character or operator that no rule knows, such as {@code $} or {@code <>}. */
  OTHER(""),

  LPAR("("),
  RPAR(")"),
  LSQB("["),
  RSQB("]"),
  LBRACE("{"),
  RBRACE("}"),
  COLON(":"),
  COMMA(","),
  SEMI(";"),
  DOT("."),
  ELLIPSIS("..."),
  EXCLAMATION("!"),
  AT("@"),
  EQUAL("="),
  RARROW("->"),
  COLONEQUAL(":="),

  PLUS("+"),
  MINUS("-"),
  STAR("*"),
  SLASH("/"),
  VBAR("|"),
  AMPER("&"),
  LESS("<"),
  GREATER(">"),
  PERCENT("%"),
  TILDE("~"),
  CIRCUMFLEX("^"),
  EQEQUAL("=="),
  NOTEQUAL("!="),
  LESSEQUAL("<="),
  GREATEREQUAL(">="),
  LEFTSHIFT("<<"),
  RIGHTSHIFT(">>"),
  DOUBLESTAR("**"),
  DOUBLESLASH("//"),

  PLUSEQUAL("+="),
  MINEQUAL("-="),
  STAREQUAL("*="),
  SLASHEQUAL("/="),
  PERCENTEQUAL("%="),
  AMPEREQUAL("&="),
  VBAREQUAL("|="),
  CIRCUMFLEXEQUAL("^="),
  LEFTSHIFTEQUAL("<<="),
  RIGHTSHIFTEQUAL(">>="),
  DOUBLESTAREQUAL("**="),
  DOUBLESLASHEQUAL("//="),
  ATEQUAL("@="),

  FALSE("False"),
  NONE("None"),
  TRUE("True"),
  AND("and"),
  AS("as"),
  ASSERT("assert"),
  ASYNC("async"),
  AWAIT("await"),
  BREAK("break"),
  CLASS("class"),
  CONTINUE("continue"),
  DEF("def"),
  DEL("del"),
  ELIF("elif"),
  ELSE("else"),
  EXCEPT("except"),
  FINALLY("finally"),
  FOR("for"),
  FROM("from"),
  GLOBAL("global"),
  IF("if"),
  IMPORT("import"),
  IN("in"),
  IS("is"),
  LAMBDA("lambda"),
  NONLOCAL("nonlocal"),
  NOT("not"),
  OR("or"),
  PASS("pass"),
  RAISE("raise"),
  RETURN("return"),
  TRY("try"),
  WHILE("while"),
  WITH("with"),
  YIELD("yield");

  private static final Map<String, TokenKind> KEYWORDS = new HashMap<>();
  private static final Map<String, TokenKind> PUNCTUATION = new HashMap<>();

  static {
    for (TokenKind kind : values()) {
      if (!kind.text.isEmpty()) {
        (kind.compareTo(FALSE) >= 0 ? KEYWORDS : PUNCTUATION).put(kind.text, kind);
      }
    }
  }

  final String text;

  TokenKind(String text) {
    this.text = text;
  }

  /** The keyword spelled so, or NAME. */
  static TokenKind keywordOrName(String text) {
    return KEYWORDS.getOrDefault(text, NAME);
  }

  /** The punctuation spelled so, or OTHER. */
  static TokenKind punctuation(String text) {
    return PUNCTUATION.getOrDefault(text, OTHER);
  }

  /** NEWLINE, INDENT, DEDENT and ENDMARKER, where no node may end. */
  boolean isLayout() {
    return this == NEWLINE || this == INDENT || this == DEDENT || this == ENDMARKER;
  }
}
