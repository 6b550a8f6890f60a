package dev.adder.engine.resolve;

import dev.adder.engine.syntax.Module;
import dev.adder.engine.syntax.SyntaxFault;
import dev.adder.engine.syntax.SyntaxWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names to scopes, and the checks that CPython makes after parsing, in its order: future features,
 * symbol table, code generation. The walks are recursive; the parser bounds the depth of trees.
 */
public final class Resolver {
  private Resolver() {}

  /**
   * The scopes of a module.
   *
   * @throws SyntaxFault if CPython's symbol table or compiler rejects the module
   */
  public static Scopes resolve(Module module) {
    return resolve(module, new ArrayList<>());
  }

  /**
   * The scopes of a module; what CPython's compiler warns about is added to {@code warnings}.
   *
   * @throws SyntaxFault if CPython's symbol table or compiler rejects the module
   */
  public static Scopes resolve(Module module, List<SyntaxWarning> warnings) {
    return resolve(module, Set.of(), false, warnings);
  }

  /**
   * The scopes of a module that starts with the future features of the code that compiles it, and
   * may hold await outside of functions.
   *
   * @throws SyntaxFault if CPython's symbol table or compiler rejects the module
   */
  public static Scopes resolve(
      Module module, Set<String> futures, boolean topLevelAwait, List<SyntaxWarning> warnings) {
    try {
      Futures found = Futures.of(module, futures);
      Scopes scopes = new ScopeBuilder(module, found).build();
      NameAnalysis.run(scopes.module());
      new CodeChecks(scopes, found, topLevelAwait, warnings).check(module);
      return scopes;
    } catch (SyntaxFault fault) {
      throw fault.in(module.source());
    }
  }
}
