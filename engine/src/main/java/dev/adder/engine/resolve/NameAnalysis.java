package dev.adder.engine.resolve;

import dev.adder.engine.resolve.Scope.Kind;
import dev.adder.engine.syntax.SyntaxFault;
import java.util.Map;

/** Finds the owner of every name and the closures between frames. */
final class NameAnalysis {
  private NameAnalysis() {}

  /** Links all scopes below and including this one, then keeps the answers. */
  static void run(Scope scope) {
    link(scope);
    freeze(scope);
  }

  private static void freeze(Scope scope) {
    scope.freeze();
    for (Scope child : scope.children) {
      freeze(child);
    }
  }

  private static void link(Scope scope) {
    if (scope.kind == Kind.ANNOTATION) {
      return;
    }
    for (Map.Entry<String, Symbol> entry : scope.symbols.entrySet()) {
      link(scope, entry.getKey(), entry.getValue());
    }
    for (Scope child : scope.children) {
      link(child);
    }
  }

  private static void link(Scope scope, String name, Symbol symbol) {
    if (symbol.global) {
      if (symbol.nonlocal) {
        throw atDirective(scope, name, "name '" + name + "' is nonlocal and global");
      }
      return;
    }
    if (symbol.nonlocal) {
      linkNonlocal(scope, name);
      return;
    }
    if (symbol.isBound()) {
      return;
    }
    Scope owner = enclosingOwner(scope, name);
    if (owner != null) {
      capture(scope, owner, name);
    }
  }

  private static void linkNonlocal(Scope scope, String name) {
    if (scope.kind == Kind.MODULE) {
      throw atDirective(scope, name, "nonlocal declaration not allowed at module level");
    }
    Scope owner = enclosingOwner(scope, name);
    if (owner == null) {
      throw atDirective(scope, name, "no binding for nonlocal '" + name + "' found");
    }
    Symbol binding = owner.symbols.get(name);
    if (binding != null && binding.typeParameter && owner.kind == Kind.TYPE_PARAMETERS) {
      throw atDirective(
          scope, name, "nonlocal binding not allowed for type parameter '" + name + "'");
    }
    capture(scope, owner, name);
  }

  private static SyntaxFault atDirective(Scope scope, String name, String message) {
    return SyntaxFault.at(scope.directives.get(name), message);
  }

  /** The scope around this one that binds the name for it; null when it is global. */
  private static Scope enclosingOwner(Scope scope, String name) {
    if (scope.seesClass && bindsInClass(scope, name)) {
      return null;
    }
    for (Scope outer = scope.parent; outer != null; outer = outer.parent) {
      if (outer.kind == Kind.MODULE) {
        return null;
      }
      if (outer.kind == Kind.CLASS) {
        if (name.equals(Scope.CLASS_CELL) || name.equals(Scope.CLASS_DICT)) {
          return outer;
        }
        continue;
      }
      Symbol symbol = outer.symbols.get(name);
      if (symbol != null && symbol.global) {
        return null;
      }
      if (symbol != null && symbol.isBound() && !symbol.nonlocal) {
        return outer;
      }
    }
    return null;
  }

  /** The class whose namespace a scope sees. */
  private static Scope seenClass(Scope scope) {
    Scope outer = scope.parent;
    while (outer.kind != Kind.CLASS) {
      outer = outer.parent;
    }
    return outer;
  }

  private static boolean bindsInClass(Scope scope, String name) {
    if (name.equals(Scope.CLASS_DICT)) {
      return false;
    }
    for (Scope outer = scope.parent; outer.kind != Kind.CLASS; outer = outer.parent) {
      if (outer.binds(name)) {
        return false;
      }
    }
    Symbol symbol = seenClass(scope).symbols.get(name);
    return symbol != null && (symbol.global || symbol.isBound() && !symbol.nonlocal);
  }

  private static void capture(Scope scope, Scope owner, String name) {
    Scope frame = scope.frame();
    if (owner.kind == Kind.CLASS) {
      owner.needsClassCell |= name.equals(Scope.CLASS_CELL);
      owner.needsClassDict |= name.equals(Scope.CLASS_DICT);
    } else if (frame != owner.frame()) {
      owner.symbols.get(name).captured = true;
    }
    while (frame != owner.frame() && frame.free.add(name)) {
      frame = frame.parent.frame();
    }
  }

  /** How code of a scope reaches a mangled name; the scopes have been linked. */
  static Access access(Scope scope, String name) {
    Symbol symbol = scope.symbols.get(name);
    if (symbol != null && symbol.global) {
      return new Access(name, Binding.GLOBAL_EXPLICIT, module(scope));
    }
    if (symbol != null && symbol.isBound() && !symbol.nonlocal) {
      if (!scope.isFunctionLike()) {
        return new Access(name, Binding.NAME, scope);
      }
      return new Access(name, symbol.captured ? Binding.CELL : Binding.LOCAL, scope);
    }
    Scope owner = enclosingOwner(scope, name);
    if (owner == null) {
      return unowned(scope, name);
    }
    if (owner.frame() != scope.frame()) {
      return new Access(name, Binding.FREE, owner);
    }
    if (owner.kind == Kind.CLASS) {
      return new Access(name, Binding.CELL, owner);
    }
    boolean captured = owner.symbols.get(name).captured;
    return new Access(name, captured ? Binding.CELL : Binding.LOCAL, owner);
  }

  private static Access unowned(Scope scope, String name) {
    if (scope.seesClass) {
      Symbol inClass = seenClass(scope).symbols.get(name);
      if (inClass != null && inClass.global) {
        return new Access(name, Binding.GLOBAL_EXPLICIT, module(scope));
      }
    }
    boolean namespace =
        !scope.isFunctionLike() || scope.isInlined() && scope.frame().kind == Kind.MODULE;
    return namespace
        ? new Access(name, Binding.NAME, scope.frame())
        : new Access(name, Binding.GLOBAL_IMPLICIT, module(scope));
  }

  private static Scope module(Scope scope) {
    Scope module = scope;
    while (module.parent != null) {
      module = module.parent;
    }
    return module;
  }
}
