package dev.adder.engine.syntax;

import java.util.List;

/** A pattern of a {@code case}. */
public sealed interface Pattern extends Node {
  /** Compares with {@code ==}. */
  record MatchValue(Span span, Expr value) implements Pattern {}

  /** Compares with {@code is}: None, True or False (Boolean or NoneLiteral). */
  record MatchSingleton(Span span, Object value) implements Pattern {}

  /** A sequence; at most one element is a MatchStar. */
  record MatchSequence(Span span, List<Pattern> patterns) implements Pattern {}

  /** A mapping; rest is null when not given. */
  record MatchMapping(Span span, List<Expr> keys, List<Pattern> patterns, String rest)
      implements Pattern {}

  /** {@code cls(patterns, keywordNames=keywordPatterns)}. */
  record MatchClass(
      Span span,
      Expr cls,
      List<Pattern> patterns,
      List<String> keywordNames,
      List<Pattern> keywordPatterns)
      implements Pattern {}

  /** {@code *name}; name is null for {@code *_}. */
  record MatchStar(Span span, String name) implements Pattern {}

  /** {@code pattern as name}; both null is the wildcard, pattern null a capture. */
  record MatchAs(Span span, Pattern pattern, String name) implements Pattern {}

  /** {@code a | b}. */
  record MatchOr(Span span, List<Pattern> patterns) implements Pattern {}
}
