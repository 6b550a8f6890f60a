package dev.adder.engine.interp;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Descriptor;
import dev.adder.engine.object.Layout;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.NativeFunction;
import dev.adder.engine.object.PyInstance;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Special;
import dev.adder.engine.object.Types;

/**
 * Attribute instructions. An instruction remembers the layout it saw and the slot of the name in
 * it; a layout belongs to a class template, in which it is known which names the class defines as
 * data descriptors, so one compare of the layout proves the slot.
 */
final class Members {
  /** The slot of the instruction's name in a layout; null says that the instance lacks the name. */
  private static final class Place {
    final Layout layout;
    final Layout.Kind kind;
    final int index;

    Place(Layout layout, Layout.Slot slot) {
      this.layout = layout;
      this.kind = slot == null ? null : slot.kind();
      this.index = slot == null ? -1 : slot.index();
    }
  }

  /** Storing the instruction's name moves an instance from one layout to the next. */
  private record Growth(Layout next, Place place) {}

  private Members() {}

  static void get(Context ctx, Frame f, int pc, int a, int b, int c) {
    if (f.refs[b] instanceof PyInstance o
        && f.code.profile()[pc] instanceof Place place
        && o.shape().layout() == place.layout) {
      load(f, a, o, place);
      return;
    }
    getSlow(ctx, f, pc, a, b, c);
  }

  private static void load(Frame f, int a, PyInstance o, Place place) {
    if (place.kind == Layout.Kind.REF) {
      f.set(a, o.ref(place.index));
      return;
    }
    f.nums[a] = o.prim(place.index);
    f.refs[a] = place.kind == Layout.Kind.INT ? Frame.INT : Frame.FLOAT;
  }

  private static void getSlow(Context ctx, Frame f, int pc, int a, int b, int c) {
    Object o = f.get(b);
    String name = f.code.names()[c];
    if (o instanceof PyInstance instance && hasDefaultGet(instance.type())) {
      Layout layout = instance.shape().layout();
      Layout.Slot slot = layout.isInDict() ? null : layout.find(name);
      if (slot != null && !isData(instance.type().lookup(name))) {
        Place place = new Place(layout, slot);
        f.code.profile()[pc] = place;
        load(f, a, instance, place);
        return;
      }
    }
    f.set(a, Attributes.get(ctx, o, name));
  }

  private static boolean hasDefaultGet(PyType type) {
    return type.special(Special.GETATTRIBUTE) == PyType.OBJECT.special(Special.GETATTRIBUTE);
  }

  private static boolean isData(Object onType) {
    if (onType == null) {
      return false;
    }
    if (onType instanceof Descriptor d) {
      return d.isData();
    }
    PyType kind = Types.of(onType);
    return kind.special(Special.SET) != null || kind.special(Special.DELETE) != null;
  }

  static void set(Context ctx, Frame f, int pc, int a, int b, int c) {
    if (f.refs[a] instanceof PyInstance o) {
      Object known = f.code.profile()[pc];
      if (known instanceof Growth growth) {
        if (o.shape().layout() == growth.place.layout && store(f, b, o, growth.place)) {
          o.grow(growth.next);
          return;
        }
      } else if (known instanceof Place place
          && o.shape().layout() == place.layout
          && store(f, b, o, place)) {
        return;
      }
    }
    setSlow(ctx, f, pc, a, b, c);
  }

  private static boolean store(Frame f, int b, PyInstance o, Place place) {
    Object value = f.refs[b];
    if (place.kind == Layout.Kind.REF) {
      o.ref(place.index, f.get(b));
      return true;
    }
    if (value != (place.kind == Layout.Kind.INT ? Frame.INT : Frame.FLOAT)) {
      return false;
    }
    o.prim(place.index, f.nums[b]);
    return true;
  }

  private static void setSlow(Context ctx, Frame f, int pc, int a, int b, int c) {
    Object o = f.get(a);
    String name = f.code.names()[c];
    Layout before = o instanceof PyInstance instance ? instance.shape().layout() : null;
    Attributes.set(ctx, o, name, f.get(b));
    if (o instanceof PyInstance instance
        && instance.type().special(Special.SETATTR) == PyType.OBJECT.special(Special.SETATTR)) {
      Layout layout = instance.shape().layout();
      Layout.Slot slot = layout.isInDict() ? null : layout.find(name);
      if (slot != null && !isData(instance.type().lookup(name))) {
        f.code.profile()[pc] =
            before != layout && layout.isNextOf(before)
                ? new Growth(layout, new Place(before, slot))
                : new Place(layout, slot);
      }
    }
  }

  static void delete(Context ctx, Frame f, int a, int nameIndex) {
    Attributes.delete(ctx, f.get(a), f.code.names()[nameIndex]);
  }

  /** LOADMETHOD: a function and its self, or any attribute and no self. */
  static void method(Context ctx, Frame f, int pc, int a, int b, int c) {
    Object o = f.get(b);
    String name = f.code.names()[c];
    PyType type = Types.of(o);
    if (!(o instanceof PyType) && hasDefaultGet(type)) {
      Object onType = type.lookup(name);
      boolean plain =
          onType instanceof PyFunction
              || (onType instanceof NativeFunction n && n.kind() == MethodTable.Kind.METHOD);
      if (plain && lacks(ctx, f, pc, o, name)) {
        f.refs[a] = onType;
        f.set(a + 1, o);
        return;
      }
    }
    f.set(a, Attributes.get(ctx, o, name));
    f.refs[a + 1] = null;
  }

  private static boolean lacks(Context ctx, Frame f, int pc, Object o, String name) {
    if (o instanceof PyInstance instance) {
      Layout layout = instance.shape().layout();
      if (f.code.profile()[pc] instanceof Place place && place.layout == layout) {
        return true;
      }
      if (layout.isInDict()) {
        return instance.own(ctx, name) == null;
      }
      if (layout.find(name) == null) {
        f.code.profile()[pc] = new Place(layout, null);
        return true;
      }
      return false;
    }
    return !(o instanceof PyObject object
        && object.dict() != null
        && object.dict().contains(ctx, name));
  }
}
