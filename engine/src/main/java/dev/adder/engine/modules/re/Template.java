package dev.adder.engine.modules.re;

import dev.adder.engine.modules.Imported;
import dev.adder.engine.object.Args;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyBaseException;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.Pace;
import dev.adder.engine.text.TextBuilder;
import dev.adder.engine.types.Buffers;
import dev.adder.engine.types.Texts;
import java.util.ArrayList;
import java.util.List;

/** A replacement text of sub() or expand(): literal parts with groups between them. */
final class Template {
  private final List<CharSource> literals = new ArrayList<>();
  private final List<Integer> groups = new ArrayList<>();
  private final boolean bytes;

  private Template(boolean bytes) {
    this.bytes = bytes;
  }

  /** {@code re.PatternError(message, pattern, position)}. */
  static PyException fault(Context ctx, String message, Object pattern, int position) {
    Object type = Imported.get(ctx, "re", "PatternError");
    Object at = position < 0 ? (Object) PyNone.NONE : (Object) (long) position;
    return new PyException((PyBaseException) Calls.call(ctx, type, message, pattern, at));
  }

  static Template of(Context ctx, PyPattern pattern, Object text) {
    Subject subject = subject(ctx, text);
    if (subject.isBytes() != pattern.isBytes()) {
      throw Errors.type(
          pattern.isBytes()
              ? "sequence item 1: expected str instance, bytes found"
              : "sequence item 1: expected a bytes-like object, str found");
    }
    Template template = new Template(subject.isBytes());
    new Reader(ctx, pattern, subject, template).read();
    return template;
  }

  /** As if CPython's parser of templates turned what is no str into one. */
  private static Subject subject(Context ctx, Object text) {
    Hash.of(ctx, text);
    if (!Str.is(text) && !Buffers.is(text)) {
      throw Errors.type(
          "decoding to str: need a bytes-like object, " + Types.of(text).name() + " found");
    }
    return Subject.of(ctx, text);
  }

  /** The literal text when there is no group in it, else Java null. */
  CharSource constant() {
    return groups.isEmpty() ? literals.get(0) : null;
  }

  void append(Context ctx, Subject subject, dev.adder.engine.regex.Match match, TextBuilder out) {
    for (int i = 0; i < groups.size(); i++) {
      add(ctx, literals.get(i), out);
      int group = groups.get(i);
      int start = match.start(group);
      if (start >= 0) {
        ctx.meter().allocate(2L * (match.end(group) - start));
        out.add(subject.text(), start, match.end(group));
        Pace.keep(match.end(group) - start > Pace.ITEMS ? -1 : 0, ctx.meter());
      }
    }
    CharSource last = literals.get(groups.size());
    ctx.meter().allocate(2L * last.length());
    add(ctx, last, out);
  }

  private static void add(Context ctx, CharSource literal, TextBuilder out) {
    if (literal.length() > 0) {
      out.add(literal);
      Pace.keep(literal.length() > Pace.ITEMS ? -1 : 0, ctx.meter());
    }
  }

  Object expand(Context ctx, PyMatch match) {
    TextBuilder out = new TextBuilder();
    append(ctx, match.subject, match.match, out);
    return built(out, bytes);
  }

  /** What was built, as str or bytes. */
  static Object built(TextBuilder out, boolean bytes) {
    CharSource text = out.build();
    Context.pace(text.length() > Pace.ITEMS ? -1 : 0);
    if (!bytes) {
      return Subject.value(text);
    }
    byte[] content = new byte[text.length()];
    for (int i = 0; i < content.length; i++) {
      Context.pace(i);
      content[i] = (byte) text.at(i);
    }
    return Subject.value(CharSource.of(content));
  }

  /** Reads the escapes of one template. */
  private static final class Reader {
    private final Context ctx;
    private final PyPattern pattern;
    private final Subject source;
    private final CharSource text;
    private final Template out;
    private TextBuilder literal = new TextBuilder();
    private int at;

    Reader(Context ctx, PyPattern pattern, Subject source, Template out) {
      this.ctx = ctx;
      this.pattern = pattern;
      this.source = source;
      this.text = source.text();
      this.out = out;
    }

