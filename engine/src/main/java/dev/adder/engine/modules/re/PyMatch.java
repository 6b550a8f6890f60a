package dev.adder.engine.modules.re;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Arith;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyExtensible;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.regex.Match;

/** {@code re.Match}. */
public final class PyMatch extends PyExtensible {
  /** {@code re.Match}. */
  public static final PyType TYPE = PyType.builtin("re.Match").sealedType();

  final PyPattern pattern;
  final Subject subject;
  final PyPattern.Range range;
  final Match match;

  PyMatch(PyPattern pattern, Subject subject, PyPattern.Range range, Match match) {
    super(TYPE);
    this.pattern = pattern;
    this.subject = subject;
    this.range = range;
    this.match = match;
  }

  /** The number of the group with this number or name; IndexError "no such group". */
  int index(Context ctx, Object group) {
    long index = -1;
    if (Args.hasIndex(group)) {
      Object number = Arith.plain(Args.index(ctx, group));
      index = number instanceof Long n ? n : -1;
    } else if (Str.is(group) || group instanceof dev.adder.engine.types.PyBytes) {
      Object found = pattern.groupIndex().get(ctx, group);
      index = found == null ? -1 : (Long) found;
    }
    if (index < 0 || index > pattern.regex().groups()) {
      throw Errors.index("no such group");
    }
    return (int) index;
  }

  /** The text of a group, or {@code absent}. */
  Object text(Context ctx, int group, Object absent) {
    int start = match.start(group);
    return start < 0 ? absent : subject.slice(ctx, start, match.end(group));
  }
}
