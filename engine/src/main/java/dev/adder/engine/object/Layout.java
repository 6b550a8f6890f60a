package dev.adder.engine.object;

import java.util.HashMap;
import java.util.Map;

/**
 * Where the attributes of an instance stand: for each name the kind and index of its slot. Layouts
 * form a tree under the {@link ClassTemplate} of a class; they are shared by all isolates that
 * executed the same class statement, hold no tenant data, and grow only. Guarded by their
 * template's monitor when a child is added; reads are lock-free.
 *
 * <p>A slot holds an int as a long, a float as its bits, or a reference. A name that turns up with
 * another kind becomes a reference in a new child; the old path is then no longer taken by new
 * instances (the transition is replaced).
 */
public final class Layout {
  /** How a slot holds its value. */
  public enum Kind {
    INT,
    FLOAT,
    REF
  }

  /** Where one attribute stands. */
  public record Slot(String name, Kind kind, int index) {}

  private final ClassTemplate template;
  private final Slot[] slots;
  private final Slot added;
  private final int refs;
  private final int prims;
  private final boolean inDict;
  private volatile Map<String, Layout> children = Map.of();

  private Layout(
      ClassTemplate template, Slot[] slots, Slot added, int refs, int prims, boolean inDict) {
    this.template = template;
    this.slots = slots;
    this.added = added;
    this.refs = refs;
    this.prims = prims;
    this.inDict = inDict;
  }

  /** The empty layout of a class whose {@code members} slots stand in the first references. */
  static Layout root(ClassTemplate template, int members) {
    return new Layout(template, new Slot[0], null, members, 0, false);
  }

  /**
   * The layout of an instance whose attributes live in a dict, held in reference {@code members}.
   */
  static Layout inDict(ClassTemplate template, int members) {
    return new Layout(template, new Slot[0], null, members + 1, 0, true);
  }

  /**
   * A layout of exactly this structure under another template: instances keep their slots, so not
   * even the kind of one may differ. Instances made later take their own way from the template's
   * root.
   */
  Layout copyFor(ClassTemplate fresh) {
    if (inDict) {
      return fresh.dictLayout();
    }
    return slots.length == 0 ? fresh.root() : new Layout(fresh, slots, added, refs, prims, false);
  }

  /** The template this layout belongs to. */
  public ClassTemplate template() {
    return template;
  }

  /** The attributes in the order they were added. */
  Slot[] slots() {
    return slots;
  }

  /** Whether the attributes live in a dict. */
  public boolean isInDict() {
    return inDict;
  }

  int refs() {
    return refs;
  }

  int prims() {
    return prims;
  }

  /** The slot of {@code name}, or null. Linear in the number of attributes; callers cache. */
  public Slot find(String name) {
    for (Slot slot : slots) {
      if (slot.name.equals(name)) {
        return slot;
      }
    }
    return null;
  }

  /** Whether this layout is {@code before} with one attribute added. */
  public boolean isNextOf(Layout before) {
    return added != null && before.children.get(added.name()) == this;
  }

  /**
   * The layout with {@code name} added in a slot fit for a value of {@code kind}; null when the
   * template has as many layouts as it may have.
   */
  Layout with(String name, Kind kind) {
    Layout child = children.get(name);
    if (child != null && (child.added.kind == kind || child.added.kind == Kind.REF)) {
      return child;
    }
    synchronized (template) {
      child = children.get(name);
      if (child != null && (child.added.kind == kind || child.added.kind == Kind.REF)) {
        return child;
      }
      if (!template.hasRoom()) {
        return null;
      }
      child = grow(name, child == null ? kind : Kind.REF);
      Map<String, Layout> copy = new HashMap<>(children);
      copy.put(name, child);
      children = copy;
      template.learn(child);
      return child;
    }
  }

  private Layout grow(String name, Kind kind) {
    Slot slot = new Slot(name, kind, kind == Kind.REF ? refs : prims);
    Slot[] more = java.util.Arrays.copyOf(slots, slots.length + 1);
    more[slots.length] = slot;
    boolean ref = kind == Kind.REF;
    return new Layout(template, more, slot, refs + (ref ? 1 : 0), prims + (ref ? 0 : 1), false);
  }

  /** The same attributes in the same order for another template; kinds may differ. */
  static Kind kindOf(Object value) {
    if (value instanceof Long) {
      return Kind.INT;
    }
    return value instanceof Double ? Kind.FLOAT : Kind.REF;
  }
}
