package dev.adder.engine.modules.random;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Arith;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Hash;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyExtensible;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.text.Ints;
import java.math.BigInteger;

/** {@code _random.Random}. Confined to its isolate. */
@PyMethods(type = "_random.Random")
public final class PyRandom extends PyExtensible {
  /** {@code _random.Random}. */
  public static final PyType TYPE = PyType.builtin("_random.Random");

  private static final int STATE_BYTES = 2600;

  private final MersenneTwister twister = new MersenneTwister();

  private PyRandom(PyType type) {
    super(type);
  }

  /** Puts the type into the module's namespace. */
  public static void fill(Context ctx, PyDict namespace) {
    namespace.putName("Random", TYPE);
  }

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object make(Context ctx, PyType cls, Object[] args, PyDict kwargs) {
    ctx.meter().allocate(STATE_BYTES);
    return new PyRandom(cls);
  }

  @Py("__init__(self, /, *args, **kwargs)")
  static Object init(Context ctx, PyRandom self, Object[] args, PyDict kwargs) {
    if (self.type() == TYPE && kwargs.size() > 0) {
      throw Errors.type("Random() takes no keyword arguments");
    }
    if (args.length > 1) {
      throw Errors.type("Random() requires 0 or 1 argument");
    }
    return seed(ctx, self, args.length == 0 ? null : args[0]);
  }

  @Py("seed(self, n=None, /)")
  static Object seed(Context ctx, PyRandom self, Object n) {
    ctx.meter().spend(MersenneTwister.SIZE / 8);
    self.twister.seed(n == null || n == PyNone.NONE ? Entropy.key(ctx) : key(ctx, n));
    return PyNone.NONE;
  }

  private static int[] key(Context ctx, Object n) {
    Object plain = Arith.plain(n);
    BigInteger value =
        Arith.isInt(plain)
            ? Ints.big((Number) plain).abs()
            : new BigInteger(Long.toUnsignedString(Hash.of(ctx, n)));
    int words = Math.max(1, (value.bitLength() + 31) / 32);
    ctx.meter().allocate(4L * words);
    ctx.meter().spend(words);
    byte[] bytes = value.toByteArray();
    int[] key = new int[words];
    for (int i = 0; i < bytes.length && i / 4 < words; i++) {
      key[i / 4] |= (bytes[bytes.length - 1 - i] & 0xff) << 8 * (i % 4);
    }
    return key;
  }

  @Py("random(self, /)")
  static Object random(Context ctx, PyRandom self) {
    return self.twister.nextDouble();
  }

  @Py("getrandbits(self, k, /)")
  static Object bits(Context ctx, PyRandom self, Object k) {
    long count = Args.sizeLong(ctx, k);
    if (count < 0) {
      throw Errors.value("number of bits must be non-negative");
    }
    if (count == 0) {
      return 0L;
    }
    if (count <= 32) {
      return (self.twister.next() & 0xffffffffL) >>> 32 - (int) count;
    }
    if (count > Integer.MAX_VALUE - 64L) {
      throw Errors.memory();
    }
    ctx.meter().allocate((count >> 3) + 64);
    int words = (int) ((count - 1) / 32 + 1);
    ctx.meter().spend(words);
    byte[] bytes = new byte[4 * words];
    long left = count;
    for (int i = 0; i < words; i++, left -= 32) {
      Context.pace(i);
      int word = self.twister.next();
      word = left < 32 ? word >>> 32 - (int) left : word;
      for (int b = 0; b < 4; b++) {
        bytes[bytes.length - 1 - 4 * i - b] = (byte) (word >> 8 * b);
      }
    }
    return Ints.normal(new BigInteger(1, bytes));
  }

  @Py("getstate(self, /)")
  static Object getState(Context ctx, PyRandom self) {
    ctx.meter().allocate(24L * MersenneTwister.SIZE);
    ctx.meter().spend(MersenneTwister.SIZE / 8);
    Object[] state = new Object[MersenneTwister.SIZE + 1];
    for (int i = 0; i < MersenneTwister.SIZE; i++) {
      state[i] = self.twister.word(i) & 0xffffffffL;
    }
    state[MersenneTwister.SIZE] = (long) self.twister.index();
    return PyTuple.of(state);
  }

  @Py("setstate(self, state, /)")
  static Object setState(Context ctx, PyRandom self, Object state) {
    if (!(state instanceof PyTuple tuple)) {
      throw Errors.type("state vector must be a tuple");
    }
    if (tuple.size() != MersenneTwister.SIZE + 1) {
      throw Errors.value("state vector is the wrong size");
    }
    int[] words = new int[MersenneTwister.SIZE];
    ctx.meter().spend(words.length / 8);
    for (int i = 0; i < words.length; i++) {
      Context.pace(i);
      BigInteger word = integer(tuple.get(i));
      if (word.signum() < 0) {
        throw Errors.overflow("can't convert negative value to unsigned int");
      }
      if (word.bitLength() > Long.SIZE) {
        throw Errors.overflow("Python int too large to convert to C unsigned long");
      }
      words[i] = word.intValue();
    }
    BigInteger index = integer(tuple.get(MersenneTwister.SIZE));
    if (index.bitLength() >= Long.SIZE) {
      throw Errors.overflow("Python int too large to convert to C long");
    }
    if (index.signum() < 0 || index.bitLength() > 16 || index.intValue() > words.length) {
      throw Errors.value("invalid state");
    }
    self.twister.restore(words, index.intValue());
    return PyNone.NONE;
  }

  private static BigInteger integer(Object value) {
    Object plain = Arith.plain(value);
    if (!Arith.isInt(plain)) {
      throw Errors.type("an integer is required");
    }
    return Ints.big((Number) plain);
  }
}
