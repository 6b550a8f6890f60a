package dev.adder.engine.object;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A type object. Builtin types are JVM-wide, immutable and filled from their method tables on first
 * use; classes made by scripts belong to one isolate and may change, which clears the caches of the
 * class and of everything below it and gives it a {@link ClassTemplate} of its own.
 *
 * <p>Threads: builtin types are immutable apart from idempotent caches; others are confined to
 * their isolate.
 */
public final class PyType extends PyObject {
  // Before the first types: they are made with these.
  private static final Object ABSENT = new Object();
  private static final Object[] NO_METHODS = {};
  private static final int INITIAL_CACHE = 32;

  /** Names of at most this length are remembered: a script may ask for any, of any type. */
  private static final int MAX_CACHED_NAME = 128;

  /** {@code type}. */
  public static final PyType TYPE = new PyType();

  /** {@code object}. */
  public static final PyType OBJECT = new PyType("object", null, false, null);

  static {
    TYPE.bases = new PyType[] {OBJECT};
    TYPE.mro = new PyType[] {TYPE, OBJECT};
  }

  /** What a cache line says: this name was found (or not) on the MRO. */
  private record Entry(String name, Object value) {}

  private String name;
  private String qualname;
  private String shownName;
  PyType[] bases;
  PyType[] mro;
  private final boolean builtin;
  private final PyType nativeBase;
  private boolean instanceDict;
  private boolean subclassable = true;
  private boolean constructible = true;
  private List<String> members = List.of();
  private final Map<String, Object> namespace;
  private volatile boolean filled;
  private static final int MAX_AFTER = 8;

  private Entry[] cache = new Entry[INITIAL_CACHE];
  private int cached;
  private Object[] specials = new Object[Special.count()];
  private Object[] methods;
  private After after;
  private ClassTemplate template;
  private Shape rootShape;
  private Map<Layout, Shape> shapes = Shape.registry();
  private final Subclasses subclasses = new Subclasses();
  private boolean abstractMethods;
  private Object plainInit;

  /** The builtin type {@code type}, whose own type is itself. */
  private PyType() {
    super((Shape) null);
    this.namespace = new LinkedHashMap<>();
    this.name = "type";
    this.qualname = name;
    this.builtin = true;
    this.nativeBase = this;
    this.instanceDict = true;
    this.template = ClassTemplate.ofOne(0);
    this.rootShape = new Shape(this, template.root());
    this.shape = rootShape;
  }

  private PyType(String name, PyType base, boolean instanceDict, PyType nativeBase) {
    super(TYPE);
    this.namespace = new LinkedHashMap<>();
    this.name = name;
    this.qualname = name;
    this.builtin = true;
    this.nativeBase = nativeBase == null ? this : nativeBase;
    this.instanceDict = instanceDict;
    this.bases = base == null ? new PyType[0] : new PyType[] {base};
    this.mro = base == null ? new PyType[] {this} : prepend(this, base.mro);
    this.template = ClassTemplate.ofOne(0);
    this.rootShape = new Shape(this, template.root());
    if (base != null) {
      base.subclasses.add(this);
    }
  }

  /** A class made by a script, the owner of {@code body}; see {@link ClassBuilder}. */
  PyType(
      PyType metatype, String name, PyType[] bases, PyType nativeBase, Map<String, Object> body) {
    super(metatype);
    this.name = name;
    this.qualname = name;
    this.builtin = false;
    this.filled = true;
    this.bases = bases;
    this.nativeBase = nativeBase;
    this.namespace = body;
  }

