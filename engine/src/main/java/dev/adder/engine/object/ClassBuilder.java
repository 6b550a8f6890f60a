package dev.adder.engine.object;

import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.Unicode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code type(name, bases, namespace)}: makes a class. One use each. */
public final class ClassBuilder {
  /** Nominal bytes of a class: its caches, its template, its shapes. */
  private static final int BYTES = 2048;

  private final Context ctx;
  private final PyType metatype;
  private final String name;
  private final PyTuple baseTuple;
  private final PyDict namespace;
  private TemplateCache templates = TemplateCache.NONE;

  /** Where the templates of one class statement are kept; shared by all isolates. */
  public interface TemplateCache {
    /** No sharing. */
    TemplateCache NONE = (key, members) -> new ClassTemplate(key, members);

    /** The template with this key, made when missing. */
    ClassTemplate get(List<Object> key, int members);
  }

  /** A bounded, thread-safe cache for the code of one class statement. */
  public static final class Templates implements TemplateCache {
    private static final int LIMIT = 4;
    private final List<ClassTemplate> known = new ArrayList<>();

    @Override
    public synchronized ClassTemplate get(List<Object> key, int members) {
      for (ClassTemplate template : known) {
        if (template.matches(key, members)) {
          return template;
        }
      }
      ClassTemplate template = new ClassTemplate(key, members);
      if (known.size() < LIMIT) {
        known.add(template);
      }
      return template;
    }
  }

  /** A class called {@code name}; {@code metatype} is already the most derived one. */
  public ClassBuilder(Context ctx, PyType metatype, String name, PyTuple bases, PyDict namespace) {
    this.ctx = ctx;
    this.metatype = metatype;
    this.name = name;
    this.baseTuple = bases;
    this.namespace = namespace;
  }

  /** Shares layouts through {@code cache}. */
  public ClassBuilder templates(TemplateCache cache) {
    templates = cache;
    return this;
  }

  /** The most derived metatype of {@code start} and the types of {@code bases}. */
  public static PyType metatypeOf(PyType start, PyTuple bases) {
    PyType winner = start;
    for (Object base : bases.items()) {
      PyType candidate = Types.of(base);
      if (winner.isSubtypeOf(candidate)) {
        continue;
      }
      if (candidate.isSubtypeOf(winner)) {
        winner = candidate;
        continue;
      }
      throw Errors.type(
          "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
    }
    return winner;
  }

  /** Makes the class and runs {@code __set_name__} and {@code __init_subclass__}. */
  public PyType build(Object[] keywordValues, String[] keywords) {
    ctx.meter().allocate(BYTES + 64L * namespace.size());
    PyType[] bases = checkBases();
    PyType nativeBase = bestNative(bases);
    Map<String, Object> body = LinkedHashMap.newLinkedHashMap(namespace.size() + 8);
    for (int i = namespace.next(0); i >= 0; i = namespace.next(i + 1)) {
      Context.pace(i);
      body.put(
          Str.is(namespace.keyAt(i)) ? Str.text(namespace.keyAt(i)) : "", namespace.valueAt(i));
    }
    Object cell = body.remove("__classcell__");
    Object dictCell = body.remove("__classdictcell__");
    Object slots = body.get("__slots__");
    Object qualname = body.remove("__qualname__");
    Object shown = isLibrary() ? body.remove("__shown_name__") : null;
    Members members = slots == null ? null : slots(slots, bases, body);
    defaults(body);
    PyType type = new PyType(metatype, name, bases, nativeBase, copy(body));
    finishNames(type, qualname);
    if (shown != null) {
      type.showAs(Str.text(shown));
    }
    layOut(type, bases, members);
    type.mro = mro(ctx, metatype, type, bases);
    ctx.meter().allocate(4L * type.mro.length);
    if (members != null) {
      members.define(type);
    }
    boolean ownOrder = !(metatype.lookup("mro") instanceof NativeFunction);
    TemplateCache cache = ownOrder ? TemplateCache.NONE : templates;
    type.setTemplate(cache.get(key(type, body), type.memberCount()));
    ctx.isolate().keep(type);
    for (PyType base : bases) {
      if (base.isBuiltin()) {
        ctx.isolate().addSubclass(base, type);
      } else {
        base.addSubclass(type);
      }
    }
    if (cell instanceof PyCell c) {
      c.set(type);
    } else if (cell != null) {
      throw Errors.type(
          "__classcell__ must be a nonlocal cell, not " + Ops.repr(ctx, Types.of(cell)));
    }
    if (dictCell instanceof PyCell c) {
      c.set(namespace);
    }
    setNames(type);
    initSubclass(type, keywordValues, keywords);
    return type;
  }

  private static Map<String, Object> copy(Map<String, Object> body) {
    Map<String, Object> copy = LinkedHashMap.newLinkedHashMap(body.size());
    for (Map.Entry<String, Object> entry : body.entrySet()) {
      Context.pace(copy.size());
      copy.put(entry.getKey(), entry.getValue());
    }
    return copy;
  }

  /** Whether the class statement stands in a module that came with the engine. */
  private boolean isLibrary() {
    return ctx.top() != null && ctx.top().fileName().startsWith("<adder>");
  }

  private PyType[] checkBases() {
    if (baseTuple.size() == 0) {
      return new PyType[] {PyType.OBJECT};
    }
    PyType[] bases = new PyType[baseTuple.size()];
    Set<PyType> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < bases.length; i++) {
      if (!(baseTuple.get(i) instanceof PyType base)) {
        throw Errors.type("type() doesn't support MRO entry resolution; use types.new_class()");
      }
      if (!base.isSubclassable()) {
        throw Errors.type("type '" + base.name() + "' is not an acceptable base type");
      }
      if (!seen.add(base)) {
        throw Errors.type("duplicate base class " + base.name());
      }
      bases[i] = base;
    }
    return bases;
  }

