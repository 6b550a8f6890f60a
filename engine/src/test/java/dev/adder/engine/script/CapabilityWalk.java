package dev.adder.engine.script;

import dev.adder.engine.host.ForeignObject;
import dev.adder.engine.host.HostPackage;
import dev.adder.engine.host.HostType;
import dev.adder.engine.interp.PyFunction;
import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.BuiltinTables;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.CodePoints;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.NativeFunction;
import dev.adder.engine.object.NativeProperty;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyHost;
import dev.adder.engine.object.PyInstance;
import dev.adder.engine.object.PyList;
import dev.adder.engine.object.PyMember;
import dev.adder.engine.object.PyModule;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import dev.adder.engine.types.PyAnySet;
import dev.adder.engine.types.PyProperty;
import dev.adder.sandbox.quota.StopSignal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Everything a script can get hold of, breadth first, found through the engine's own object model:
 * what stands in types and namespaces (not what {@code dir} chooses to show), attributes, items,
 * what types make without arguments, and results of harmless functions, of the first object of each
 * type. A value made by a call is not called again more than {@link #MAX_CALLS} times in a row, so
 * that the walk ends.
 */
final class CapabilityWalk {
  private static final int MAX_CALLS = 2;
  private static final int MAX_ITEMS = 300;
  private static final int MAX_NODES = 3_000_000;

  /** Functions of modules and methods that are called without arguments on what has them. */
  private static final Set<String> PURE =
      Set.of(
          ("__dir__ __reduce__ __subclasses__ mro copy keys values items popitem groups groupdict "
                  + "group elements most_common as_tuple as_integer_ratio conjugate total hex "
                  + "getstate get_extra_info tolist tobytes toreadonly isoformat timetuple "
                  + "utctimetuple date time timetz getvalue getbuffer locals globals vars dir "
                  + "__call__ exc_info exception _getframe _current_frames getallocatedblocks "
                  + "get_objects get_referrers get_referents get_stats currentframe stack trace "
                  + "current_thread main_thread enumerate getcontext copy_context new_event_loop "
                  + "get_event_loop_policy registry get_ident getpid getcwd uname getdefaultencoding "
                  + "format_stack extract_stack cache_info cache_parameters getswitchinterval "
                  + "get_asyncgen_hooks getprofile gettrace callstats __reversed__ __enter__ "
                  + "indices co_lines co_positions start end span sort_keys")
              .split(" "));

  /** How a value was reached. */
  private record Step(Object value, Step from, String by, int calls) {
    @Override
    public String toString() {
      return from == null ? by : from + by;
    }
  }

  private final Context ctx;
  private final Consumer<Object> each;
  private final Set<Object> given = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Class<?>> classes = new LinkedHashSet<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<PyType> bound = Collections.newSetFromMap(new IdentityHashMap<>());
  private final ArrayDeque<Step> pending = new ArrayDeque<>();
  private final TreeMap<String, String> kinds = new TreeMap<>();
  private final TreeSet<String> hostMembers = new TreeSet<>();
  private final List<String> faults = new ArrayList<>();
  private int nodes;

  /**
   * A walk in the run of {@code ctx}.
   *
   * @param each told of every value
   */
  CapabilityWalk(Context ctx, Consumer<Object> each) {
    this.ctx = ctx;
    this.each = each;
  }

  /** Says that the host gave this object to the script. */
  void give(Object target) {
    given.add(target);
    if (target instanceof Map<?, ?> map) {
      given.addAll(List.of(map.keySet(), map.values(), map.entrySet()));
    }
  }

  /** Says that the policy lets the script make objects of this class. */
  void giveClass(Class<?> type) {
    classes.add(type);
  }

  /** Failures of the engine itself, each with the way to it; none is right. */
  List<String> faults() {
    return faults;
  }

  /** The kinds seen, each with the way to the first one. */
  Map<String, String> kinds() {
    return kinds;
  }

  /** The members of host objects that could be read. */
  Set<String> hostMembers() {
    return hostMembers;
  }

  int nodes() {
    return nodes;
  }

  /** Imports every module that the engine has. */
  static void importAll(Context ctx, List<String> library) {
    for (String known : BuiltinTables.known()) {
      if (known.startsWith("module ")) {
        ctx.evaluator().importModule(ctx, known.substring("module ".length()));
      }
    }
    for (String name : library) {
      ctx.evaluator().importModule(ctx, name);
    }
  }

  /** Walks from the modules, the builtins, the frames of the run and {@code more}. */
  void run(Map<String, Object> more) {
    push(ctx.isolate().modules(), null, "sys.modules", 0);
    push(ctx.isolate().builtins(), null, "__builtins__", 0);
    if (ctx.top() != null) {
      ctx.top().capture();
      push(ctx.top(), null, "frame", 0);
    }
    more.forEach((name, value) -> push(value, null, name, 0));
    while (!pending.isEmpty()) {
      visit(pending.poll());
    }
  }

  private void push(Object value, Step from, String by, int calls) {
    Step step = new Step(value, from, by, calls);
    if (isPlain(value)) {
      note(step, "value " + Types.of(value).name());
      return;
    }
    if (!(value instanceof PyObject)) {
      throw new AssertionError(
          "no value of the object model: "
              + (value == null ? "null" : value.getClass().getName())
              + " at "
              + step);
    }
    Object identity = value instanceof PyHost host ? host.target() : value;
    if (seen.add(identity)) {
      note(step, kindOf(step));
      pending.add(step);
    }
  }

  private void note(Step step, String kind) {
    if (++nodes > MAX_NODES) {
      throw new AssertionError("the walk does not end: " + step);
    }
    each.accept(step.value);
    if (!kinds.containsKey(kind)) {
      kinds.put(kind, step.toString());
    }
  }

  private static boolean isPlain(Object value) {
    return value instanceof Long
        || value instanceof BigInteger
        || value instanceof Double
        || value instanceof Boolean
        || value instanceof String
        || value instanceof CodePoints;
  }

  private String kindOf(Step step) {
    return switch (step.value) {
      case PyType type -> "type " + qualified(type);
      case PyModule module -> "module " + text(module.dict().get(ctx, "__name__"));
      case NativeFunction f ->
          "java " + (f.owner() == null ? f.module() : qualified(f.owner())) + "." + f.name();
      case PyFunction f -> "functions in Python of " + text(f.module());
      case NativeProperty p -> "java attribute " + qualified(p.owner()) + "." + p.name();
      case PyMember m -> "slots of " + text(m.owner().own("__module__"));
      // What the uses of one give is again one of these, a plain value or a collection.
      case ForeignObject foreign -> "host " + qualified(foreign.type());
      case PyHost host -> {
        if (!given.contains(host.target()) && !classes.contains(host.target().getClass())) {
          throw new AssertionError("not given by the host: " + host.target() + " at " + step);
        }
        yield "host " + qualified(host.type());
      }
      case PyInstance instance -> "object " + qualified(instance.type());
      case PyObject object ->
          "object " + qualified(object.type()) + " as " + object.getClass().getSimpleName();
      default -> throw new AssertionError("not a value: " + step);
    };
  }

  private static String text(Object value) {
    return value != null && Str.is(value) ? Str.text(value) : "?";
  }

  private static String qualified(PyType type) {
    Object module = type.isBuiltin() ? null : type.own("__module__");
    return module == null ? type.name() : text(module) + "." + type.qualname();
  }

  private void visit(Step at) {
    PyObject value = (PyObject) at.value;
    push(value.type(), at, ".__class__", at.calls);
    boolean first = bound.add(value.type());
    for (PyType type : value.type().mro()) {
      type.namespace().forEach((name, found) -> attribute(at, name, found, first));
    }
    if (first) {
      methods(at);
    }
    switch (value) {
      case PyType type -> ofType(at, type);
      case PyDict dict -> ofDict(at, dict);
      case PyList list -> items(at, list.toArray());
      case PyTuple tuple -> items(at, tuple.items());
      case PyAnySet set -> {
        for (int i = set.next(0); i >= 0; i = set.next(i + 1)) {
          push(set.at(i), at, "[" + i + "]", at.calls);
        }
      }
      case PyHost host -> ofHost(at, host);
      case HostType type -> ofNames(at, type);
      case HostPackage names -> ofNames(at, names);
      default -> iterate(at);
    }
    if (value instanceof PyModule module && at.calls < MAX_CALLS) {
      module
          .dict()
          .forEach((name, function) -> {
            if (Str.is(name) && PURE.contains(Str.text(name))) {
              call(at, function, "." + Str.text(name));
            }
          });
    }
  }

  /** What stands under a name in the type is read; the first object's pure methods are called. */
  private void attribute(Step at, String name, Object found, boolean first) {
    boolean computed = found instanceof PyProperty;
    if (found instanceof NativeProperty
        || found instanceof PyMember
        || computed && at.calls < MAX_CALLS) {
      attempt(
          at,
          () -> {
            Object read = Attributes.getOrNull(ctx, at.value, name);
            if (read != null) {
              push(read, at, "." + name, at.calls + (computed ? 1 : 0));
            }
          });
    } else if (first && PURE.contains(name)) {
      attempt(at, () -> call(at, Attributes.getOrNull(ctx, at.value, name), "." + name));
    }
  }

  /** The first object of each type shows what its methods are once they are bound. */
  private void methods(Step at) {
    for (PyType type : at.value instanceof PyObject o ? o.type().mro() : new PyType[0]) {
      for (String name : type.namespace().keySet()) {
        attempt(
            at,
            () -> {
              Object method = Attributes.getOrNull(ctx, at.value, name);
              if (method != null) {
                push(method, at, "." + name, at.calls + 1);
              }
            });
      }
    }
  }

  private void ofType(Step at, PyType type) {
    items(at, type.bases());
    items(at, type.mro());
    type.namespace().forEach((name, found) -> push(found, at, "." + name, at.calls));
    items(at, type.subclasses().toArray());
    items(at, ctx.isolate().subclassesOf(type).toArray());
    attempt(
        at, () -> call(at, Attributes.getOrNull(ctx, type, "__subclasses__"), ".__subclasses__"));
    if (at.calls < MAX_CALLS) {
      call(at, type, "");
    }
  }

  private void ofDict(Step at, PyDict dict) {
    List<Object> pairs = new ArrayList<>();
    dict.forEach((key, value) -> {
      pairs.add(key);
      pairs.add(value);
    });
    for (int i = 0; i < pairs.size(); i += 2) {
      push(pairs.get(i), at, ".key", at.calls);
      push(pairs.get(i + 1), at, "[" + show(pairs.get(i)) + "]", at.calls);
    }
  }

  private static String show(Object key) {
    return Str.is(key) ? "'" + Str.text(key) + "'" : key.toString();
  }

  private void items(Step at, Object[] items) {
    for (int i = 0; i < items.length; i++) {
      push(items[i], at, "[" + i + "]", at.calls);
    }
  }

  /** Host objects: items, the result of a call, and every member their classes declare. */
  private void ofHost(Step at, PyHost host) {
    List<String> names = new ArrayList<>();
    for (Class<?> c = host.target().getClass(); c != null; c = c.getSuperclass()) {
      Arrays.stream(c.getDeclaredMethods()).forEach(method -> names.add(method.getName()));
      Arrays.stream(c.getDeclaredFields()).forEach(field -> names.add(field.getName()));
    }
    for (String name : Set.copyOf(names)) {
      boolean ofPython = host.type().lookup(name) != null;
      attempt(
          at,
          () -> {
            Object member = ofPython ? null : Attributes.getOrNull(ctx, host, name);
            if (member != null) {
              hostMembers.add(host.target().getClass().getSimpleName() + "." + name);
              push(member, at, "." + name, at.calls);
              call(at, member, "." + name);
            }
          });
    }
    iterate(at);
    call(at, host, "");
  }

  /** Classes and packages: every name that a class of the host has, and of classes beside it. */
  private void ofNames(Step at, PyObject named) {
    Set<String> names = new LinkedHashSet<>(List.of("lang", "util", "shop", "Rule", "Order"));
    for (Class<?> type : classes) {
      Arrays.stream(type.getDeclaredMethods()).forEach(method -> names.add(method.getName()));
      Arrays.stream(type.getDeclaredFields()).forEach(field -> names.add(field.getName()));
      Arrays.stream(type.getDeclaredClasses()).forEach(inner -> names.add(inner.getSimpleName()));
    }
    for (String name : names) {
      attempt(
          at,
          () -> {
            Object member = Attributes.getOrNull(ctx, named, name);
            if (member != null) {
              hostMembers.add(named.type().name() + "." + name);
              push(member, at, "." + name, at.calls);
              call(at, member, "." + name);
            }
          });
    }
    call(at, named, "");
  }

  private void iterate(Step at) {
    if (at.calls >= MAX_CALLS || at.value instanceof PyModule) {
      return;
    }
    attempt(
        at,
        () -> {
          Object iterator = Ops.iter(ctx, at.value);
          push(iterator, at, ".__iter__()", at.calls + 1);
          for (int i = 0; i < MAX_ITEMS; i++) {
            Object item = Ops.next(ctx, iterator);
            if (item == null) {
              return;
            }
            push(item, at, "[" + i + "]", at.calls + 1);
          }
        });
  }

  private void call(Step at, Object callable, String by) {
    if (callable != null) {
      attempt(at, () -> push(Calls.call(ctx, callable), at, by + "()", at.calls + 1));
    }
  }

  /** What a script gets when something fails is the exception. */
  private void attempt(Step at, Runnable work) {
    try {
      work.run();
    } catch (PyException e) {
      push(e.value(), null, "except", MAX_CALLS);
    } catch (StopSignal stop) {
      throw stop;
    } catch (RuntimeException e) {
      faults.add(at + ": " + e);
    }
  }
}
