package dev.adder.engine.modules.re;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyExtensible;
import dev.adder.engine.object.PyType;
import dev.adder.engine.regex.Match;
import dev.adder.engine.regex.Regex;
import dev.adder.engine.text.CharSource;
import java.util.Map;
import java.util.Optional;

/** {@code re.Pattern}. */
public final class PyPattern extends PyExtensible {
  /** {@code re.Pattern}. */
  public static final PyType TYPE = PyType.builtin("re.Pattern").sealedType();

  private final Object source;
  private final Regex regex;
  private final PyDict groupIndex;
  private final Object[] groupNames;

  PyPattern(Context ctx, Object source, Regex regex) {
    super(TYPE);
    this.source = source;
    this.regex = regex;
    this.groupIndex = new PyDict();
    this.groupNames = new Object[regex.groups() + 1];
    for (Map.Entry<CharSource, Integer> entry : regex.names().entrySet()) {
      Object name = dev.adder.engine.types.Texts.of(entry.getKey());
      groupIndex.put(ctx, name, (long) entry.getValue());
      groupNames[entry.getValue()] = name;
    }
  }

  Object source() {
    return source;
  }

  Regex regex() {
    return regex;
  }

  PyDict groupIndex() {
    return groupIndex;
  }

  /** The name of a group, or Java null. */
  Object groupName(int group) {
    return groupNames[group];
  }

  boolean isBytes() {
    return regex.pattern() instanceof CharSource.Bytes;
  }

  Subject subject(Context ctx, Object string) {
    Subject subject = Subject.of(ctx, string);
    if (subject.isBytes() && !isBytes()) {
      throw Errors.type("cannot use a string pattern on a bytes-like object");
    }
    if (!subject.isBytes() && isBytes()) {
      throw Errors.type("cannot use a bytes pattern on a string-like object");
    }
    return subject;
  }

  /** The part of a text that is looked at, in its bounds. */
  record Range(int start, int end) {
    static Range of(Context ctx, Subject subject, Object pos, Object endpos) {
      int length = subject.length();
      long end = endpos == null ? length : Args.sizeLong(ctx, endpos);
      long start = pos == null ? 0 : Args.sizeLong(ctx, pos);
      int last = (int) Math.clamp(end, 0L, (long) length);
      return new Range((int) Math.clamp(start, 0L, (long) length), last);
    }
  }

  /** How a match is asked for. */
  enum Mode {
    MATCH,
    FULLMATCH,
    SEARCH
  }

  Optional<Match> find(Context ctx, Subject subject, Range range, Mode mode) {
    if (range.start > range.end) {
      return Optional.empty();
    }
    return switch (mode) {
      case MATCH -> regex.match(subject.text(), range.start, range.end, ctx.meter());
      case FULLMATCH -> regex.fullmatch(subject.text(), range.start, range.end, ctx.meter());
      case SEARCH -> regex.search(subject.text(), range.start, range.end, ctx.meter());
    };
  }
}
