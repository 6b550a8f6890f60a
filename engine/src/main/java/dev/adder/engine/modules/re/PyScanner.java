package dev.adder.engine.modules.re;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;
import dev.adder.engine.regex.Match;
import java.util.Optional;

/** What {@code Pattern.scanner} answers: matches asked for one by one. */
@PyMethods(type = "_sre.SRE_Scanner")
final class PyScanner extends PyObject {
  static final PyType TYPE = PyType.builtin("_sre.SRE_Scanner").sealedType();

  private final PyPattern pattern;
  private final Subject subject;
  private final PyPattern.Range range;
  private int at;
  private boolean mustAdvance;

  PyScanner(PyPattern pattern, Subject subject, PyPattern.Range range) {
    super(TYPE);
    this.pattern = pattern;
    this.subject = subject;
    this.range = range;
    this.at = range.start();
  }

  @Py("match(self, /)")
  static Object match(Context ctx, PyScanner self) {
    Optional<Match> found =
        self.at > self.range.end()
            ? Optional.empty()
            : self.pattern
                .regex()
                .match(self.subject.text(), self.at, self.range.end(), ctx.meter());
    if (found.isPresent() && self.mustAdvance && found.get().end(0) == self.at) {
      found = Optional.empty();
    }
    return self.advance(ctx, found);
  }

  @Py("search(self, /)")
  static Object search(Context ctx, PyScanner self) {
    return self.advance(
        ctx,
        self.at > self.range.end()
            ? Optional.empty()
            : self.pattern
                .regex()
                .search(
                    self.subject.text(), self.at, self.range.end(), self.mustAdvance, ctx.meter()));
  }

  private Object advance(Context ctx, Optional<Match> found) {
    if (found.isEmpty()) {
      at = range.end() + 1;
      return PyNone.NONE;
    }
    Match match = found.get();
    at = match.end(0);
    mustAdvance = match.start(0) == match.end(0);
    ctx.meter().allocate(64);
    return new PyMatch(pattern, subject, range, match);
  }

  @Py(value = "pattern", kind = MethodTable.Kind.GETTER)
  static Object pattern(Context ctx, PyScanner self) {
    return self.pattern;
  }
}
