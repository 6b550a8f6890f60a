package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyCell;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import java.util.ArrayList;
import java.util.List;

/** Binds arguments to the parameters of a Python function, with CPython's messages. */
final class Binder {
  private Binder() {}

  /** A frame for {@code function} with its parameters bound. */
  static Frame bind(Context ctx, PyFunction function, Object[] args, String[] keywords) {
    Code code = function.code();
    Frame frame = frame(ctx, function);
    Code.Signature s = code.signature();
    int given = args.length - (keywords == null ? 0 : keywords.length);
    int direct = Math.min(given, s.positional());
    for (int i = 0; i < direct; i++) {
      frame.set(i, args[i]);
    }
    int at = s.positional() + s.keywordOnly();
    if (s.varargs()) {
      Object[] rest = new Object[given - direct];
      System.arraycopy(args, direct, rest, 0, rest.length);
      ctx.meter().allocate(16L + 8L * rest.length);
      frame.refs[at++] = PyTuple.of(rest);
    }
    PyDict extra = null;
    if (s.varkw()) {
      extra = new PyDict();
      frame.refs[at] = extra;
    }
    if (keywords != null) {
      bindKeywords(function, frame, args, keywords, extra, given);
    }
    if (given > s.positional() && !s.varargs()) {
      throw tooMany(ctx, function, frame, given);
    }
    fillDefaults(ctx, function, frame, given);
    return frame;
  }

  /** A frame with the free variables in place and nothing else. */
  static Frame frame(Context ctx, PyFunction function) {
    Code code = function.code();
    Frame frame = Frame.take(ctx, (Frame) ctx.top(), function, code);
    PyCell[] closure = function.closure();
    if (closure.length > 0) {
      System.arraycopy(closure, 0, frame.refs, code.variables().firstFree(), closure.length);
    }
    return frame;
  }

  private static void bindKeywords(
      PyFunction function, Frame frame, Object[] args, String[] keywords, PyDict extra, int given) {
    Code.Signature s = function.code().signature();
    String[] names = function.code().variables().locals();
    int last = s.positional() + s.keywordOnly();
    for (int k = 0; k < keywords.length; k++) {
      int at = find(names, s.positionalOnly(), last, keywords[k]);
      if (at < 0) {
        if (extra == null) {
          throw unexpected(function, keywords, keywords[k]);
        }
        extra.put(Context.current(), Str.of(keywords[k]), args[given + k]);
      } else if (frame.refs[at] != null) {
        throw Errors.type(
            "%s() got multiple values for argument '%s'"
                .formatted(function.qualname(), keywords[k]));
      } else {
        frame.set(at, args[given + k]);
      }
    }
  }

  private static int find(String[] names, int from, int to, String name) {
    for (int i = from; i < to; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private static PyException unexpected(PyFunction function, String[] keywords, String name) {
    Code.Signature s = function.code().signature();
    String[] names = function.code().variables().locals();
    List<String> positionalOnly = new ArrayList<>();
    for (int i = 0; i < s.positionalOnly(); i++) {
      for (String keyword : keywords) {
        if (names[i].equals(keyword)) {
          positionalOnly.add(names[i]);
        }
      }
    }
    if (!positionalOnly.isEmpty()) {
      return Errors.type(
          "%s() got some positional-only arguments passed as keyword arguments: '%s'"
              .formatted(function.qualname(), String.join(", ", positionalOnly)));
    }
    List<String> candidates = new ArrayList<>();
    for (int i = s.positionalOnly(); i < s.positional() + s.keywordOnly(); i++) {
      candidates.add(names[i]);
    }
    String hint = Suggestions.closest(name, candidates);
    return Errors.type(
        "%s() got an unexpected keyword argument '%s'%s"
            .formatted(
                function.qualname(), name, hint == null ? "" : ". Did you mean '" + hint + "'?"));
  }

  private static void fillDefaults(Context ctx, PyFunction function, Frame frame, int given) {
    Code.Signature s = function.code().signature();
    Object[] defaults = function.defaults();
    int count = defaults == null ? 0 : defaults.length;
    int firstDefault = s.positional() - count;
    List<String> missing = null;
    String[] names = function.code().variables().locals();
    for (int i = Math.min(given, s.positional()); i < s.positional(); i++) {
      if (frame.refs[i] == null) {
        if (i >= firstDefault) {
          frame.set(i, defaults[i - firstDefault]);
        } else {
          missing = missing == null ? new ArrayList<>() : missing;
          missing.add("'" + names[i] + "'");
        }
      }
    }
    if (missing != null) {
      throw missing(function, missing, "positional");
    }
    PyDict keywordDefaults = function.keywordDefaults();
    for (int i = s.positional(); i < s.positional() + s.keywordOnly(); i++) {
      if (frame.refs[i] == null) {
        Object value = keywordDefaults == null ? null : keywordDefaults.get(ctx, Str.of(names[i]));
        if (value == null) {
          missing = missing == null ? new ArrayList<>() : missing;
          missing.add("'" + names[i] + "'");
        } else {
          frame.set(i, value);
        }
      }
    }
    if (missing != null) {
      throw missing(function, missing, "keyword-only");
    }
  }

  private static PyException missing(PyFunction function, List<String> names, String kind) {
    int n = names.size();
    String list =
        n == 1
            ? names.getFirst()
            : n == 2
                ? names.get(0) + " and " + names.get(1)
                : String.join(", ", names.subList(0, n - 1)) + ", and " + names.get(n - 1);
    return Errors.type(
        "%s() missing %d required %s argument%s: %s"
            .formatted(function.qualname(), n, kind, n == 1 ? "" : "s", list));
  }

  private static PyException tooMany(Context ctx, PyFunction function, Frame frame, int given) {
    Code.Signature s = function.code().signature();
    int keywordOnly = 0;
    for (int i = s.positional(); i < s.positional() + s.keywordOnly(); i++) {
      keywordOnly += frame.refs[i] == null ? 0 : 1;
    }
    int count = function.defaults() == null ? 0 : function.defaults().length;
    String takes =
        count == 0
            ? Integer.toString(s.positional())
            : "from " + (s.positional() - count) + " to " + s.positional();
    boolean plural = count > 0 || s.positional() != 1;
    String extra =
        keywordOnly == 0
            ? ""
            : " positional argument%s (and %d keyword-only argument%s)"
                .formatted(given == 1 ? "" : "s", keywordOnly, keywordOnly == 1 ? "" : "s");
    return Errors.type(
        "%s() takes %s positional argument%s but %d%s %s given"
            .formatted(
                function.qualname(),
                takes,
                plural ? "s" : "",
                given,
                extra,
                given == 1 && keywordOnly == 0 ? "was" : "were"));
  }
}
