package dev.adder.engine.modules.re;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyIterator;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyType;
import dev.adder.engine.regex.Match;
import java.util.Optional;

/** The matches of a pattern in a text, one after the other: what finditer answers. */
@PyMethods(type = "re.match_iterator")
public final class Matches extends PyIterator {
  /** The type of these iterators. */
  public static final PyType TYPE = PyType.builtin("re.match_iterator").sealedType();

  private final PyPattern pattern;
  private final Subject subject;
  private final PyPattern.Range range;
  private int at;
  private boolean mustAdvance;

  Matches(PyPattern pattern, Subject subject, PyPattern.Range range) {
    super(TYPE);
    this.pattern = pattern;
    this.subject = subject;
    this.range = range;
    this.at = range.start();
  }

  /** The next match, or Java null. */
  Match advance(Context ctx) {
    ctx.meter().step();
    if (at > range.end()) {
      return null;
    }
    Optional<Match> found =
        pattern.regex().search(subject.text(), at, range.end(), mustAdvance, ctx.meter());
    if (found.isEmpty()) {
      at = range.end() + 1;
      return null;
    }
    Match match = found.get();
    at = match.end(0);
    mustAdvance = match.start(0) == match.end(0);
    return match;
  }

  @Override
  public Object next(Context ctx) {
    Match match = advance(ctx);
    if (match == null) {
      return null;
    }
    ctx.meter().allocate(64);
    return new PyMatch(pattern, subject, range, match);
  }

  @Py("__iter__(self, /)")
  static Object iter(Context ctx, Matches self) {
    return self;
  }

  @Py("__next__(self, /)")
  static Object nextItem(Context ctx, Matches self) {
    Object item = self.next(ctx);
    if (item == null) {
      throw Errors.stopIteration();
    }
    return item;
  }

  /** Number of groups of the pattern. */
  int groups() {
    return pattern.regex().groups();
  }
}