  static PyType bestNative(PyType[] bases) {
    PyType winner = PyType.OBJECT;
    PyType owner = null;
    for (PyType base : bases) {
      PyType candidate = base.nativeBase();
      if (owner == null || candidate.isSubtypeOf(winner)) {
        winner = candidate;
        owner = base;
      } else if (!winner.isSubtypeOf(candidate)) {
        throw Errors.type("multiple bases have instance lay-out conflict");
      }
    }
    return winner;
  }

  private void defaults(Map<String, Object> body) {
    if (!body.containsKey("__module__") && ctx.top() != null) {
      Object module = ctx.top().globals().get(ctx, "__name__");
      if (module != null) {
        body.put("__module__", module);
      }
    }
    body.putIfAbsent("__doc__", PyNone.NONE);
    if (body.get("__new__") instanceof PyBindable) {
      body.put("__new__", new PyStaticMethod(body.get("__new__")));
    }
    for (String hook : List.of("__init_subclass__", "__class_getitem__")) {
      if (body.get(hook) instanceof PyBindable) {
        body.put(hook, new PyClassMethod(body.get(hook)));
      }
    }
    if (body.containsKey("__eq__") && !body.containsKey("__hash__")) {
      body.put("__hash__", PyNone.NONE);
    }
  }

  private void finishNames(PyType type, Object qualname) {
    if (qualname != null) {
      if (!Str.is(qualname)) {
        throw Errors.type("type __qualname__ must be a str, not " + Types.of(qualname).name());
      }
      type.setQualname(Str.text(qualname));
    }
  }

  /** The declared slots of a class. */
  private record Members(List<String> names, int first, boolean dict) {
    void define(PyType type) {
      for (int i = 0; i < names.size(); i++) {
        type.define(names.get(i), new PyMember(type, names.get(i), first + i));
      }
    }
  }

  private Members slots(Object slots, PyType[] bases, Map<String, Object> body) {
    List<Object> listed = new ArrayList<>();
    if (Str.is(slots)) {
      listed.add(Str.plain(slots));
    } else {
      Object iterator = Ops.iter(ctx, slots);
      for (Object s = Ops.next(ctx, iterator); s != null; s = Ops.next(ctx, iterator)) {
        listed.add(s);
      }
    }
    boolean dict = false;
    List<String> names = new ArrayList<>();
    for (Object entry : listed) {
      if (!Str.is(entry)) {
        throw Errors.type("__slots__ items must be strings, not '" + Types.of(entry).name() + "'");
      }
      String slot = Str.text(entry);
      if (!Unicode.isIdentifier(CharSource.of(slot), ctx.meter())) {
        throw Errors.type("__slots__ must be identifiers");
      }
      if (slot.equals("__dict__")) {
        if (dict || inheritsDict(bases)) {
          throw Errors.type("__dict__ slot disallowed: we already got one");
        }
        dict = true;
      } else if (!slot.equals("__weakref__")) {
        String mangled = mangle(slot);
        if (body.containsKey(slot)
            && !slot.equals("__qualname__")
            && !slot.equals("__classcell__")) {
          throw Errors.value("'" + slot + "' in __slots__ conflicts with class variable");
        }
        names.add(mangled);
      }
    }
    java.util.Collections.sort(names);
    return new Members(names, membersOf(bases).size(), dict);
  }