    void read() {
      int length = text.length();
      ctx.meter().spend(length >> 2);
      while (at < length) {
        Context.pace(at);
        int c = text.at(at);
        if (c != '\\') {
          literal.add(c);
          at++;
          continue;
        }
        if (at + 1 >= length) {
          throw fault("bad escape (end of pattern)", at);
        }
        escape(text.at(at + 1));
      }
      out.literals.add(literal.build());
    }

    private PyException fault(String message, int position) {
      return Template.fault(ctx, message, source.object(), position);
    }

    private void group(int index, int position) {
      if (index > pattern.regex().groups()) {
        throw fault("invalid group reference " + index, position);
      }
      out.literals.add(literal.build());
      out.groups.add(index);
      literal = new TextBuilder();
    }

    private int digit(int position) {
      int c = position < text.length() ? text.at(position) : -1;
      return c >= '0' && c <= '9' ? c - '0' : -1;
    }

    private void escape(int c) {
      int start = at;
      at += 2;
      switch (c) {
        case 'g' -> named(start);
        case '0' -> {
          int value = 0;
          for (int i = 0; i < 2 && digit(at) >= 0 && digit(at) < 8; i++) {
            value = value * 8 + digit(at++);
          }
          literal.add(value);
        }
        case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> numbered(start, c - '0');
        case 'a' -> literal.add(7);
        case 'b' -> literal.add('\b');
        case 'f' -> literal.add('\f');
        case 'n' -> literal.add('\n');
        case 'r' -> literal.add('\r');
        case 't' -> literal.add('\t');
        case 'v' -> literal.add(11);
        case '\\' -> literal.add('\\');
        default -> {
          if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
            throw fault("bad escape \\" + (char) c, start);
          }
          literal.add('\\');
          literal.add(c);
        }
      }
    }

    private void numbered(int start, int first) {
      int second = digit(at);
      if (second < 0) {
        group(first, start + 1);
        return;
      }
      at++;
      int third = digit(at);
      if (first < 8 && second < 8 && third >= 0 && third < 8) {
        at++;
        int value = first * 64 + second * 8 + third;
        if (value > 255) {
          throw fault(
              "octal escape value \\" + first + second + third + " outside of range 0-0o377",
              start);
        }
        literal.add(value);
        return;
      }
      group(first * 10 + second, start + 1);
    }

    private void named(int start) {
      if (at >= text.length() || text.at(at) != '<') {
        throw fault("missing <", at);
      }
      int begin = ++at;
      while (at < text.length() && text.at(at) != '>') {
        at++;
      }
      if (at >= text.length()) {
        throw at == begin
            ? fault("missing group name", begin)
            : fault("missing >, unterminated name", begin);
      }
      if (at == begin) {
        throw fault("missing group name", begin);
      }
      CharSource name = text.slice(begin, at);
      at++;
      group(resolve(name, begin), begin);
    }

    /** The group of a number, which may have any number of digits. */
    private int number(CharSource name, int begin) {
      String digits =
          Str.text(Ops.str(ctx, Args.index(ctx, Calls.call(ctx, Types.INT, Texts.of(name)))));
      if (digits.length() > 9) {
        throw fault("invalid group reference " + digits, begin);
      }
      return Integer.parseInt(digits);
    }

    private int resolve(CharSource name, int begin) {
      boolean digits = true;
      for (int i = 0; i < name.length(); i++) {
        digits &= name.at(i) >= '0' && name.at(i) <= '9';
      }
      if (digits) {
        return number(name, begin);
      }
      Object key = Subject.value(name);
      Object text = out.bytes ? (Object) name.toString() : key;
      Object valid = Calls.method(ctx, text, "isidentifier");
      boolean ascii = !out.bytes || name.toString().chars().allMatch(ch -> ch < 128);
      if (valid != Boolean.TRUE || !ascii) {
        throw fault(
            "bad character in group name "
                + dev.adder.engine.object.Ops.repr(ctx, out.bytes && ascii ? text : key),
            begin);
      }
      Object found = pattern.groupIndex().get(ctx, text);
      if (found == null) {
        throw Errors.index("unknown group name " + dev.adder.engine.object.Ops.repr(ctx, text));
      }
      return ((Long) found).intValue();
    }
  }
}
