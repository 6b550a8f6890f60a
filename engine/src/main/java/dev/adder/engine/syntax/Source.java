package dev.adder.engine.syntax;

/** A text to be compiled and the name it goes by in messages. */
public record Source(String name, String text) {}
