/**
 * Trees to scopes: where every name of a module lives, and what CPython's symbol table and compiler
 * reject although the grammar accepts it.
 *
 * <p>Knows the records of {@link dev.adder.engine.syntax} and nothing of code or values. Start with
 * {@link dev.adder.engine.resolve.Resolver} and {@link dev.adder.engine.resolve.Scope}.
 *
 * <p>The contract with the compiler:
 *
 * <ol>
 *   <li>A <em>frame</em> is what runs: a module, function, lambda, class body, generator
 *       expression, or a scope of type parameters. {@code Scope.isInlined()} tells a list, set or
 *       dict comprehension, which runs in the frame of {@code Scope.frame()} (PEP 709); only the
 *       iterable of its first {@code for} belongs to the scope around it.
 *   <li>{@code scope.lookup(name)} answers, for a name as written in code of that scope, how to
 *       reach it: its {@code Binding} and the scope that owns it. Two names share a register or
 *       cell exactly when owner and name are the same; the owner of a LOCAL or CELL may be an
 *       inlined comprehension or what surrounds it, but always in the same frame.
 *   <li>The registers of a frame are thus: the parameters in order, then {@code locals()} of the
 *       frame's scope and of every comprehension inlined in it. A comprehension saves nothing: its
 *       names are its own. The cells it owns are made anew each time it starts.
 *   <li>{@code freeVariables()} is what a closure over the frame must bring along, in order; where
 *       it is made, {@code lookup} of each of them in the enclosing scope says where it is.
 *   <li>FREE in a class body means: first the namespace of the body, then the cell. In a scope that
 *       {@code seesClassNamespace()}, GLOBAL_IMPLICIT and FREE look into {@code __classdict__}
 *       first.
 * </ol>
 *
 * <pre>{@code
 * // def f(a): return [lambda: a + x for x in a]
 * Scopes scopes = Resolver.resolve(module);
 * Scope f = scopes.of(functionDef);          // parameters [a], cells [a]
 * Scope comprehension = scopes.of(listComp); // inlined, frame f
 * f.lookup("a");                             // CELL, owner f: the lambda captures it
 * comprehension.lookup("x");                 // CELL, owner comprehension
 * comprehension.lookup("a");                 // CELL, owner f: the same cell
 * scopes.of(lambda).lookup("a");             // FREE; freeVariables [a, x]
 * }</pre>
 */
package dev.adder.engine.resolve;
