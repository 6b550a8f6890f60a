package dev.adder.engine.interp;

import dev.adder.engine.code.Op;
import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Descriptor;
import dev.adder.engine.object.Layout;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.NativeFunction;
import dev.adder.engine.object.Prims;
import dev.adder.engine.object.PyHostMembers;
import dev.adder.engine.object.PyInstance;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Str;
import dev.adder.engine.object.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * Attribute instructions. An instruction remembers the layout it saw and the slot of the name in
 * it; a layout belongs to a class template, in which it is known which names the class defines as
 * data descriptors, so one compare of the layout proves the slot.
 */
final class Members {
  /** Layouts that one instruction remembers. */
  private static final int MAX_PLACES = 4;

  /**
   * What one instruction knows of its name in one layout: the slot, or that instances lack it. The
   * places of an instruction form a list, the newest first.
   */
  private static final class Place {
    final Layout layout;
    final Layout.Kind kind;
    final int index;

    /** The layout after a store that adds the attribute, or null. */
    final Layout grown;

    final Place next;
    final int length;

    Place(Layout layout, Layout.Slot slot, Layout grown, Place next) {
      this(
          layout, slot == null ? null : slot.kind(), slot == null ? -1 : slot.index(), grown, next);
    }

    Place(Layout layout, Layout.Kind kind, int index, Layout grown, Place next) {
      this.layout = layout;
      this.kind = kind;
      this.index = index;
      this.grown = grown;
      this.next = next != null && next.length < MAX_PLACES ? next : null;
      this.length = this.next == null ? 1 : this.next.length + 1;
    }
  }

  /** A method of a builtin type, which is the same for all isolates and never changes. */
  private record Builtin(PyType type, Object method) {}

  private Members() {}

  /**
   * What an instruction knows of its attribute if that stood in the same slot always; else null.
   */
  static Steps.Attribute known(Object profiled) {
    if (!(profiled instanceof Place first)) {
      return null;
    }
    List<Layout> layouts = new ArrayList<>();
    for (Place place = first; place != null; place = place.next) {
      if (place.grown != first.grown
          || place.grown != null && place.next != null
          || place.kind == null
          || place.kind != first.kind
          || place.index != first.index) {
        return null;
      }
      layouts.add(place.layout);
    }
    return new Steps.Attribute(List.copyOf(layouts), first.kind, first.index, first.grown);
  }

  /** What an instruction that saw one layout only knows of its method; else null. */
  static CallSteps.Method knownMethod(Object profiled) {
    return profiled instanceof Place place && place.next == null && place.kind == null
        ? new CallSteps.Method(place.layout, place.index)
        : null;
  }

  /** The place of the instruction for {@code layout}, or null. */
  private static Place find(Object[] profile, int pc, Layout layout) {
    Place place = profile[pc] instanceof Place first ? first : null;
    while (place != null && place.layout != layout) {
      place = place.next;
    }
    return place;
  }

  private static void remember(Frame f, Layout layout, Layout.Slot slot, Layout grown) {
    Object[] profile = f.profile;
    Place others = profile[f.pc] instanceof Place first ? first : null;
    profile[f.pc] = new Place(layout, slot, grown, others);
  }

  static void get(Context ctx, Frame f, long insn) {
    if (f.refs[Op.b(insn)] instanceof PyInstance o) {
      Place place = find(f.profile, f.pc, o.layout());
      if (place != null) {
        load(f, Op.a(insn), o, place);
        return;
      }
    }
    getSlow(ctx, f, insn);
  }

  private static void load(Frame f, int a, PyInstance o, Place place) {
    if (place.kind == Layout.Kind.REF) {
      f.set(a, o.ref(place.index));
      return;
    }
    f.nums[a] = Prims.get(o, place.index);
    f.tag(a, place.kind == Layout.Kind.INT ? Frame.INT : Frame.FLOAT);
  }

  private static void getSlow(Context ctx, Frame f, long insn) {
    Object o = f.get(Op.b(insn));
    String name = f.code.names()[Op.c(insn)];
    if (o instanceof PyInstance instance && hasDefaultGet(instance.type())) {
      Layout layout = instance.layout();
      Layout.Slot slot = layout.isInDict() ? null : layout.find(name);
      if (slot != null && !mayBeData(instance.type().lookup(name))) {
        remember(f, layout, slot, null);
        f.set(Op.a(insn), instance.get(slot));
        return;
      }
    }
    f.set(Op.a(insn), Attributes.get(ctx, o, name));
  }

  private static boolean hasDefaultGet(PyType type) {
    return type.special(Special.GETATTRIBUTE) == PyType.OBJECT.special(Special.GETATTRIBUTE);
  }

