package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.text.Pace;

/** Methods of bytes and bytearray about case and kinds of ASCII characters. */
@PyMethods(type = "bytes,bytearray")
final class ByteCaseMethods {
  private ByteCaseMethods() {}

  private static boolean isLower(int c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isUpper(int c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAlpha(int c) {
    return isLower(c | 0x20);
  }

  private static int lower(int c) {
    return isUpper(c) ? c + 32 : c;
  }

  private static int upper(int c) {
    return isLower(c) ? c - 32 : c;
  }

  private static byte[] room(Context ctx, PyByteString self) {
    ByteOperators.requireSize(ctx, self.size());
    ctx.meter().spend(self.size() >> 4);
    return new byte[self.size()];
  }

  @Py("lower(self, /)")
  static Object lower(Context ctx, PyByteString self) {
    byte[] out = room(ctx, self);
    for (int i = 0; i < out.length; i++) {
      Pace.keep(i, ctx.meter());
      out[i] = (byte) lower(self.at(i));
    }
    return self.like(out);
  }

  @Py("upper(self, /)")
  static Object upper(Context ctx, PyByteString self) {
    byte[] out = room(ctx, self);
    for (int i = 0; i < out.length; i++) {
      Pace.keep(i, ctx.meter());
      out[i] = (byte) upper(self.at(i));
    }
    return self.like(out);
  }

  @Py("swapcase(self, /)")
  static Object swapcase(Context ctx, PyByteString self) {
    byte[] out = room(ctx, self);
    for (int i = 0; i < out.length; i++) {
      Pace.keep(i, ctx.meter());
      int c = self.at(i);
      out[i] = (byte) (isUpper(c) ? lower(c) : upper(c));
    }
    return self.like(out);
  }

  @Py("capitalize(self, /)")
  static Object capitalize(Context ctx, PyByteString self) {
    byte[] out = room(ctx, self);
    for (int i = 0; i < out.length; i++) {
      Pace.keep(i, ctx.meter());
      out[i] = (byte) (i == 0 ? upper(self.at(i)) : lower(self.at(i)));
    }
    return self.like(out);
  }

  @Py("title(self, /)")
  static Object title(Context ctx, PyByteString self) {
    byte[] out = room(ctx, self);
    boolean inside = false;
    for (int i = 0; i < out.length; i++) {
      Pace.keep(i, ctx.meter());
      int c = self.at(i);
      out[i] = (byte) (inside ? lower(c) : upper(c));
      inside = isAlpha(c);
    }
    return self.like(out);
  }

  @Py("isascii(self, /)")
  static Object isascii(Context ctx, PyByteString self) {
    ctx.meter().spend(self.size() >> 4);
    for (int i = 0; i < self.size(); i++) {
      Pace.keep(i, ctx.meter());
      if (self.at(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  @Py("islower(self, /)")
  static Object islower(Context ctx, PyByteString self) {
    ctx.meter().spend(self.size() >> 4);
    boolean found = false;
    for (int i = 0; i < self.size(); i++) {
      Pace.keep(i, ctx.meter());
      if (isUpper(self.at(i))) {
        return false;
      }
      found |= isLower(self.at(i));
    }
    return found;
  }

  @Py("isupper(self, /)")
  static Object isupper(Context ctx, PyByteString self) {
    ctx.meter().spend(self.size() >> 4);
    boolean found = false;
    for (int i = 0; i < self.size(); i++) {
      Pace.keep(i, ctx.meter());
      if (isLower(self.at(i))) {
        return false;
      }
      found |= isUpper(self.at(i));
    }
    return found;
  }

  @Py("istitle(self, /)")
  static Object istitle(Context ctx, PyByteString self) {
    ctx.meter().spend(self.size() >> 4);
    boolean found = false;
    boolean inside = false;
    for (int i = 0; i < self.size(); i++) {
      Pace.keep(i, ctx.meter());
      int c = self.at(i);
      if (isUpper(c) && inside || isLower(c) && !inside) {
        return false;
      }
      inside = isAlpha(c);
      found |= inside;
    }
    return found;
  }

  @Py("isalnum(self, /)")
  static Object isalnum(Context ctx, PyByteString self) {
    ctx.meter().spend(self.size() >> 4);
    for (int i = 0; i < self.size(); i++) {
      Pace.keep(i, ctx.meter());
      int c = self.at(i);
      if (!(isAlpha(c) || isDigit(c))) {
        return false;
      }
    }
    return self.size() > 0;
  }

  @Py("isalpha(self, /)")
  static Object isalpha(Context ctx, PyByteString self) {
    ctx.meter().spend(self.size() >> 4);
    for (int i = 0; i < self.size(); i++) {
      Pace.keep(i, ctx.meter());
      int c = self.at(i);
      if (!(isAlpha(c))) {
        return false;
      }
    }
    return self.size() > 0;
  }

  @Py("isdigit(self, /)")
  static Object isdigit(Context ctx, PyByteString self) {
    ctx.meter().spend(self.size() >> 4);
    for (int i = 0; i < self.size(); i++) {
      Pace.keep(i, ctx.meter());
      int c = self.at(i);
      if (!(isDigit(c))) {
        return false;
      }
    }
    return self.size() > 0;
  }

  @Py("isspace(self, /)")
  static Object isspace(Context ctx, PyByteString self) {
    ctx.meter().spend(self.size() >> 4);
    for (int i = 0; i < self.size(); i++) {
      Pace.keep(i, ctx.meter());
      int c = self.at(i);
      if (!(c == ' ' || c >= '\t' && c <= '\r')) {
        return false;
      }
    }
    return self.size() > 0;
  }
}
