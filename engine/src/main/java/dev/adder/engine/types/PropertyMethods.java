package dev.adder.engine.types;

import dev.adder.engine.object.Attributes;
import dev.adder.engine.object.Calls;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import dev.adder.engine.object.MethodTable;
import dev.adder.engine.object.Py;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyMethods;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyType;

/** The methods of {@code property}. */
@PyMethods(type = "property")
final class PropertyMethods {
  private PropertyMethods() {}

  @Py(value = "__new__(cls, /, *args, **kwargs)", kind = MethodTable.Kind.NEW)
  static Object create(Context ctx, PyType cls, Object[] args, PyDict keywords) {
    ctx.meter().allocate(64);
    return new PyProperty(cls);
  }

  @Py("__init__(self, fget=None, fset=None, fdel=None, doc=None)")
  static Object init(
      Context ctx, PyProperty self, Object get, Object set, Object delete, Object doc) {
    self.setFunctions(orNone(get), orNone(set), orNone(delete));
    self.setName(null);
    self.setDocFromGetter(false);
    Object text = orNone(doc);
    if (text == PyNone.NONE && self.getter() != PyNone.NONE) {
      Object own = Attributes.getOrNull(ctx, get, "__doc__");
      if (own != null && own != PyNone.NONE) {
        text = own;
        self.setDocFromGetter(true);
      }
    }
    storeDoc(ctx, self, text);
    return PyNone.NONE;
  }

  /** An instance of a subclass keeps its docstring in its dict, where it hides the class's. */
  private static void storeDoc(Context ctx, PyProperty self, Object text) {
    if (self.type() == PyProperty.TYPE) {
      self.setDoc(text);
      return;
    }
    try {
      Attributes.set(ctx, self, "__doc__", text);
    } catch (PyException e) {
      if (!e.is(Exceptions.ATTRIBUTE_ERROR) || self.docFromGetter()) {
        throw e;
      }
    }
  }

  private static Object orNone(Object value) {
    return value == null ? PyNone.NONE : value;
  }

  private static Object copy(Context ctx, PyProperty self, Object get, Object set, Object del) {
    Object getter = get == null || get == PyNone.NONE ? self.getter() : get;
    Object setter = set == null || set == PyNone.NONE ? self.setter() : set;
    Object deleter = del == null || del == PyNone.NONE ? self.deleter() : del;
    boolean derived = self.docFromGetter() && getter != PyNone.NONE;
    Object doc = derived ? PyNone.NONE : NativeTexts.attributeOr(ctx, self, "__doc__", PyNone.NONE);
    Object made = Calls.call(ctx, self.type(), getter, setter, deleter, doc);
    if (made instanceof PyProperty property) {
      property.setName(self.name(ctx));
    }
    return made;
  }

  @Py("getter(self, object, /)")
  static Object withGetter(Context ctx, PyProperty self, Object function) {
    return copy(ctx, self, function, null, null);
  }

  @Py("setter(self, object, /)")
  static Object withSetter(Context ctx, PyProperty self, Object function) {
    return copy(ctx, self, null, function, null);
  }

  @Py("deleter(self, object, /)")
  static Object withDeleter(Context ctx, PyProperty self, Object function) {
    return copy(ctx, self, null, null, function);
  }

  @Py(value = "fget", kind = MethodTable.Kind.FIELD)
  static Object getter(Context ctx, PyProperty self) {
    return self.getter();
  }

  @Py(value = "fset", kind = MethodTable.Kind.FIELD)
  static Object setter(Context ctx, PyProperty self) {
    return self.setter();
  }

  @Py(value = "fdel", kind = MethodTable.Kind.FIELD)
  static Object deleter(Context ctx, PyProperty self) {
    return self.deleter();
  }

  @Py(value = "__doc__", kind = MethodTable.Kind.GETTER)
  static Object getDoc(Context ctx, PyProperty self) {
    return self.doc();
  }

  @Py(value = "__doc__", kind = MethodTable.Kind.SETTER)
  static Object setDoc(Context ctx, PyProperty self, Object value) {
    self.setDoc(orNone(value));
    return null;
  }

  @Py(value = "__name__", kind = MethodTable.Kind.GETTER)
  static Object getName(Context ctx, PyProperty self) {
    Object name = self.name(ctx);
    if (name == null) {
      throw Errors.attribute(
          "'%s' object has no attribute '__name__'".formatted(self.type().name()),
          self,
          "__name__");
    }
    return name;
  }

  @Py(value = "__name__", kind = MethodTable.Kind.SETTER)
  static Object changeName(Context ctx, PyProperty self, Object value) {
    self.setName(value);
    return null;
  }

  @Py("__set_name__(self, owner, name, /)")
  static Object setName(Context ctx, PyProperty self, Object owner, Object name) {
    self.setName(name);
    return PyNone.NONE;
  }

  @Py(value = "__isabstractmethod__", kind = MethodTable.Kind.GETTER)
  static Object isAbstract(Context ctx, PyProperty self) {
    return DescriptorCalls.isAbstract(ctx, self.getter())
        || DescriptorCalls.isAbstract(ctx, self.setter())
        || DescriptorCalls.isAbstract(ctx, self.deleter());
  }

  @Py("__get__(self, instance, owner=None, /)")
  static Object get(Context ctx, PyProperty self, Object instance, Object owner) {
    if (instance != PyNone.NONE) {
      return self.read(ctx, instance);
    }
    if (owner == null || owner == PyNone.NONE) {
      throw Errors.type("__get__(None, None) is invalid");
    }
    return self;
  }

  @Py("__set__(self, instance, value, /)")
  static Object set(Context ctx, PyProperty self, Object instance, Object value) {
    self.write(ctx, instance, value);
    return PyNone.NONE;
  }

  @Py("__delete__(self, instance, /)")
  static Object delete(Context ctx, PyProperty self, Object instance) {
    self.erase(ctx, instance);
    return PyNone.NONE;
  }
}
