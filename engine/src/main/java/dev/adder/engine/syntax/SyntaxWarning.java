package dev.adder.engine.syntax;

/** A SyntaxWarning of CPython about a text that is valid Python. */
public record SyntaxWarning(String message, Span span) {}
