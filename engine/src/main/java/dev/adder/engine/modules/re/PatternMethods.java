package dev.adder.engine.modules.re;

import dev.adder.engine.modules.Imported;
import dev.adder.engine.object.Args;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyNotImplemented;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.regex.Match;
import dev.adder.engine.types.PyGenericAlias;
import dev.adder.engine.types.PyMappingProxy;
import java.util.Optional;

/** The methods of patterns, but for substitution. */
@PyMethods(type = "re.Pattern")
final class PatternMethods {
  private PatternMethods() {}

  private static Object find(
      Context ctx, PyPattern self, Object string, PyPattern.Range bounds, PyPattern.Mode mode) {
    Subject subject = self.subject(ctx, string);
    Optional<Match> found = self.find(ctx, subject, bounds, mode);
    if (found.isEmpty()) {
      return PyNone.NONE;
    }
    ctx.meter().allocate(64);
    return new PyMatch(self, subject, bounds, found.get());
  }

  private static PyPattern.Range range(
      Context ctx, PyPattern self, Object string, Object pos, Object endpos) {
    return PyPattern.Range.of(ctx, self.subject(ctx, string), pos, endpos);
  }

  @Py("match(self, /, string, pos=0, endpos=sys.maxsize)")
  static Object match(Context ctx, PyPattern self, Object string, Object pos, Object endpos) {
    return find(ctx, self, string, range(ctx, self, string, pos, endpos), PyPattern.Mode.MATCH);
  }

  @Py("fullmatch(self, /, string, pos=0, endpos=sys.maxsize)")
  static Object fullMatch(Context ctx, PyPattern self, Object string, Object pos, Object endpos) {
    return find(ctx, self, string, range(ctx, self, string, pos, endpos), PyPattern.Mode.FULLMATCH);
  }

  @Py("search(self, /, string, pos=0, endpos=sys.maxsize)")
  static Object search(Context ctx, PyPattern self, Object string, Object pos, Object endpos) {
    return find(ctx, self, string, range(ctx, self, string, pos, endpos), PyPattern.Mode.SEARCH);
  }

  @Py("finditer(self, /, string, pos=0, endpos=sys.maxsize)")
  static Object findIter(Context ctx, PyPattern self, Object string, Object pos, Object endpos) {
    Subject subject = self.subject(ctx, string);
    return new Matches(self, subject, PyPattern.Range.of(ctx, subject, pos, endpos));
  }

  @Py("findall(self, /, string, pos=0, endpos=sys.maxsize)")
  static Object findAll(Context ctx, PyPattern self, Object string, Object pos, Object endpos) {
    Subject subject = self.subject(ctx, string);
    Matches matches = new Matches(self, subject, PyPattern.Range.of(ctx, subject, pos, endpos));
    PyList out = new PyList();
    int mark = ctx.hold(out);
    try {
      findAllInto(ctx, subject, matches, out);
    } finally {
      ctx.release(mark);
    }
    return out;
  }

  private static void findAllInto(Context ctx, Subject subject, Matches matches, PyList out) {
    int groups = matches.groups();
    for (Match m = matches.advance(ctx); m != null; m = matches.advance(ctx)) {
      if (groups <= 1) {
        out.append(ctx, subject.slice(ctx, m.start(groups), m.end(groups)));
        continue;
      }
      Object[] items = new Object[groups];
      ctx.meter().allocate(24L + 8L * groups);
      for (int i = 0; i < groups; i++) {
        items[i] = subject.slice(ctx, m.start(i + 1), m.end(i + 1));
      }
      out.append(ctx, new PyTuple(items));
    }
  }

  @Py("split(self, /, string, maxsplit=0)")
  static Object split(Context ctx, PyPattern self, Object string, Object maxSplit) {
    Subject subject = self.subject(ctx, string);
    long left = maxSplit == null ? 0 : Args.sizeLong(ctx, maxSplit);
    Matches matches = new Matches(self, subject, PyPattern.Range.of(ctx, subject, null, null));
    PyList out = new PyList();
    int mark = ctx.hold(out);
    try {
      splitInto(ctx, subject, matches, left, out);
    } finally {
      ctx.release(mark);
    }
    return out;
  }

  private static void splitInto(
      Context ctx, Subject subject, Matches matches, long limit, PyList out) {
    int last = 0;
    long count = 0;
    while (limit == 0 || count < limit) {
      Match m = limit < 0 ? null : matches.advance(ctx);
      if (m == null) {
        break;
      }
      out.append(ctx, subject.slice(ctx, last, m.start(0)));
      for (int i = 1; i <= matches.groups(); i++) {
        out.append(ctx, m.start(i) < 0 ? PyNone.NONE : subject.slice(ctx, m.start(i), m.end(i)));
      }
      last = m.end(0);
      count++;
    }
    out.append(ctx, subject.slice(ctx, last, subject.length()));
  }

  @Py("scanner(self, /, string, pos=0, endpos=sys.maxsize)")
  static Object scanner(Context ctx, PyPattern self, Object string, Object pos, Object endpos) {
    Subject subject = self.subject(ctx, string);
    return new PyScanner(self, subject, PyPattern.Range.of(ctx, subject, pos, endpos));
  }

  @Py(value = "pattern", kind = MethodTable.Kind.GETTER)
  static Object pattern(Context ctx, PyPattern self) {
    return self.source();
  }

  @Py(value = "flags", kind = MethodTable.Kind.GETTER)
  static Object flags(Context ctx, PyPattern self) {
    return (long) self.regex().flags();
  }

  @Py(value = "groups", kind = MethodTable.Kind.GETTER)
  static Object groups(Context ctx, PyPattern self) {
    return (long) self.regex().groups();
  }

  @Py(value = "groupindex", kind = MethodTable.Kind.GETTER)
  static Object groupIndex(Context ctx, PyPattern self) {
    return new PyMappingProxy(self.groupIndex());
  }

  @Py("__copy__(self, /)")
  static Object copy(Context ctx, PyPattern self) {
    return self;
  }

  @Py("__deepcopy__(self, memo, /)")
  static Object deepCopy(Context ctx, PyPattern self, Object memo) {
    return self;
  }

  @Py("__reduce__(self, /)")
  static Object reduce(Context ctx, PyPattern self) {
    return PyTuple.of(
        Imported.get(ctx, "re", "_compile"),
        PyTuple.of(self.source(), (long) self.regex().flags()));
  }

  @Py("__eq__(self, other, /)")
  static Object equal(Context ctx, PyPattern self, Object other) {
    if (!(other instanceof PyPattern that)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return self == that
        || self.regex().flags() == that.regex().flags()
            && self.isBytes() == that.isBytes()
            && Ops.equal(ctx, self.source(), that.source());
  }

  @Py("__hash__(self, /)")
  static Object hash(Context ctx, PyPattern self) {
    return Hash.of(ctx, self.source()) ^ self.regex().flags();
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyPattern self) {
    return Calls.call(ctx, Imported.get(ctx, "re", "_shown"), self);
  }

  @Py(value = "__class_getitem__(cls, item, /)", kind = MethodTable.Kind.CLASS)
  static Object classGetItem(Context ctx, PyType cls, Object item) {
    return PyGenericAlias.of(ctx, cls, item);
  }
}
