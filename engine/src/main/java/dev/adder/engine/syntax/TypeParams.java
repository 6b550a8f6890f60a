package dev.adder.engine.syntax;

import dev.adder.engine.syntax.Node.TypeParam;
import java.util.ArrayList;
import java.util.List;

/** Type parameters (PEP 695 and 696). */
final class TypeParams extends Rules {
  TypeParams(TokenStream t, Grammar g) {
    super(t, g);
  }

  /** {@code [T, *Ts, **P]}; empty when there are none or they are not valid. */
  List<TypeParam> typeParams() {
    int mark = t.mark;
    if (t.accept(TokenKind.LSQB) == null) {
      return List.of();
    }
    if (t.diagnosing && t.at(TokenKind.RSQB)) {
      throw t.faultFrom(t.peek().span(), "Type parameter list cannot be empty");
    }
    List<TypeParam> params = new ArrayList<>();
    TypeParam next = typeParam();
    while (next != null) {
      params.add(next);
      next = t.accept(TokenKind.COMMA) == null ? null : typeParam();
    }
    if (params.isEmpty() || t.accept(TokenKind.RSQB) == null) {
      t.mark = mark;
      return List.of();
    }
    return params;
  }

  private TypeParam typeParam() {
    int mark = t.mark;
    TypeParam.Kind kind =
        switch (t.kind()) {
          case STAR -> TypeParam.Kind.TYPE_VAR_TUPLE;
          case DOUBLESTAR -> TypeParam.Kind.PARAM_SPEC;
          default -> TypeParam.Kind.TYPE_VAR;
        };
    if (kind != TypeParam.Kind.TYPE_VAR) {
      t.advance();
    }
    Token name = t.accept(TokenKind.NAME);
    if (name == null) {
      return fail(mark);
    }
    Expr bound = bound(kind);
    Expr defaultValue = defaultValue(kind);
    return new TypeParam(t.spanFrom(mark), kind, name.name, bound, defaultValue);
  }

  private Expr bound(TypeParam.Kind kind) {
    int mark = t.mark;
    Token colon = t.accept(TokenKind.COLON);
    if (colon == null) {
      return null;
    }
    Expr bound = g.expressions.expression();
    if (bound == null) {
      return fail(mark);
    }
    if (kind != TypeParam.Kind.TYPE_VAR) {
      String what = bound instanceof Expr.Tuple ? "constraints" : "bound";
      String with = kind == TypeParam.Kind.PARAM_SPEC ? "ParamSpec" : "TypeVarTuple";
      throw t.faultFrom(colon.span(), "cannot use " + what + " with " + with);
    }
    return bound;
  }

  private Expr defaultValue(TypeParam.Kind kind) {
    int mark = t.mark;
    if (t.accept(TokenKind.EQUAL) == null) {
      return null;
    }
    Expr value =
        kind == TypeParam.Kind.TYPE_VAR_TUPLE
            ? g.expressions.starExpression()
            : g.expressions.expression();
    return value == null ? fail(mark) : value;
  }
}
