package dev.adder.engine.modules.os;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;
import dev.adder.engine.types.Buffers;
import dev.adder.engine.types.PyBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

/** An open file: the bytes below {@code io.FileIO}. Counts as a handle of the meter. */
@PyMethods(type = "_os.File")
final class OpenFile extends PyObject {
  static final PyType TYPE = PyType.builtin("_os.File").sealedType();

  private static final int CHUNK = 1 << 16;

  private final SeekableByteChannel channel;
  private final Object name;

  OpenFile(SeekableByteChannel channel, Object name) {
    super(TYPE);
    this.channel = channel;
    this.name = name;
  }

  @Py("read(self, size, /)")
  static Object read(Context ctx, OpenFile self, Object size) {
    long wanted = Args.sizeLong(ctx, size);
    try {
      long left = Math.max(0, self.channel.size() - self.channel.position());
      long count = wanted < 0 ? left : Math.min(wanted, left);
      ctx.meter().allocate(32 + count);
      ctx.meter().spend(count >> 6);
      byte[] out = new byte[(int) Math.min(count, Integer.MAX_VALUE - 16)];
      ByteBuffer buffer = ByteBuffer.wrap(out);
      ctx.meter().beginHostWait();
      try {
        while (buffer.hasRemaining()) {
          buffer.limit(Math.min(out.length, buffer.position() + CHUNK));
          if (self.channel.read(buffer) < 0) {
            break;
          }
          buffer.limit(out.length);
        }
      } finally {
        ctx.meter().endHostWait();
      }
      return new PyBytes(
          buffer.position() == out.length ? out : Arrays.copyOf(out, buffer.position()));
    } catch (IOException e) {
      throw Faults.of(ctx, e, self.name);
    }
  }

  @Py("write(self, data, /)")
  static Object write(Context ctx, OpenFile self, Object data) {
    byte[] bytes = Buffers.of(ctx, data, "");
    ctx.meter().output(bytes.length);
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        self.channel.write(buffer);
      }
      return (long) bytes.length;
    } catch (IOException e) {
      throw Faults.of(ctx, e, self.name);
    }
  }

  @Py("seek(self, position, /)")
  static Object seek(Context ctx, OpenFile self, Object position) {
    long at = Args.sizeLong(ctx, position);
    if (at < 0) {
      throw Faults.os(ctx, 22, "Invalid argument");
    }
    try {
      self.channel.position(at);
      return at;
    } catch (IOException e) {
      throw Faults.of(ctx, e, self.name);
    }
  }

  @Py("tell(self, /)")
  static Object tell(Context ctx, OpenFile self) {
    try {
      return self.channel.position();
    } catch (IOException e) {
      throw Faults.of(ctx, e, self.name);
    }
  }

  @Py(value = "size", kind = MethodTable.Kind.GETTER)
  static Object size(Context ctx, OpenFile self) {
    try {
      return self.channel.size();
    } catch (IOException e) {
      throw Faults.of(ctx, e, self.name);
    }
  }

  @Py("truncate(self, size, /)")
  static Object truncate(Context ctx, OpenFile self, Object size) {
    long length = Args.sizeLong(ctx, size);
    try {
      long at = self.channel.position();
      if (length > self.channel.size()) {
        ctx.meter().output(length - self.channel.size());
        self.channel.position(length - 1);
        self.channel.write(ByteBuffer.wrap(new byte[1]));
      } else {
        self.channel.truncate(length);
      }
      self.channel.position(at);
      return length;
    } catch (IOException e) {
      throw Faults.of(ctx, e, self.name);
    }
  }

  @Py("close(self, /)")
  static Object close(Context ctx, OpenFile self) {
    try {
      if (self.channel.isOpen()) {
        ctx.meter().closeHandle();
        self.channel.close();
      }
      return PyNone.NONE;
    } catch (IOException e) {
      throw Faults.of(ctx, e, self.name);
    }
  }
}
