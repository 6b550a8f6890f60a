package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyType;
import dev.adder.engine.object.Str;
import java.util.List;
import java.util.Map;

/**
 * {@code mappingproxy}: a read-only view of a mapping, or of the namespace of a type. Names are
 * looked up in a type directly; everything else works on a copy of its namespace.
 */
public final class PyMappingProxy extends PyObject {
  /** {@code mappingproxy}. */
  public static final PyType TYPE = PyType.builtin("mappingproxy").sealedType();

  private static final List<String> OF_INSTANCES = List.of("__dict__", "__weakref__");

  private final Object mapping;

  /** A view of a mapping. */
  public PyMappingProxy(Object mapping) {
    super(TYPE);
    this.mapping = mapping;
  }

  /** A view of the namespace of {@code owner}. */
  public static PyMappingProxy ofType(PyType owner) {
    return new PyMappingProxy(owner);
  }

  /** The mapping; for the namespace of a type a dict of what it holds now. */
  Object mapping() {
    return mapping instanceof PyType owner ? namespaceOf(owner) : mapping;
  }

  private static PyDict namespaceOf(PyType owner) {
    PyDict copy = new PyDict();
    for (Map.Entry<String, Object> entry : owner.namespace().entrySet()) {
      if (!isHidden(owner, entry.getKey())) {
        copy.putName(entry.getKey(), entry.getValue());
      }
    }
    for (String name : OF_INSTANCES) {
      Object shared = ofInstances(owner, name);
      if (shared != null) {
        copy.putName(name, shared);
      }
    }
    return copy;
  }

  /** What object's table holds for the classes that give their instances a dict. */
  private static Object ofInstances(PyType owner, String name) {
    if (owner.isBuiltin() || !OF_INSTANCES.contains(name)) {
      return null;
    }
    boolean dict = name.equals("__dict__");
    boolean shown = dict ? owner.hasInstanceDict() : PyWeakRef.hasSlot(owner);
    for (PyType base : owner.bases()) {
      shown &= !(dict ? base.hasInstanceDict() : PyWeakRef.hasSlot(base));
    }
    return shown ? PyType.OBJECT.own(name) : null;
  }

  /** What stands in object's table for all classes and what CPython has not got there. */
  private static boolean isHidden(PyType owner, String name) {
    return owner == PyType.OBJECT && OF_INSTANCES.contains(name);
  }

  /** The value of {@code key}, or Java null. */
  Object find(Context ctx, Object key) {
    if (mapping instanceof PyType owner && key instanceof String name) {
      Object own = isHidden(owner, name) ? null : owner.own(name);
      return own == null ? ofInstances(owner, name) : own;
    }
    if (mapping() instanceof PyDict dict && dict.type() == PyDict.TYPE) {
      return dict.get(ctx, key);
    }
    return null;
  }

  /** {@code self[key]}. */
  Object get(Context ctx, Object key) {
    Object found = find(ctx, key);
    return found != null ? found : Ops.getItem(ctx, mapping(), key);
  }

  /** {@code key in self}. */
  boolean contains(Context ctx, Object key) {
    if (mapping instanceof PyType && Str.is(key)) {
      return find(ctx, Str.plain(key)) != null;
    }
    return Ops.contains(ctx, mapping(), key);
  }
}
