package dev.adder.engine.errors;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All messages with which the product raises exceptions, taken from its sources.
 *
 * <p>It starts with the constructors that hold a message. A method that hands one of its parameters
 * on to a message is a place of messages too, so its callers are looked at, until there are no more
 * of them. Literals, concatenations, formats, conditionals, local variables, constants and the
 * results of the product's own methods are followed; everything else is a hole in the text.
 */
public final class ErrorTexts {
  /** A parameter that becomes a message; the type is empty when another parameter says it. */
  private record Sink(String owner, String method, int arity, int parameter, String type) {}

  private static final String UNKNOWN = ErrorText.UNKNOWN;

  /** Where to start: constructors with the position of the message, and what they raise. */
  private static final List<Sink> SEEDS =
      List.of(
          new Sink("Errors", "make", 2, 1, ""),
          new Sink("Errors", "makeWith", 2, 1, ""),
          new Sink("Errors", "makeWith", 3, 2, ""),
          new Sink("Errors", "os", 3, 1, UNKNOWN),
          new Sink("PyBaseException", "<init>", 2, 1, ""),
          new Sink("SyntaxFault", "<init>", 5, 1, ""),
          new Sink("FormatFault", "<init>", 2, 1, UNKNOWN),
          new Sink("RegexSyntaxException", "<init>", 4, 1, UNKNOWN),
          new Sink("CodecFault", "<init>", 5, 4, UNKNOWN),
          new Sink("ArithmeticException", "<init>", 1, 0, UNKNOWN));

  private final Declared declared;
  private final Expressions expressions;
  private final Set<Sink> sinks = new HashSet<>(SEEDS);
  private final SortedSet<ErrorText> texts = new TreeSet<>();

  private ErrorTexts(Declared declared) {
    this.declared = declared;
    this.expressions = new Expressions(declared);
  }

  /** The messages of the sources below {@code root}. */
  public static SortedSet<ErrorText> in(Path root) throws IOException {
    ErrorTexts all = new ErrorTexts(Declared.in(root));
    int before;
    do {
      before = all.sinks.size();
      all.texts.clear();
      all.declared.methods().forEach(all::scan);
    } while (all.sinks.size() > before);
    all.texts.removeIf(one -> one.type().equals(UNKNOWN) && all.hasTyped(one));
    return all.texts;
  }

  /** Whether another place says the exception type of the same message. */
  private boolean hasTyped(ErrorText text) {
    return texts.stream()
        .anyMatch(one -> !one.type().equals(UNKNOWN) && one.template().equals(text.template()));
  }

  private void scan(Declared.Method method) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        Expressions.Target target = Expressions.target(call, method.owner());
        use(method, target.owner(), target.name(), call.getArguments());
        return super.visitMethodInvocation(call, unused);
      }

      @Override
      public Void visitNewClass(NewClassTree made, Void unused) {
        String name = made.getIdentifier().toString();
        use(method, name.substring(name.lastIndexOf('.') + 1), "<init>", made.getArguments());
        return super.visitNewClass(made, unused);
      }
    }.scan(method.tree().getBody(), null);
  }

  private void use(
      Declared.Method inside, String owner, String name, List<? extends ExpressionTree> arguments) {
    for (Sink sink : List.copyOf(sinks)) {
      boolean same =
          sink.method.equals(name)
              && sink.arity == arguments.size()
              && (sink.owner.equals(owner) || owner.isEmpty() && isOurs(sink));
      if (same) {
        String type = sink.type.isEmpty() ? type(arguments) : sink.type;
        message(inside, arguments.get(sink.parameter), type);
      }
    }
  }

  /** Whether objects that a local variable holds may have the method. */
  private boolean isOurs(Sink sink) {
    return declared.named(sink.owner, sink.method, sink.arity).stream()
        .anyMatch(method -> !method.tree().getModifiers().toString().contains("static"));
  }

  /** A KeyError holds the key, which is no message unless it is written there. */
  private void message(Declared.Method inside, ExpressionTree argument, String type) {
    if (argument instanceof MethodInvocationTree call
        && List.of("Str.of", "PyTuple.of").contains(call.getMethodSelect().toString())) {
      call.getArguments().forEach(one -> message(inside, one, type));
      return;
    }
    if (argument instanceof LiteralTree literal && !(literal.getValue() instanceof String)) {
      return;
    }
    if (type.equals("KeyError") && !(argument instanceof LiteralTree)) {
      return;
    }
    List<Integer> parameters = new ArrayList<>();
    for (Template template : expressions.templates(argument, inside, parameters)) {
      if (template.hasWord()) {
        texts.add(ErrorText.of(type, template));
      }
    }
    boolean outer =
        SEEDS.stream()
            .anyMatch(seed ->
                seed.owner.equals(inside.owner())
                    && seed.method.equals(inside.name())
                    && seed.arity == inside.parameters().size());
    if (!outer && !type.equals("KeyError")) {
      for (int parameter : parameters) {
        int arity = inside.parameters().size();
        sinks.add(new Sink(inside.owner(), inside.name(), arity, parameter, type));
      }
    }
  }

  /** The exception type that the first argument names. */
  private static String type(List<? extends ExpressionTree> arguments) {
    return switch (arguments.getFirst()) {
      case MemberSelectTree constant -> pythonName(constant.getIdentifier().toString());
      case IdentifierTree constant
          when constant.getName().toString().equals(constant.toString().toUpperCase(Locale.ROOT)) ->
          pythonName(constant.getName().toString());
      default -> UNKNOWN;
    };
  }

  private static String pythonName(String constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.split("_")) {
      boolean whole = word.equals("OS") || word.equals("EOF");
      name.append(whole ? word : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }
}
