package dev.adder.engine.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parameters of a native function, parsed from the text in {@link Py}, and the binding of
 * arguments to them with CPython's messages. Immutable.
 */
public final class NativeSignature {
  /** One parameter; {@code defaultText} is null when it must be given. */
  public record Parameter(String name, Kind kind, String defaultText) {
    /** How it may be given. */
    public enum Kind {
      POSITIONAL_ONLY,
      POSITIONAL_OR_KEYWORD,
      VAR_POSITIONAL,
      KEYWORD_ONLY,
      VAR_KEYWORD
    }

    /** Whether it is the receiver of a method, number {@code at} of the parameters. */
    private boolean isSelf(int at) {
      return at == 0 && (name.equals("self") || name.equals("cls"));
    }
  }

  private final Parameter[] parameters;
  private final int positional;
  private final int required;
  private final int varargs;
  private final int varkw;
  private final boolean anyKeyword;

  private NativeSignature(Parameter[] parameters) {
    this.parameters = parameters;
    int count = 0;
    int must = 0;
    int star = -1;
    int stars = -1;
    boolean keyword = false;
    for (int i = 0; i < parameters.length; i++) {
      Parameter p = parameters[i];
      switch (p.kind) {
        case POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD -> {
          count++;
          must += p.defaultText == null ? 1 : 0;
          keyword |= p.kind == Parameter.Kind.POSITIONAL_OR_KEYWORD && !p.isSelf(i);
        }
        case VAR_POSITIONAL -> star = i;
        case KEYWORD_ONLY -> keyword = true;
        case VAR_KEYWORD -> {
          stars = i;
          keyword = true;
        }
      }
    }
    this.positional = count;
    this.required = must;
    this.varargs = star;
    this.varkw = stars;
    this.anyKeyword = keyword;
  }

  /** The parameters in order, self included. */
  public List<Parameter> parameters() {
    return List.of(parameters);
  }

