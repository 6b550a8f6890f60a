/**
 * Module {@code _ast_tree}: the parser's trees as the node objects of module ast. It knows how each
 * record of {@link dev.adder.engine.syntax.Node} is called and shaped in Python; the classes of the
 * nodes are Python's. Start reading at {@link dev.adder.engine.modules.ast.TreeObjects}.
 */
@org.jspecify.annotations.NullMarked
package dev.adder.engine.modules.ast;
