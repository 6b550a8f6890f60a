package dev.adder.engine.resolve;

/**
 * Where a name lives: its name after mangling, its binding, and the scope that owns it. The owner
 * of a FREE name is the scope that has the cell; of a global or namespace name, the module or
 * class.
 */
public record Access(String name, Binding binding, Scope owner) {}
