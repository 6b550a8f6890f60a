/**
 * Text to tree: the lexer, the parser and the records of the tree, for all of Python 3.13.
 *
 * <p>Knows nothing of scopes, code or values beyond literals. Start with {@link
 * dev.adder.engine.syntax.Parser}; the grammar lies in families of rules (Expressions, Operations,
 * Atoms, Calls, Comprehensions, FStrings, Parameters, Patterns, Targets, SimpleStatements,
 * CompoundStatements), what is wrong with a text is found by the Invalid... families.
 *
 * <pre>{@code
 * Module module = Parser.parse(new Source("demo.py", "a = 1"), Module.Mode.EXEC);
 * }</pre>
 */
package dev.adder.engine.syntax;
