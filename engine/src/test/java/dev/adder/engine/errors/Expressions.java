package dev.adder.engine.errors;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What texts an expression of the sources may have. */
final class Expressions {
  /** Beyond this many texts of one expression the rest is a hole. */
  private static final int MOST = 40;

  /** A method with more results than these names things; its results are a hole. */
  private static final int MOST_RESULTS = 8;

  private static final int DEEPEST = 5;

  /** What a call calls; the owner is empty when it is an object of unknown type. */
  record Target(String owner, String name) {}

  private final Declared declared;

  Expressions(Declared declared) {
    this.declared = declared;
  }

  static Target target(MethodInvocationTree call, String inside) {
    return switch (call.getMethodSelect()) {
      case MemberSelectTree select -> {
        String owner = select.getExpression().toString();
        String simple = owner.substring(owner.lastIndexOf('.') + 1);
        boolean isType = !simple.isEmpty() && Character.isUpperCase(simple.charAt(0));
        String name = select.getIdentifier().toString();
        yield new Target(isType ? simple : owner.equals("this") ? inside : "", name);
      }
      case IdentifierTree name -> new Target(inside, name.getName().toString());
      default -> new Target("", "");
    };
  }

  /**
   * The texts of {@code tree} in {@code method}; the numbers of the parameters that may be the
   * whole text are added to {@code parameters}.
   */
  Set<Template> templates(Tree tree, Declared.Method method, List<Integer> parameters) {
    return new Walk(method, parameters, 0).of(tree);
  }

  /** Evaluates inside one method. */
  private final class Walk {
    private final Declared.Method method;
    private final List<Integer> parameters;
    private final int depth;

    Walk(Declared.Method method, List<Integer> parameters, int depth) {
      this.method = method;
      this.parameters = parameters;
      this.depth = depth;
    }

    Set<Template> of(Tree tree) {
      return switch (tree) {
        case LiteralTree literal when literal.getValue() != null ->
            Set.of(Template.of(literal.getValue().toString()));
        case ParenthesizedTree inner -> of(inner.getExpression());
        case TypeCastTree cast -> of(cast.getExpression());
        case BinaryTree binary when binary.getKind() == Tree.Kind.PLUS ->
            plus(apart().of(binary.getLeftOperand()), apart().of(binary.getRightOperand()));
        case ConditionalExpressionTree either ->
            union(of(either.getTrueExpression()), of(either.getFalseExpression()));
        case SwitchExpressionTree choice -> cases(choice);
        case IdentifierTree name -> named(name.getName().toString());
        case MemberSelectTree select -> field(select);
        case MethodInvocationTree call -> called(call);
        default -> Set.of(Template.HOLE);
      };
    }

    /** For a part of a text, which cannot make a parameter the whole. */
    private Walk apart() {
      return new Walk(method, new ArrayList<>(), depth);
    }

    private Set<Template> cases(SwitchExpressionTree choice) {
      Set<Template> all = new LinkedHashSet<>();
      for (CaseTree one : choice.getCases()) {
        if (one.getBody() instanceof ExpressionTree value) {
          all.addAll(of(value));
        }
      }
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitYield(YieldTree yield, Void unused) {
          all.addAll(of(yield.getValue()));
          return null;
        }
      }.scan(choice, null);
      return all.isEmpty() ? Set.of(Template.HOLE) : all;
    }

    private Set<Template> named(String name) {
      Set<Template> all = new LinkedHashSet<>();
      int parameter = method.parameters().indexOf(name);
      if (parameter >= 0) {
        parameters.add(parameter);
        all.add(Template.HOLE);
      }
      if (depth < DEEPEST) {
        all.addAll(assigned(name));
      }
      if (all.isEmpty() && depth < DEEPEST) {
        declared
            .constant(method.owner(), name)
            .ifPresent(value -> all.addAll(deeper(method).of(value)));
      }
      return all.isEmpty() ? Set.of(Template.HOLE) : all;
    }

    /** The values that the method gives to a local variable. */
    private Set<Template> assigned(String name) {
      Set<Template> all = new LinkedHashSet<>();
      Walk deeper = new Walk(method, parameters, depth + 1);
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitVariable(VariableTree variable, Void unused) {
          if (variable.getName().contentEquals(name) && variable.getInitializer() != null) {
            all.addAll(deeper.of(variable.getInitializer()));
          }
          return super.visitVariable(variable, unused);
        }

        @Override
        public Void visitAssignment(AssignmentTree assignment, Void unused) {
          if (assignment.getVariable().toString().equals(name)) {
            all.addAll(deeper.of(assignment.getExpression()));
          }
          return super.visitAssignment(assignment, unused);
        }
      }.scan(method.tree().getBody(), null);
      return all;
    }

    private Set<Template> field(MemberSelectTree select) {
      String owner = select.getExpression().toString();
      return depth >= DEEPEST
          ? Set.of(Template.HOLE)
          : declared
              .constant(owner, select.getIdentifier().toString())
              .map(value -> deeper(new Declared.Method(owner, "", null, List.of())).of(value))
              .orElse(Set.of(Template.HOLE));
    }

    private Walk deeper(Declared.Method other) {
      return new Walk(other, new ArrayList<>(), depth + 1);
    }

    private Set<Template> called(MethodInvocationTree call) {
      Target target = target(call, method.owner());
      if (target.name().equals("formatted") && target.owner().isEmpty()) {
        return formats(((MemberSelectTree) call.getMethodSelect()).getExpression());
      }
      if (target.equals(new Target("String", "format"))) {
        return formats(call.getArguments().getFirst());
      }
      if (target.equals(new Target("Str", "of"))) {
        return of(call.getArguments().getFirst());
      }
      if (target.owner().isEmpty() || depth >= DEEPEST) {
        return Set.of(Template.HOLE);
      }
      Set<Template> all = new LinkedHashSet<>();
      for (Declared.Method one :
          declared.named(target.owner(), target.name(), call.getArguments().size())) {
        if (one.tree().getReturnType() != null
            && one.tree().getReturnType().toString().equals("String")) {
          all.addAll(returned(one));
        }
      }
      return all.isEmpty() || all.size() > MOST_RESULTS ? Set.of(Template.HOLE) : all;
    }

    private Set<Template> formats(ExpressionTree format) {
      Set<Template> all = new LinkedHashSet<>();
      of(format).forEach(template -> all.add(template.formatted()));
      return all;
    }

    private Set<Template> returned(Declared.Method other) {
      Set<Template> all = new LinkedHashSet<>();
      Walk deeper = deeper(other);
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitReturn(ReturnTree back, Void unused) {
          all.addAll(deeper.of(back.getExpression()));
          return null;
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree lambda, Void unused) {
          return null;
        }
      }.scan(other.tree().getBody(), null);
      return all;
    }

    private Set<Template> plus(Set<Template> left, Set<Template> right) {
      Set<Template> all = new LinkedHashSet<>();
      Set<Template> ends = left.size() * right.size() > MOST ? Set.of(Template.HOLE) : right;
      left.forEach(one -> ends.forEach(two -> all.add(one.plus(two))));
      return all;
    }

    private Set<Template> union(Set<Template> one, Set<Template> two) {
      Set<Template> all = new LinkedHashSet<>(one);
      all.addAll(two);
      return all;
    }
  }
}