  private static PyType[] prepend(PyType first, PyType[] rest) {
    PyType[] all = new PyType[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  /** A builtin type with a Java representation of its own, deriving from {@code object}. */
  public static PyType builtin(String name) {
    return new PyType(name, OBJECT, false, null);
  }

  /** A builtin type with a Java representation of its own. */
  public static PyType builtin(String name, PyType base) {
    return new PyType(name, base, base.instanceDict, null);
  }

  /** A builtin type whose instances are represented like those of {@code base} (bool, errors). */
  public static PyType variant(String name, PyType base) {
    return new PyType(name, base, base.instanceDict, base.nativeBase);
  }

  /** A builtin type represented like {@code first} that also derives from {@code second}. */
  static PyType builtinWithTwoBases(String name, PyType first, PyType second) {
    PyType type = variant(name, first);
    type.bases = new PyType[] {first, second};
    type.mro = prepend(type, Mro.merge(List.of(first, second), name));
    second.subclasses.add(type);
    return type;
  }

  /** Declares that instances have an attribute dict; for builtin types, before first use. */
  public PyType withDict() {
    instanceDict = true;
    return this;
  }

  /** Declares that scripts cannot derive from this type; for builtin types, before first use. */
  public PyType sealedType() {
    subclassable = false;
    return this;
  }

  /** Declares that scripts cannot make instances; for builtin types, before first use. */
  public PyType withoutConstructor() {
    constructible = false;
    return this;
  }

  /** Whether scripts may make instances where there is a {@code __new__}. */
  public boolean isConstructible() {
    return constructible;
  }

  /** Adds an attribute that no method table has; for builtin types, before first use. */
  public PyType with(String attribute, Object value) {
    namespace.put(attribute, value);
    return this;
  }

  /** Whether scripts may derive from this type. */
  public boolean isSubclassable() {
    return subclassable;
  }

  /** The name as messages show it: for most types {@code __name__}. */
  public String name() {
    return shownName == null ? name : shownName;
  }

  /** Sets the name that messages show; CPython's types in C show their module too. */
  void showAs(String dotted) {
    shownName = dotted;
  }

  /** {@code __qualname__}. */
  public String qualname() {
    return qualname;
  }

  /** The name without the module part that some builtin types carry ({@code collections.deque}). */
  public String shortName() {
    return builtin ? name.substring(name.lastIndexOf('.') + 1) : name;
  }

  /** Renames a class of a script. */
  public void rename(String newName) {
    name = newName;
  }

  /** Sets {@code __qualname__}. */
  public void setQualname(String newName) {
    qualname = newName;
  }

  /** Whether this type is shared by all isolates and immutable. */
  public boolean isBuiltin() {
    return builtin;
  }

  /** The bases in declared order; do not modify. */
  public PyType[] bases() {
    return bases;
  }

  /** The base whose Java representation instances have; itself for most builtin types. */
  public PyType nativeBase() {
    return nativeBase;
  }

  /** The method resolution order, starting with this type; do not modify. */
  public PyType[] mro() {
    return mro;
  }

  /** Whether instances carry an attribute dict. */
  public boolean hasInstanceDict() {
    return instanceDict;
  }

  void setInstanceDict(boolean value) {
    instanceDict = value;
  }

  /** Number of {@code __slots__} members of an instance, those of the bases included. */
  public int memberCount() {
    return members.size();
  }

  /** The names of the {@code __slots__} members by position, those of the bases included. */
  List<String> members() {
    return members;
  }

  void setMembers(List<String> names) {
    members = names;
  }

  /** Whether instances are {@link PyInstance}s. */
  public boolean isPlain() {
    return nativeBase == OBJECT;
  }

  /** Whether this type is {@code other} or derives from it. Linear in the MRO. */
  public boolean isSubtypeOf(PyType other) {
    if (this == other) {
      return true;
    }
    for (PyType type : mro) {
      if (type == other) {
        return true;
      }
    }
    return false;
  }

  /** The own namespace in definition order; do not modify. */
  public Map<String, Object> namespace() {
    fill();
    return Collections.unmodifiableMap(namespace);
  }

  /** The attribute {@code name} defined by this very type, or null. */
  public Object own(String attribute) {
    fill();
    return namespace.get(attribute);
  }

  private void fill() {
    if (!filled) {
      synchronized (namespace) {
        if (!filled) {
          for (MethodTable table : BuiltinTables.tablesFor(name)) {
            table.register(new MethodTable.Registrar(this, namespace));
          }
          if (namespace.containsKey("__eq__") && !namespace.containsKey("__hash__")) {
            namespace.put("__hash__", PyNone.NONE);
          }
          namespace.putIfAbsent("__doc__", BuiltinTables.docFor(name));
          filled = true;
        }
      }
    }
  }

  /** The attribute {@code name} along the MRO, or null. Cached. */
  public Object lookup(String attribute) {
    Entry[] table = cache;
    int mask = table.length - 1;
    int at = spread(attribute) & mask;
    for (int i = 0; i < 4; i++) {
      Entry entry = table[(at + i) & mask];
      if (entry == null) {
        break;
      }
      if (entry.name == attribute || entry.name.equals(attribute)) {
        return entry.value == ABSENT ? null : entry.value;
      }
    }
    return lookupSlow(attribute);
  }

  private static int spread(String text) {
    int h = text.hashCode();
    return h ^ (h >>> 15);
  }

  private Object lookupSlow(String attribute) {
    Object found = null;
    for (PyType type : mro) {
      found = type.own(attribute);
      if (found != null) {
        break;
      }
    }
    if (attribute.length() <= MAX_CACHED_NAME) {
      remember(new Entry(attribute, found == null ? ABSENT : found));
    }
    return found;
  }

  private void remember(Entry entry) {
    Entry[] table = cache;
    if (cached * 2 > table.length && table.length < 1024) {
      Entry[] bigger = new Entry[table.length * 2];
      for (Entry old : table) {
        if (old != null) {
          place(bigger, old);
        }
      }
      table = bigger;
    }
    place(table, entry);
    cached++;
    cache = table;
  }

  private static void place(Entry[] table, Entry entry) {
    int mask = table.length - 1;
    int at = spread(entry.name) & mask;
    for (int i = 0; i < 4; i++) {
      if (table[(at + i) & mask] == null) {
        table[(at + i) & mask] = entry;
        return;
      }
    }
    table[at] = entry;
  }

  /** What a search behind one class found last. */
  private record After(PyType start, String attribute, Object value, After next, int length) {}

  /** Answers {@link #lookupAfter} from a small cache if this type derives from {@code start}. */
  public Object methodAfter(PyType start, String attribute) {
    for (After known = after; known != null; known = known.next) {
      if (known.start == start && known.attribute == attribute) {
        return known.value;
      }
    }
    if (!isSubtypeOf(start)) {
      return null;
    }
    Object found = lookupAfter(start, attribute);
    After rest = after != null && after.length < MAX_AFTER ? after : null;
    after = new After(start, attribute, found, rest, rest == null ? 1 : rest.length + 1);
    return found;
  }

  /**
   * The method that instances find under the name with this number in the class template, or null
   * when that is not known yet; constant cost.
   */
  public Object method(int number) {
    Object[] known = methods;
    return known != null && number < known.length ? known[number] : null;
  }

  /** Makes {@link #method} answer {@code value} until this class or a base is changed. */
  public void setMethod(int number, Object value) {
    if (methods == null) {
      methods = new Object[Math.max(8, number + 1)];
    } else if (number >= methods.length) {
      methods = Arrays.copyOf(methods, Math.max(2 * methods.length, number + 1));
    }
    methods[number] = value;
  }

  /**
   * The attribute after {@code start} on this type's MRO, as {@code super} looks it up; or null.
   */
  public Object lookupAfter(PyType start, String attribute) {
    boolean past = false;
    for (PyType type : mro) {
      if (past) {
        Object found = type.own(attribute);
        if (found != null) {
          return found;
        }
      } else if (type == start) {
        past = true;
      }
    }
    return null;
  }

  /** The special method found along the MRO, or null. Cached; constant cost. */
  public Object special(Special which) {
    Object found = specials[which.ordinal()];
    if (found == null) {
      found = lookup(which.method());
      specials[which.ordinal()] = found == null ? ABSENT : found;
      return found;
    }
    return found == ABSENT ? null : found;
  }

  /**
   * The {@code __init__} in Python that is all a call of this class runs after making a plain
   * instance; Java null when a call does anything else. Cached; constant cost.
   */
  public PyBindable plainInit() {
    Object known = plainInit;
    if (known == null) {
      known = findPlainInit();
      plainInit = known;
    }
    return known == ABSENT ? null : (PyBindable) known;
  }

  private Object findPlainInit() {
    boolean plain =
        isPlain()
            && special(Special.NEW) == OBJECT.special(Special.NEW)
            && type().special(Special.CALL) == TYPE.special(Special.CALL)
            && special(Special.INIT) instanceof PyBindable;
    return plain ? special(Special.INIT) : ABSENT;
  }

  /** Sets an attribute of this class; a builtin type refuses. */
  public void set(String attribute, Object value) {
    refuseBuiltin(attribute);
    namespace.put(attribute, value);
    changed();
  }

  /** Puts an attribute into the namespace while the class is being made. */
  void define(String attribute, Object value) {
    namespace.put(attribute, value);
  }

  /** Deletes an attribute of this class; false when it has none of that name. */
  public boolean delete(String attribute) {
    refuseBuiltin(attribute);
    if (namespace.remove(attribute) == null) {
      return false;
    }
    changed();
    return true;
  }

  private void refuseBuiltin(String attribute) {
    if (builtin) {
      throw Errors.type(
          "cannot set '" + attribute + "' attribute of immutable type '" + name + "'");
    }
  }

  /** Called after any change: caches go, and the class gets a template of its own. */
  void changed() {
    plainInit = null;
    cache = new Entry[INITIAL_CACHE];
    cached = 0;
    methods = null;
    after = null;
    specials = new Object[Special.count()];
    if (template != null) {
      relayout();
    }
    for (PyType sub : subclasses()) {
      sub.changed();
    }
  }

  /** Moves every shape of this class to equal layouts under a new, private template. */
  private void relayout() {
    ClassTemplate fresh = ClassTemplate.ofOne(members.size());
    Map<Layout, Shape> moved = Shape.registry();
    for (Shape known : shapes.values()) {
      known.layout = known.layout.copyFor(fresh);
      known.forgetTransitions();
      moved.putIfAbsent(known.layout, known);
    }
    template = fresh;
    shapes = moved;
  }

  /** Live direct subclasses; for a builtin type only the builtin ones. */
  public List<PyType> subclasses() {
    return subclasses.live();
  }

  void addSubclass(PyType sub) {
    subclasses.add(sub);
  }

  void removeSubclass(PyType sub) {
    subclasses.remove(sub);
  }

  void setTemplate(ClassTemplate newTemplate) {
    template = newTemplate;
    rootShape = new Shape(this, newTemplate.root());
    shapes.put(rootShape.layout, rootShape);
  }

  /** The template of this class; for the recorder and tests. */
  public ClassTemplate template() {
    return template;
  }

  /** The shape of an instance without attributes. */
  public Shape rootShape() {
    return rootShape;
  }

  /** The shape of this class with {@code layout}. */
  Shape shapeFor(Layout layout) {
    Shape known = shapes.get(layout);
    if (known == null) {
      known = new Shape(this, layout);
      shapes.put(layout, known);
    }
    return known;
  }

  /** Whether {@code __abstractmethods__} is set and not empty. */
  public boolean isAbstract() {
    return abstractMethods;
  }

  /** Told by the setter of {@code __abstractmethods__}. */
  public void setAbstract(boolean value) {
    abstractMethods = value;
  }

  @Override
  public Object call(Context ctx, Object[] args, String[] keywords) {
    Object target = type().special(Special.CALL);
    if (target instanceof NativeFunction f && f.owner() == TYPE) {
      return Construct.instance(ctx, this, args, keywords);
    }
    return Calls.callSpecial(ctx, target, this, args, keywords);
  }

  @Override
  public String toString() {
    return "PyType(" + name + ")";
  }
}
