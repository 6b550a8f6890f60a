package dev.adder.engine.object;

import java.util.ArrayList;
import java.util.List;

/** Changes of classes after they were made: {@code __class__} and {@code __bases__} assignment. */
public final class ClassChange {
  private ClassChange() {}

  /** {@code object.__class__ = target}. */
  public static void setClass(Object object, Object target) {
    if (!(target instanceof PyType to)) {
      throw Errors.type(
          "__class__ must be set to a class, not '" + Types.of(target).name() + "' object");
    }
    PyType from = Types.of(object);
    boolean modules = from.isSubtypeOf(PyModule.TYPE) && to.isSubtypeOf(PyModule.TYPE);
    if (!modules && (from.isBuiltin() || to.isBuiltin())) {
      throw Errors.type(
          "__class__ assignment only supported for mutable types or ModuleType subclasses");
    }
    if (from.nativeBase() != to.nativeBase()
        || from.hasInstanceDict() != to.hasInstanceDict()
        || !from.members().equals(to.members())) {
      throw Errors.type(
          "__class__ assignment: '%s' object layout differs from '%s'"
              .formatted(to.name(), from.name()));
    }
    ((PyObject) object).retype(to);
  }

  /** The order that C3 linearisation gives for the bases a type has now. */
  public static PyType[] linearised(PyType type) {
    PyType[] rest = Mro.merge(List.of(type.bases), type.name());
    PyType[] all = new PyType[rest.length + 1];
    all[0] = type;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  /** The base that decides about the layout of instances. */
  private static PyType best(PyType[] bases) {
    PyType best = bases[0];
    for (PyType base : bases) {
      boolean deeper = base.nativeBase() != best.nativeBase();
      if (deeper
          ? base.nativeBase().isSubtypeOf(best.nativeBase())
          : base.memberCount() > best.memberCount()) {
        best = base;
      }
    }
    return best;
  }

  /** {@code type.__bases__ = bases}. */
  public static void setBases(Context ctx, PyType type, Object bases) {
    if (!(bases instanceof PyTuple tuple)) {
      throw Errors.type(
          "can only assign tuple to %s.__bases__, not %s"
              .formatted(type.name(), Types.of(bases).name()));
    }
    if (tuple.size() == 0) {
      throw Errors.type("can only assign non-empty tuple to " + type.name() + ".__bases__, not ()");
    }
    PyType[] replaced = new PyType[tuple.size()];
    for (int i = 0; i < replaced.length; i++) {
      if (!(tuple.get(i) instanceof PyType base)) {
        throw Errors.type(
            "%s.__bases__ must be tuple of classes, not '%s'"
                .formatted(type.name(), Types.of(tuple.get(i)).name()));
      }
      if (base.isSubtypeOf(type)) {
        throw Errors.type("a __bases__ item causes an inheritance cycle");
      }
      replaced[i] = base;
    }
    PyType before = best(type.bases());
    PyType after = best(replaced);
    if (before != after && (before.isBuiltin() || after.isBuiltin())) {
      throw Errors.type(
          "__bases__ assignment: '%s' deallocator differs from '%s'"
              .formatted(after.name(), before.name()));
    }
    if (ClassBuilder.bestNative(replaced) != type.nativeBase()
        || before.hasInstanceDict() != after.hasInstanceDict()
        || !ClassBuilder.membersOf(replaced).equals(ClassBuilder.membersOf(type.bases))) {
      throw Errors.type(
          "__bases__ assignment: '%s' object layout differs from '%s'"
              .formatted(after.name(), before.name()));
    }
    rebase(ctx, type, replaced);
  }

  private static void rebase(Context ctx, PyType type, PyType[] replaced) {
    PyType[] old = type.bases;
    List<PyType> below = new ArrayList<>();
    List<PyType[]> orders = new ArrayList<>();
    type.bases = replaced;
    try {
      relinearise(ctx, type, below, orders);
    } catch (PyException e) {
      if (type.bases == replaced) {
        type.bases = old;
        for (int i = 0; i < below.size(); i++) {
          below.get(i).mro = orders.get(i);
        }
      }
      throw e;
    }
    if (type.bases != replaced) {
      return;
    }
    for (PyType base : old) {
      base.removeSubclass(type);
    }
    for (PyType base : replaced) {
      if (!base.isBuiltin()) {
        base.addSubclass(type);
      }
    }
    type.changed();
  }

  private static void relinearise(
      Context ctx, PyType type, List<PyType> done, List<PyType[]> orders) {
    done.add(type);
    orders.add(type.mro);
    type.mro = ClassBuilder.mro(ctx, type.type(), type, type.bases);
    for (PyType sub : type.subclasses()) {
      relinearise(ctx, sub, done, orders);
    }
  }
}
