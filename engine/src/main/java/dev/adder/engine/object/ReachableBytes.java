package dev.adder.engine.object;

import dev.adder.engine.text.Ints;
import dev.adder.sandbox.quota.MemoryProbe;
import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures what an isolate holds: the nominal bytes of everything reachable from its modules, the
 * state of its builtin modules, the frames of the run and builtins in progress. Shared things
 * (code, builtin types, layouts, method tables) are not counted. The fields of the engine's own
 * classes are found by reflection once per class, so that a new class cannot be forgotten. Values
 * that only a builtin in progress holds are roots when it said so; see {@link Context#hold}.
 *
 * <p>The walk looks at the meter by the work that it does, not by objects, so that it can be
 * stopped inside a single array or table. A walk that was stopped leaves nothing behind; what was
 * measured and charged before stays in force.
 */
public final class ReachableBytes implements MemoryProbe {
  /** References that are followed, or elements of the set that are moved, between two looks. */
  private static final int LOOK_EVERY = 1 << 9;

  /** How many elements of an array are put on the backlog at a time. */
  private static final int SLICE = 1 << 9;

  private static final int HEADER = 16;
  private static final String ENGINE = "dev.adder.engine.";

  /** Views of host objects: they count, the host's objects behind them do not. */
  private static final String HOST = ENGINE + "host.";

  private static final int VIEW = 32;

  /**
   * A boxed number that the JVM does not keep anyway, for each place that refers to it: which of
   * them share a box is an accident, and to find that out would take more memory than the boxes.
   */
  private static final long NUMBER = 24;

  /** A text of the JVM without its characters, and how many are read at a time. */
  private static final int TEXT = 40;

  private static final int CHARACTERS = 1 << 13;

  /** Characters that take as long to read as a reference takes to be followed. */
  private static final int PER_REFERENCE = 1 << 7;

  /** A weak reference with the entry of a queue or map that it is. */
  private static final long REFERENCE = 64;

  /** Template, layout and empty tables of a class, which are not walked through. */
  private static final int CLASS = 576;

  /** State of a digest of the JDK. */
  private static final int DIGEST = 480;

  /** A collection or map of the JDK without its items. */
  private static final int TABLE = 56;

  /** What to do with instances of a class. */
  private record Plan(long bytes, Field[] references) {}

  /** An array of which the elements from an index on are still to be visited. */
  private record Rest(Object[] array, int from) {}

  /** What is still to be visited of a collection or map of the JDK, which nobody changes now. */
  private record Entries(Iterator<?> rest) {}

  private static final Plan SKIP = new Plan(0, new Field[0]);

  private static final ClassValue<Plan> PLANS =
      new ClassValue<>() {
        @Override
        protected Plan computeValue(Class<?> type) {
          return plan(type);
        }
      };

  private final Context ctx;
  private IdentitySet seen;
  private Backlog pending;
  private long numbers;
  private int work;

  /** Measures for the runs of {@code ctx}. */
  public ReachableBytes(Context ctx) {
    this.ctx = ctx;
  }

  private static Plan plan(Class<?> type) {
    if (MethodTable.class.isAssignableFrom(type) || type.isEnum() || isShared(type.getName())) {
      return SKIP;
    }
    if (type.getName().startsWith(HOST)) {
      return new Plan(VIEW, new Field[0]);
    }
    long bytes = 12;
    List<Field> references = new ArrayList<>();
    for (Class<?> c = type; c.getName().startsWith(ENGINE); c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers())) {
          continue;
        }
        bytes += field.getType() == long.class || field.getType() == double.class ? 8 : 4;
        if (!field.getType().isPrimitive()) {
          field.setAccessible(true);
          references.add(field);
        }
      }
    }
    return new Plan(bytes + 7 & -8L, references.toArray(new Field[0]));
  }

  /** Classes whose instances are shared by isolates or belong to the engine. */
  private static boolean isShared(String name) {
    if (!name.startsWith(ENGINE)) {
      return true;
    }
    return name.startsWith("dev.adder.engine.code.")
        || name.startsWith("dev.adder.engine.syntax.")
        || name.startsWith("dev.adder.engine.script.")
        || name.startsWith("dev.adder.engine.object.Layout")
        || name.equals("dev.adder.engine.object.ClassTemplate")
        || name.equals("dev.adder.engine.object.Context")
        || name.equals("dev.adder.engine.object.Isolate")
        || name.equals("dev.adder.engine.object.NativeFunction")
        || name.equals("dev.adder.engine.modules.HostStreams");
  }

  @Override
  public long reachableBytes() {
    seen = new IdentitySet(this::look);
    pending = new Backlog();
    numbers = 0;
    try {
      push(ctx.isolate().modules());
      push(ctx.isolate().builtins());
      ctx.isolate().forEachState(this::push);
      ctx.forEachHeld(this::push);
      for (Activation frame = ctx.top(); frame != null; frame = frame.caller()) {
        push(frame);
      }
      long total = 0;
      for (Object next = pending.pop(); next != null; next = pending.pop()) {
        look();
        total += visit(next);
      }
      return total + NUMBER * numbers + ctx.isolate().bookkeepingBytes();
    } finally {
      seen = null;
      pending = null;
    }
  }

  /** To be called for each piece of work of some tens of nanoseconds. */
  private void look() {
    look(1);
  }

  private void look(int pieces) {
    work += pieces;
    if (work >= LOOK_EVERY) {
      work = 0;
      ctx.meter().poll();
    }
  }

  private void push(Object key, Object value) {
    push(key);
    push(value);
  }

  private void push(Object value) {
    look();
    if (value instanceof Long n) {
      numbers += n >= -128 && n <= 127 ? 0 : 1;
    } else if (value instanceof Double) {
      numbers++;
    } else if (value != null
        && !(value instanceof PyType type && type.isBuiltin())
        && seen.add(value)) {
      pending.push(value);
    }
  }

  private long visit(Object value) {
    return switch (value) {
      case String s -> text(s);
      case Weighed weighed -> weighed.weigh(this::push);
      case Reference<?> reference -> REFERENCE;
      case Boolean b -> 0;
      case StringBuilder text -> 40L + text.capacity();
      case BigInteger n -> 40 + (Ints.bitLength(n) >> 3);
      case Object[] array -> {
        pushFrom(array, 0);
        yield HEADER + (4L * array.length + 7 & -8L);
      }
      case Rest(Object[] array, int from) -> {
        pushFrom(array, from);
        yield 0;
      }
      case Entries(Iterator<?> entries) -> {
        pushFrom(entries);
        yield 0;
      }
      case long[] array -> HEADER + 8L * array.length;
      case double[] array -> HEADER + 8L * array.length;
      case int[] array -> HEADER + 4L * array.length;
      case char[] array -> HEADER + 2L * array.length;
      case byte[] array -> HEADER + (long) array.length;
      case boolean[] array -> HEADER + (long) array.length;
      case MessageDigest digest -> DIGEST;
      case Optional<?> optional -> {
        push(optional.orElse(null));
        yield HEADER;
      }
      case Map<?, ?> map -> {
        if (map.size() > SLICE) {
          pushFrom(map.entrySet().iterator());
        } else {
          // Makes no view, which the map would keep.
          map.forEach(this::push);
        }
        yield TABLE + 48L * map.size();
      }
      case Collection<?> items -> {
        pushFrom(items.iterator());
        yield TABLE + 16L * items.size();
      }
      default -> fields(value);
    };
  }

  /** What is put on the backlog now is visited before the rest, which keeps the backlog short. */
  private void pushFrom(Object[] array, int from) {
    int end = Math.min(array.length - from, SLICE) + from;
    if (end < array.length) {
      pending.push(new Rest(array, end));
    }
    for (int i = from; i < end; i++) {
      push(array[i]);
    }
  }

  private void pushFrom(Iterator<?> entries) {
    if (!entries.hasNext()) {
      return;
    }
    pending.push(new Entries(entries));
    for (int i = 0; i < SLICE && entries.hasNext(); i++) {
      Object next = entries.next();
      if (next instanceof Map.Entry<?, ?> entry) {
        push(entry.getKey(), entry.getValue());
      } else {
        push(next);
      }
    }
  }

  /** A text of the JVM takes one byte for a character, or two if any does not fit in one. */
  private long text(String text) {
    int width = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xFF) {
        width = 2;
        break;
      }
      if ((i & CHARACTERS - 1) == CHARACTERS - 1) {
        look(CHARACTERS / PER_REFERENCE);
      }
    }
    return TEXT + ((long) width * text.length() + 7 & -8L);
  }

  private long fields(Object value) {
    Plan plan = PLANS.get(value.getClass());
    try {
      for (Field field : plan.references) {
        push(field.get(value));
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a field of " + value.getClass() + " cannot be read", e);
    }
    return plan.bytes + (value instanceof PyType ? CLASS : 0);
  }
}
