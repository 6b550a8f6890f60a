package dev.adder.engine.modules.re;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.regex.Match;
import dev.adder.engine.text.TextBuilder;
import dev.adder.engine.types.Buffers;

/** {@code Pattern.sub} and {@code subn}. */
@PyMethods(type = "re.Pattern")
final class PatternSubstitution {
  private PatternSubstitution() {}

  /** The new text and how often something was replaced. */
  private record Result(Object text, long count) {}

  @Py("sub(self, /, repl, string, count=0)")
  static Object sub(Context ctx, PyPattern self, Object repl, Object string, Object count) {
    return run(ctx, self, repl, string, count).text;
  }

  @Py("subn(self, /, repl, string, count=0)")
  static Object subn(Context ctx, PyPattern self, Object repl, Object string, Object count) {
    Result result = run(ctx, self, repl, string, count);
    return PyTuple.of(result.text, result.count);
  }

  private static boolean isText(Object value) {
    return Str.is(value) || Buffers.is(value);
  }

  private static Result run(Context ctx, PyPattern self, Object repl, Object string, Object limit) {
    Subject subject = self.subject(ctx, string);
    long most = limit == null ? 0 : Args.sizeLong(ctx, limit);
    boolean call = !isText(repl) && Types.of(repl).lookup("__call__") != null;
    Template template = call ? null : Template.of(ctx, self, repl);
    PyPattern.Range range = PyPattern.Range.of(ctx, subject, null, null);
    Matches matches = new Matches(self, subject, range);
    TextBuilder out = new TextBuilder();
    int mark = ctx.hold(out);
    int last = 0;
    long count = 0;
    try {
      while (most == 0 || count < most) {
        Match m = matches.advance(ctx);
        if (m == null) {
          break;
        }
        ctx.meter().allocate(2L * (m.start(0) - last));
        out.add(subject.text(), last, m.start(0));
        if (template != null) {
          template.append(ctx, subject, m, out);
        } else {
          append(ctx, out, subject, Calls.call(ctx, repl, new PyMatch(self, subject, range, m)));
        }
        last = m.end(0);
        count++;
      }
    } finally {
      ctx.release(mark);
    }
    if (count == 0) {
      return new Result(subject.slice(ctx, 0, subject.length()), 0);
    }
    ctx.meter().allocate(2L * (subject.length() - last));
    out.add(subject.text(), last, subject.length());
    return new Result(Template.built(out, subject.isBytes()), count);
  }

  private static void append(Context ctx, TextBuilder out, Subject subject, Object value) {
    if (value == PyNone.NONE) {
      return;
    }
    boolean fits = subject.isBytes() ? Buffers.is(value) : Str.is(value);
    if (!fits) {
      throw Errors.type(
          subject.isBytes()
              ? "sequence item 0: expected a bytes-like object, "
                  + Types.of(value).name()
                  + " found"
              : "sequence item 0: expected str instance, " + Types.of(value).name() + " found");
    }
    Subject text = Subject.of(ctx, value);
    ctx.meter().allocate(2L * text.length());
    out.add(text.text());
  }
}