  /** Parses "self, value, start=0, /, *, key=None, **kwargs". */
  static NativeSignature parse(String text) {
    List<Parameter> found = new ArrayList<>();
    boolean keywordOnly = false;
    for (String part : split(text)) {
      if (part.equals("/")) {
        found.replaceAll(p -> new Parameter(p.name, Parameter.Kind.POSITIONAL_ONLY, p.defaultText));
      } else if (part.equals("*")) {
        keywordOnly = true;
      } else if (part.startsWith("**")) {
        found.add(new Parameter(part.substring(2), Parameter.Kind.VAR_KEYWORD, null));
      } else if (part.startsWith("*")) {
        found.add(new Parameter(part.substring(1), Parameter.Kind.VAR_POSITIONAL, null));
        keywordOnly = true;
      } else {
        int eq = part.indexOf('=');
        String name = eq < 0 ? part : part.substring(0, eq).trim();
        String value = eq < 0 ? null : part.substring(eq + 1).trim();
        found.add(
            new Parameter(
                name,
                keywordOnly ? Parameter.Kind.KEYWORD_ONLY : Parameter.Kind.POSITIONAL_OR_KEYWORD,
                value));
      }
    }
    return new NativeSignature(found.toArray(new Parameter[0]));
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
      } else if (c == '\'' || c == '"') {
        i = text.indexOf(c, i + 1);
      } else if (c == ',' && depth == 0) {
        parts.add(text.substring(start, i).trim());
        start = i + 1;
      }
    }
    String last = text.substring(start).trim();
    if (!last.isEmpty()) {
      parts.add(last);
    }
    return parts;
  }

  /** One value per parameter, null where not given. */
  Object[] bind(Context ctx, NativeFunction function, Object[] args, String[] keywords) {
    int given = args.length - (keywords == null ? 0 : keywords.length);
    Object[] bound = new Object[parameters.length];
    int direct = Math.min(given, positional);
    System.arraycopy(args, 0, bound, 0, direct);
    if (varargs >= 0) {
      Object[] rest = new Object[given - direct];
      System.arraycopy(args, direct, rest, 0, rest.length);
      bound[varargs] = rest;
    }
    if (keywords != null && keywords.length > 0 && !anyKeyword) {
      if (leavesKeywordsToInit(function, args)) {
        return bind(ctx, function, Arrays.copyOf(args, given), null);
      }
      throw Errors.type(qualified(function) + "() takes no keyword arguments");
    }
    if (varargs < 0 && given > positional) {
      throw wrongCount(function, given, keywords);
    }
    if (varkw >= 0) {
      bound[varkw] = new PyDict();
    }
    if (keywords != null) {
      bindKeywords(function, args, given, keywords, bound);
    }
    for (int i = 0; i < parameters.length; i++) {
      Parameter p = parameters[i];
      if (bound[i] == null && p.defaultText == null && p.kind != Parameter.Kind.VAR_POSITIONAL) {
        throw missing(function, i, given, keywords);
      }
    }
    return bound;
  }

  /** Whether a subclass has an {@code __init__} that takes what {@code __new__} does not. */
  private static boolean leavesKeywordsToInit(NativeFunction function, Object[] args) {
    return function.kind() == MethodTable.Kind.NEW
        && args[0] instanceof PyType cls
        && !(cls.special(Special.INIT) instanceof NativeFunction);
  }

  private void bindKeywords(
      NativeFunction function, Object[] args, int given, String[] keywords, Object[] bound) {
    for (int k = 0; k < keywords.length; k++) {
      // A new name in a dict costs about 100 ns.
      Context.pace((k << 3) + 7);
      int at = find(keywords[k]);
      if (at >= 0) {
        if (bound[at] != null) {
          throw Errors.type(
              at < given
                  ? "argument for %s() given by name ('%s') and position (%d)"
                      .formatted(function.callName(), keywords[k], at + hidden(function))
                  : "%s() got multiple values for keyword argument '%s'"
                      .formatted(function.callName(), keywords[k]));
        }
        bound[at] = args[given + k];
      } else if (varkw >= 0) {
        putKeyword((PyDict) bound[varkw], keywords[k], args[given + k]);
      } else {
        throw Errors.type(
            "%s() got an unexpected keyword argument '%s'"
                .formatted(function.callName(), keywords[k]));
      }
    }
  }

  private static int hidden(NativeFunction function) {
    return function.hasHiddenSelf() ? 0 : 1;
  }

  private int find(String name) {
    for (int i = 0; i < parameters.length; i++) {
      Parameter p = parameters[i];
      if ((p.kind == Parameter.Kind.POSITIONAL_OR_KEYWORD || p.kind == Parameter.Kind.KEYWORD_ONLY)
          && p.name.equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private static String qualified(NativeFunction function) {
    if (function.owner() != null
        && (function.kind() == MethodTable.Kind.METHOD || function.kind() == MethodTable.Kind.CLASS)
        && !"__init__".equals(function.name())) {
      return function.owner().shortName() + "." + function.name();
    }
    if (function.module() != null && !function.module().equals("builtins")) {
      return function.module() + "." + function.name();
    }
    return function.callName();
  }

  private PyException missing(NativeFunction function, int at, int given, String[] keywords) {
    if (!anyKeyword) {
      return wrongCount(function, given, keywords);
    }
    int self = function.hasHiddenSelf() ? 1 : 0;
    int min = (int) positionalOnly().filter(p -> p.defaultText == null).count() - self;
    if (given - self < min) {
      return Errors.type(
          "%s() takes %s %d positional argument%s (%d given)"
              .formatted(
                  function.callName(),
                  min < positional - self ? "at least" : "exactly",
                  min,
                  min == 1 ? "" : "s",
                  given - self));
    }
    return Errors.type(
        "%s() missing required argument '%s' (pos %d)"
            .formatted(function.callName(), parameters[at].name, at + hidden(function)));
  }

  private Stream<Parameter> positionalOnly() {
    return Arrays.stream(parameters).filter(p -> p.kind == Parameter.Kind.POSITIONAL_ONLY);
  }

  private PyException wrongCount(NativeFunction function, int given, String[] keywords) {
    int self = function.hasHiddenSelf() ? 1 : 0;
    int min = required - self;
    int max = positional - self;
    int got = given - self;
    if (!anyKeyword) {
      return fixedCount(function, min, max, got);
    }
    int all = max;
    for (Parameter p : parameters) {
      all += p.kind == Parameter.Kind.KEYWORD_ONLY ? 1 : 0;
    }
    int total = got + (keywords == null ? 0 : keywords.length);
    if (keywords == null && function.owner() == Str.TYPE && function.name().equals("__new__")) {
      return Errors.type("str expected at most %d arguments, got %d".formatted(all, total));
    }
    if (total > all) {
      return Errors.type(
          "%s() takes at most %d %sargument%s (%d given)"
              .formatted(
                  function.callName(),
                  all,
                  got == 0 ? "keyword " : "",
                  all == 1 ? "" : "s",
                  total));
    }
    if (max == 0) {
      return Errors.type(function.callName() + "() takes no positional arguments");
    }
    return Errors.type(
        "%s() takes %s %d positional argument%s (%d given)"
            .formatted(
                function.callName(),
                min == max ? "exactly" : "at most",
                max,
                max == 1 ? "" : "s",
                got));
  }

  private static PyException fixedCount(NativeFunction function, int min, int max, int got) {
    boolean special = Special.named(function.name()) != null;
    if (max == 0 && !special) {
      return Errors.type("%s() takes no arguments (%d given)".formatted(qualified(function), got));
    }
    if (min == 1 && max == 1 && !special) {
      return Errors.type(
          "%s() takes exactly one argument (%d given)".formatted(qualified(function), got));
    }
    boolean wrapped = special && !"__init__".equals(function.name());
    if (wrapped && function.kind() == MethodTable.Kind.METHOD && min == max) {
      return Errors.type("expected %d argument%s, got %d".formatted(max, max == 1 ? "" : "s", got));
    }
    boolean tooFew = got < min;
    int bound = tooFew ? min : max;
    return Errors.type(
        "%s expected %s%d argument%s, got %d"
            .formatted(
                function.callName(),
                min == max ? "" : tooFew ? "at least " : "at most ",
                bound,
                bound == 1 ? "" : "s",
                got));
  }

  /** Sets the item of a name, which may have surrogates. */
  private static void putKeyword(PyDict into, String name, Object value) {
    if (Str.of(name) instanceof CodePoints key) {
      into.put(Context.current(), key, value);
    } else {
      into.putName(name, value);
    }
  }
}
