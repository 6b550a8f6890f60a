package dev.adder.engine.modules.re;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.types.Texts;

/** The attributes of matches. */
@PyMethods(type = "re.Match")
final class MatchMethods {
  private MatchMethods() {}

  @Py("group(self, /, *groups)")
  static Object group(Context ctx, PyMatch self, Object[] groups) {
    if (groups.length == 0) {
      return self.text(ctx, 0, PyNone.NONE);
    }
    if (groups.length == 1) {
      return self.text(ctx, self.index(ctx, groups[0]), PyNone.NONE);
    }
    Object[] out = new Object[groups.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = self.text(ctx, self.index(ctx, groups[i]), PyNone.NONE);
    }
    return new PyTuple(out);
  }

  @Py("__getitem__(self, key, /)")
  static Object getItem(Context ctx, PyMatch self, Object key) {
    return self.text(ctx, self.index(ctx, key), PyNone.NONE);
  }

  @Py("groups(self, /, default=None)")
  static Object groups(Context ctx, PyMatch self, Object absent) {
    Object[] out = new Object[self.pattern.regex().groups()];
    ctx.meter().allocate(16L + 8L * out.length);
    for (int i = 0; i < out.length; i++) {
      out[i] = self.text(ctx, i + 1, absent == null ? PyNone.NONE : absent);
    }
    return new PyTuple(out);
  }

  @Py("groupdict(self, /, default=None)")
  static Object groupDict(Context ctx, PyMatch self, Object absent) {
    PyDict out = new PyDict();
    ctx.meter().allocate(64);
    self.pattern
        .groupIndex()
        .forEach((name, group) ->
            out.put(
                ctx,
                name,
                self.text(ctx, ((Long) group).intValue(), absent == null ? PyNone.NONE : absent)));
    return out;
  }

  private static int chosen(Context ctx, PyMatch self, Object group) {
    return group == null ? 0 : self.index(ctx, group);
  }

  @Py("start(self, group=0, /)")
  static Object start(Context ctx, PyMatch self, Object group) {
    return (long) self.match.start(chosen(ctx, self, group));
  }

  @Py("end(self, group=0, /)")
  static Object end(Context ctx, PyMatch self, Object group) {
    return (long) self.match.end(chosen(ctx, self, group));
  }

  @Py("span(self, group=0, /)")
  static Object span(Context ctx, PyMatch self, Object group) {
    int chosen = chosen(ctx, self, group);
    return PyTuple.of((long) self.match.start(chosen), (long) self.match.end(chosen));
  }

  @Py("expand(self, /, template)")
  static Object expand(Context ctx, PyMatch self, Object template) {
    return Template.of(ctx, self.pattern, template).expand(ctx, self);
  }

  @Py(value = "pos", kind = MethodTable.Kind.GETTER)
  static Object pos(Context ctx, PyMatch self) {
    return (long) self.range.start();
  }

  @Py(value = "endpos", kind = MethodTable.Kind.GETTER)
  static Object endpos(Context ctx, PyMatch self) {
    return (long) self.range.end();
  }

  @Py(value = "re", kind = MethodTable.Kind.GETTER)
  static Object re(Context ctx, PyMatch self) {
    return self.pattern;
  }

  @Py(value = "string", kind = MethodTable.Kind.GETTER)
  static Object string(Context ctx, PyMatch self) {
    return self.subject.object();
  }

  @Py(value = "lastindex", kind = MethodTable.Kind.GETTER)
  static Object lastIndex(Context ctx, PyMatch self) {
    int last = self.match.lastIndex();
    return last > 0 ? (Object) (long) last : PyNone.NONE;
  }

  @Py(value = "lastgroup", kind = MethodTable.Kind.GETTER)
  static Object lastGroup(Context ctx, PyMatch self) {
    int last = self.match.lastIndex();
    Object name = last > 0 ? self.pattern.groupName(last) : null;
    return name == null ? PyNone.NONE : name;
  }

  @Py(value = "regs", kind = MethodTable.Kind.GETTER)
  static Object regs(Context ctx, PyMatch self) {
    Object[] out = new Object[self.pattern.regex().groups() + 1];
    ctx.meter().allocate(48L * out.length);
    for (int i = 0; i < out.length; i++) {
      out[i] = PyTuple.of((long) self.match.start(i), (long) self.match.end(i));
    }
    return new PyTuple(out);
  }

  @Py("__copy__(self, /)")
  static Object copy(Context ctx, PyMatch self) {
    return self;
  }

  @Py("__deepcopy__(self, memo, /)")
  static Object deepCopy(Context ctx, PyMatch self, Object memo) {
    return self;
  }

  @Py("__repr__(self, /)")
  static Object repr(Context ctx, PyMatch self) {
    Object text = Ops.repr(ctx, self.text(ctx, 0, PyNone.NONE));
    return Texts.of(
        new dev.adder.engine.text.TextBuilder()
            .add(
                "<re.Match object; span=("
                    + self.match.start(0)
                    + ", "
                    + self.match.end(0)
                    + "), match=")
            .add(Texts.source(text))
            .add(">")
            .build());
  }

  @Py(value = "__class_getitem__(cls, item, /)", kind = MethodTable.Kind.CLASS)
  static Object classGetItem(Context ctx, PyType cls, Object item) {
    return dev.adder.engine.types.PyGenericAlias.of(ctx, cls, item);
  }
}
