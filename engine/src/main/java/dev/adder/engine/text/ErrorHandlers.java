package dev.adder.engine.text;

import java.util.Optional;

/** The error handlers that CPython registers itself. Stateless. */
public enum ErrorHandlers implements ErrorHandler {
  /** Raises. */
  STRICT("strict") {
    @Override
    public Fix handle(CodecFault fault, CharSource input) {
      throw new CodecFault.Raised(fault);
    }
  },
  /** Drops the input. */
  IGNORE("ignore") {
    @Override
    public Fix handle(CodecFault fault, CharSource input) {
      return new Fix(CharSource.EMPTY, fault.end());
    }
  },
  /** '?' when encoding, U+FFFD when decoding. */
  REPLACE("replace") {
    @Override
    public Fix handle(CodecFault fault, CharSource input) {
      boolean encoding = fault.direction() == CodecFault.Direction.ENCODE;
      int count = encoding ? fault.end() - fault.start() : 1;
      TextBuilder out = new TextBuilder(count).fill(encoding ? '?' : 0xfffd, count);
      return new Fix(out.build(), fault.end());
    }
  },
  /** \xhh, \\uhhhh or \\Uhhhhhhhh. */
  BACKSLASH_REPLACE("backslashreplace") {
    @Override
    public Fix handle(CodecFault fault, CharSource input) {
      return each(
          fault,
          input,
          (c, out) -> {
            if (c < 0x100) {
              Quoting.hex(c, 'x', 2, out);
            } else if (c < 0x10000) {
              Quoting.hex(c, 'u', 4, out);
            } else {
              Quoting.hex(c, 'U', 8, out);
            }
          });
    }
  },
  /** &amp;#n; when encoding. */
  XML_CHAR_REF_REPLACE("xmlcharrefreplace") {
    @Override
    public Fix handle(CodecFault fault, CharSource input) {
      refuseDecoding(fault);
      return each(fault, input, (c, out) -> out.add("&#" + c + ";"));
    }
  },
  /** \\N{...} when encoding, with the JDK's character names. */
  NAME_REPLACE("namereplace") {
    @Override
    public Fix handle(CodecFault fault, CharSource input) {
      refuseDecoding(fault);
      return each(
          fault,
          input,
          (c, out) -> {
            boolean surrogate = c >= 0xd800 && c <= 0xdfff;
            String name = surrogate || !Unicode.isPrintable(c) ? null : Character.getName(c);
            if (name != null) {
              out.add("\\N{" + name + "}");
            } else if (c < 0x100) {
              Quoting.hex(c, 'x', 2, out);
            } else if (c < 0x10000) {
              Quoting.hex(c, 'u', 4, out);
            } else {
              Quoting.hex(c, 'U', 8, out);
            }
          });
    }
  },
  /** Bytes 0x80 to 0xff to and from U+DC80 to U+DCFF. */
  SURROGATE_ESCAPE("surrogateescape") {
    @Override
    public Fix handle(CodecFault fault, CharSource input) {
      int start = fault.start();
      if (fault.direction() == CodecFault.Direction.ENCODE) {
        byte[] bytes = new byte[fault.end() - start];
        for (int i = start; i < fault.end(); i++) {
          int c = input.at(i);
          if (c < 0xdc80 || c > 0xdcff) {
            throw new CodecFault.Raised(
                new CodecFault(
                    fault.encoding(), fault.direction(), i, fault.end(), fault.reason()));
          }
          bytes[i - start] = (byte) c;
        }
        return new Fix(CharSource.of(bytes), fault.end());
      }
      TextBuilder out = new TextBuilder();
      int i = start;
      while (i < fault.end() && i < start + 4 && input.at(i) >= 0x80) {
        out.add(0xdc00 + input.at(i++));
      }
      if (i == start) {
        throw new CodecFault.Raised(fault);
      }
      return new Fix(out.build(), i);
    }
  },
  /** Lone surrogates pass through UTF-8, UTF-16 and UTF-32. */
  SURROGATE_PASS("surrogatepass") {
    @Override
    public Fix handle(CodecFault fault, CharSource input) {
      return SurrogatePass.handle(fault, input);
    }
  };

  private final String label;

  ErrorHandlers(String label) {
    this.label = label;
  }

  /** The handler registered as {@code name}; empty for "unknown error handler name". */
  public static Optional<ErrorHandler> named(String name) {
    for (ErrorHandlers handler : values()) {
      if (handler.label.equals(name)) {
        return Optional.of(handler);
      }
    }
    return Optional.empty();
  }

  private interface Escape {
    void append(int c, TextBuilder out);
  }

  private static Fix each(CodecFault fault, CharSource input, Escape escape) {
    TextBuilder out = new TextBuilder();
    for (int i = fault.start(); i < fault.end(); i++) {
      escape.append(input.at(i), out);
    }
    return new Fix(out.build(), fault.end());
  }

  private static void refuseDecoding(CodecFault fault) {
    if (fault.direction() == CodecFault.Direction.DECODE) {
      throw new FormatFault(
          FormatFault.Kind.TYPE, "don't know how to handle UnicodeDecodeError in error callback");
    }
  }
}