  private static boolean inheritsDict(PyType[] bases) {
    for (PyType base : bases) {
      if (base.hasInstanceDict()) {
        return true;
      }
    }
    return false;
  }

  private String mangle(String slot) {
    if (!slot.startsWith("__") || slot.endsWith("__")) {
      return slot;
    }
    String stripped = name.replaceFirst("^_+", "");
    return stripped.isEmpty() ? slot : "_" + stripped + slot;
  }

  /** The names of the slots that instances of a class with these bases inherit, by position. */
  static List<String> membersOf(PyType[] bases) {
    PyType widest = null;
    for (PyType base : bases) {
      if (base.memberCount() == 0) {
        continue;
      }
      if (widest == null || base.isSubtypeOf(widest)) {
        widest = base;
      } else if (!widest.isSubtypeOf(base)) {
        throw Errors.type("multiple bases have instance lay-out conflict");
      }
    }
    return widest == null ? List.of() : widest.members();
  }

  private static void layOut(PyType type, PyType[] bases, Members members) {
    List<String> inherited = membersOf(bases);
    if (members == null) {
      type.setMembers(inherited);
      type.setInstanceDict(true);
    } else {
      List<String> all = new ArrayList<>(inherited);
      all.addAll(members.names);
      type.setMembers(List.copyOf(all));
      type.setInstanceDict(members.dict || inheritsDict(bases));
    }
  }

  /**
   * The method resolution order of {@code type}, by its metatype's {@code mro} if it has its own.
   */
  static PyType[] mro(Context ctx, PyType metatype, PyType type, PyType[] bases) {
    Object custom = metatype.lookup("mro");
    if (custom instanceof NativeFunction || custom == null) {
      return withSelf(type, Mro.merge(List.of(bases), type.name()));
    }
    if (type.mro == null) {
      type.mro = withSelf(type, Mro.merge(List.of(bases), type.name()));
    }
    Object listed = Calls.callSpecial(ctx, custom, type);
    List<PyType> order = new ArrayList<>();
    Object iterator = Ops.iter(ctx, listed);
    for (Object each = Ops.next(ctx, iterator); each != null; each = Ops.next(ctx, iterator)) {
      if (!(each instanceof PyType base)) {
        throw Errors.type("mro() returned a non-class ('" + Types.of(each).name() + "')");
      }
      if (!fits(type, base)) {
        throw Errors.type(
            "mro() returned base with unsuitable layout ('%s')".formatted(base.name()));
      }
      order.add(base);
    }
    return order.toArray(new PyType[0]);
  }

  /** Whether the instances of {@code type} have everything that methods of {@code base} rely on. */
  private static boolean fits(PyType type, PyType base) {
    int count = base.memberCount();
    return type.nativeBase().isSubtypeOf(base.nativeBase())
        && count <= type.memberCount()
        && base.members().equals(type.members().subList(0, count));
  }

  private static PyType[] withSelf(PyType type, PyType[] rest) {
    PyType[] all = new PyType[rest.length + 1];
    all[0] = type;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  /** What makes two executions of the class statement equal: names, their roles, bases. */
  private List<Object> key(PyType type, Map<String, Object> body) {
    List<Object> key = new ArrayList<>(2 * body.size() + type.bases().length + 1);
    for (PyType base : type.bases()) {
      key.add(base.template());
    }
    key.add(type.hasInstanceDict());
    for (Map.Entry<String, Object> entry : body.entrySet()) {
      Context.pace(key.size() >> 1);
      key.add(entry.getKey());
      key.add(Descriptor.roleOf(entry.getValue()));
    }
    return key;
  }

  private void setNames(PyType type) {
    int count = 0;
    for (Map.Entry<String, Object> entry : new ArrayList<>(type.namespace().entrySet())) {
      Context.pace((count++ << 2) + 3);
      Object value = entry.getValue();
      Object hook = Types.of(value).special(Special.SET_NAME);
      if (hook != null) {
        try {
          Calls.callSpecial(ctx, hook, value, type, Str.of(entry.getKey()));
        } catch (PyException e) {
          Notes.add(
              ctx,
              e.value(),
              "Error calling __set_name__ on '%s' instance '%s' in '%s'"
                  .formatted(Types.of(value).name(), entry.getKey(), name));
          throw e;
        }
      }
    }
  }

  private void initSubclass(PyType type, Object[] values, String[] keywords) {
    Object hook = type.lookupAfter(type, "__init_subclass__");
    if (hook instanceof NativeFunction && (keywords == null || keywords.length == 0)) {
      return;
    }
    Calls.call(ctx, Attributes.bind(ctx, hook, null, type, true), values, keywords);
  }
}