  /** Whether what the class has under a name comes before the instance's own, now or later. */
  private static boolean mayBeData(Object onType) {
    return onType != null && Descriptor.roleOf(onType) != Descriptor.Role.PLAIN;
  }

  static void set(Context ctx, Frame f, long insn) {
    if (f.refs[Op.a(insn)] instanceof PyInstance o) {
      Place place = find(f.profile, f.pc, o.layout());
      if (place != null && store(f, Op.b(insn), o, place)) {
        if (place.grown != null) {
          o.grow(place.grown);
        }
        return;
      }
    }
    setSlow(ctx, f, insn);
  }

  private static boolean store(Frame f, int b, PyInstance o, Place place) {
    if (place.kind == Layout.Kind.REF) {
      o.ref(place.index, f.get(b));
      return true;
    }
    if (f.refs[b] != (place.kind == Layout.Kind.INT ? Frame.INT : Frame.FLOAT)) {
      return false;
    }
    Prims.set(o, place.index, f.nums[b]);
    return true;
  }

  private static void setSlow(Context ctx, Frame f, long insn) {
    Object o = f.get(Op.a(insn));
    String name = f.code.names()[Op.c(insn)];
    Layout before = o instanceof PyInstance instance ? instance.layout() : null;
    Attributes.set(ctx, o, name, f.get(Op.b(insn)));
    if (o instanceof PyInstance instance
        && instance.type().special(Special.SETATTR) == PyType.OBJECT.special(Special.SETATTR)) {
      Layout layout = instance.layout();
      Layout.Slot slot = layout.isInDict() ? null : layout.find(name);
      if (slot != null && !mayBeData(instance.type().lookup(name))) {
        if (before == layout) {
          remember(f, layout, slot, null);
        } else if (layout.isNextOf(before)) {
          remember(f, before, slot, layout);
        }
      }
    }
  }

  /** LOADMETHOD: a function and its self, or any attribute and no self. */
  static void method(Context ctx, Frame f, long insn) {
    int a = Op.a(insn);
    if (f.refs[Op.b(insn)] instanceof PyInstance o) {
      Place place = find(f.profile, f.pc, o.layout());
      if (place != null) {
        Object known = o.type().method(place.index);
        if (known != null) {
          f.refs[a] = known;
          f.refs[a + 1] = o;
          return;
        }
      }
    }
    if (f.profile[f.pc] instanceof Builtin known) {
      Object o = f.refs[Op.b(insn)];
      PyType type =
          o instanceof PyObject object ? object.type() : o instanceof String ? Str.TYPE : null;
      if (type == known.type) {
        f.refs[a] = known.method;
        f.refs[a + 1] = o;
        return;
      }
    }
    methodSlow(ctx, f, insn);
  }

  private static void methodSlow(Context ctx, Frame f, long insn) {
    int a = Op.a(insn);
    Object o = f.get(Op.b(insn));
    String name = f.code.names()[Op.c(insn)];
    PyObject recent = o instanceof PyHostMembers host ? host.recentMethod(ctx, name) : null;
    if (recent != null) {
      f.refs[a] = recent;
      f.refs[a + 1] = null;
      return;
    }
    PyType type = Types.of(o);
    if (!(o instanceof PyType) && hasDefaultGet(type)) {
      Object onType = type.lookup(name);
      boolean plain =
          onType instanceof PyFunction
              || (onType instanceof NativeFunction n && n.kind() == MethodTable.Kind.METHOD);
      if (plain
          && type.isBuiltin()
          && !type.hasInstanceDict()
          && (o instanceof PyObject || o instanceof String)) {
        f.profile[f.pc] = new Builtin(type, onType);
      }
      if (plain && lacks(ctx, f, o, name, onType)) {
        f.refs[a] = onType;
        f.set(a + 1, o);
        return;
      }
    }
    f.set(a, Attributes.get(ctx, o, name));
    f.refs[a + 1] = null;
  }

  private static boolean lacks(Context ctx, Frame f, Object o, String name, Object onType) {
    if (o instanceof PyInstance instance) {
      Layout layout = instance.layout();
      if (layout.isInDict()) {
        return instance.own(ctx, name) == null;
      }
      if (layout.find(name) != null) {
        return false;
      }
      int number = layout.template().methodNumber(name);
      if (number >= 0) {
        if (find(f.profile, f.pc, layout) == null) {
          Object[] profile = f.profile;
          Place others = profile[f.pc] instanceof Place first ? first : null;
          profile[f.pc] = new Place(layout, null, number, null, others);
        }
        instance.type().setMethod(number, onType);
      }
      return true;
    }
    return !(o instanceof PyObject object
        && object.dict() != null
        && object.dict().contains(ctx, name));
  }
}
