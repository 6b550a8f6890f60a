package dev.adder.engine.host;

/**
 * One call of a script to a method, static method or constructor.
 *
 * @param target the object, or null for what belongs to the class
 * @param name as messages show it
 * @param args the script's arguments
 */
record HostCall(Object target, String name, Object[] args) {}
