package dev.adder.engine.types;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyExtensible;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Types;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * {@code weakref.ref}. The reference is seen to be dead when the JVM has collected the object; its
 * callback runs when {@link #runCallbacks} is called, never in between.
 */
public final class PyWeakRef extends PyExtensible {
  /** {@code weakref.ReferenceType}. */
  public static final PyType TYPE = PyType.builtin("weakref.ReferenceType");

  private final Link link;

  private final Object callback;
  private Long hash;

  /** The weak references of an isolate. */
  private static final class Registry {
    final ReferenceQueue<Object> dead = new ReferenceQueue<>();
    final Map<Key, List<WeakReference<PyWeakRef>>> known = new WeakHashMap<>();
  }

  /** An object by its identity, held by its own references so that it lives as long as they do. */
  private static final class Key {
    private final WeakReference<Object> object;
    private final int hash;

    Key(Object object) {
      this.object = new WeakReference<>(object);
      this.hash = System.identityHashCode(object);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return this == other
          || other instanceof Key key && object.get() != null && object.get() == key.object.get();
    }
  }

  private static final class Link extends WeakReference<Object> {
    final WeakReference<PyWeakRef> owner;
    final Key key;

    Link(Object referent, PyWeakRef owner, Key key, ReferenceQueue<Object> queue) {
      super(referent, queue);
      this.owner = new WeakReference<>(owner);
      this.key = key;
    }
  }

  private PyWeakRef(PyType type, Object referent, Object callback, Registry registry, Key key) {
    super(type);
    this.callback = callback;
    this.link = new Link(referent, this, key, registry.dead);
  }

  /**
   * {@code type(referent, callback)}; TypeError for objects that cannot be referred to.
   *
   * @param callback Java null for none
   */
  public static PyWeakRef of(Context ctx, PyType type, Object referent, Object callback) {
    if (!isReferable(referent)) {
      throw Errors.type(
          "cannot create weak reference to '" + Types.of(referent).name() + "' object");
    }
    ctx.meter().allocate(64);
    Registry registry = ctx.isolate().state(Registry.class, isolate -> new Registry());
    Key key = new Key(referent);
    List<WeakReference<PyWeakRef>> references = registry.known.get(key);
    if (references == null) {
      references = new ArrayList<>();
      registry.known.put(key, references);
    } else {
      key = null;
    }
    references.removeIf(each -> each.get() == null);
    for (WeakReference<PyWeakRef> each : references) {
      PyWeakRef other = each.get();
      if (other != null) {
        key = key == null ? other.link.key : key;
        if (callback == null && other.callback == null && type == TYPE && other.type() == TYPE) {
          return other;
        }
      }
    }
    if (key == null) {
      key = new Key(referent);
      registry.known.remove(key);
      registry.known.put(key, references);
    }
    PyWeakRef reference = new PyWeakRef(type, referent, callback, registry, key);
    references.add(new WeakReference<>(reference));
    ctx.isolate().keep(referent);
    ctx.isolate().keep(reference);
    return reference;
  }

  private static boolean isReferable(Object value) {
    if (!(value instanceof PyObject object)) {
      return false;
    }
    PyType type = object.type();
    if (type.isBuiltin()) {
      return !(object instanceof PyList || object instanceof PyDict || object instanceof PyTuple)
          && !type.isSubtypeOf(dev.adder.engine.object.Exceptions.BASE_EXCEPTION)
          && type != PySlice.TYPE
          && type != PyRange.TYPE
          && type != dev.adder.engine.object.PyNone.TYPE
          && type != PyType.OBJECT;
    }
    return hasSlot(type);
  }

  /** Whether instances of a script's class take weak references ({@code __weakref__}). */
  static boolean hasSlot(PyType type) {
    if (type.isBuiltin()
        || type.isSubtypeOf(PyTuple.TYPE)
        || type.isSubtypeOf(Types.INT)
        || type.isSubtypeOf(PyBytes.TYPE)) {
      return false;
    }
    for (PyType each : type.mro()) {
      if (!each.isBuiltin()) {
        Object slots = each.own("__slots__");
        if (slots == null || slots.equals("__weakref__") || names(slots, "__weakref__")) {
          return true;
        }
      } else if (each == PySet.TYPE || each == PyFrozenSet.TYPE || each == PyType.TYPE) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(Object slots, String name) {
    Object[] items =
        slots instanceof PyTuple tuple
            ? tuple.items()
            : slots instanceof PyList list ? list.toArray() : new Object[0];
    return java.util.Arrays.asList(items).contains(name);
  }

  /** The live weak references to {@code referent}. */
  public static List<PyWeakRef> referencesTo(Context ctx, Object referent) {
    Registry registry = ctx.isolate().stateOrNull(Registry.class);
    List<PyWeakRef> live = new ArrayList<>();
    if (registry != null && registry.known.get(new Key(referent)) instanceof List<?> references) {
      for (Object each : references) {
        if (((WeakReference<?>) each).get() instanceof PyWeakRef reference) {
          live.add(reference);
        }
      }
    }
    return live;
  }

  /** Calls the callbacks of references whose objects were collected; at safe points only. */
  public static void runCallbacks(Context ctx) {
    Registry registry = ctx.isolate().stateOrNull(Registry.class);
    if (registry == null) {
      return;
    }
    for (Reference<?> dead = registry.dead.poll(); dead != null; dead = registry.dead.poll()) {
      PyWeakRef owner = ((Link) dead).owner.get();
      if (owner != null && owner.callback != null) {
        Calls.call(ctx, owner.callback, owner);
      }
    }
  }

  /** The object, or Java null when it is gone. */
  public Object referent() {
    return link.get();
  }

  /** The callback, or Java null. */
  public Object callback() {
    return link.get() == null ? null : callback;
  }

  /** The hash of the object, kept from when it lived; Java null when it was never asked. */
  Long cachedHash() {
    return hash;
  }

  void cacheHash(long value) {
    hash = value;
  }

  @Override
  public Object call(Context ctx, Object[] args, String[] keywords) {
    if (args.length > 0 || type() != TYPE) {
      return super.call(ctx, args, keywords);
    }
    Object referent = link.get();
    return referent == null ? dev.adder.engine.object.PyNone.NONE : referent;
  }
}
