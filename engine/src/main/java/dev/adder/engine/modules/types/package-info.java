/** Module _types: names for the types of the interpreter. */
package dev.adder.engine.modules.types;
