package dev.adder.engine.host;

import dev.adder.engine.modules.Denials;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyObject;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.Str;
import dev.adder.engine.types.Callables;
import dev.adder.sandbox.capability.HostMember;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;

/**
 * What a script does with a class of the host itself: constructors, static members, constants of
 * enums, nested classes. A class is initialised by the first of these and not before.
 */
final class HostStatics {
  private HostStatics() {}

  /** The attribute of a class; AttributeError when there is none or it is not granted. */
  static Object get(Context ctx, HostType self, String name) {
    Class<?> type = self.require(ctx).target();
    if (name.equals("__match_args__") && type.isRecord()) {
      return matchArgs(type);
    }
    MemberTable table = MemberTable.of(type);
    Object found = member(ctx, type, table, name);
    if (found == null) {
      Class<?> inner = table.nested(name);
      found = inner == null ? null : HostImports.of(ctx).granted(ctx, inner);
    }
    if (found == null) {
      throw missing(self, name);
    }
    if (found instanceof HostMethod method) {
      self.remember(method);
    }
    return found;
  }

  private static PyException missing(HostType self, String name) {
    return Errors.attribute(
        "class '" + self.target().getName() + "' has no attribute '" + name + "'", self, name);
  }

  private static PyTuple matchArgs(Class<?> type) {
    List<String> names = HostParts.components(type);
    Object[] texts = new Object[names.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = Str.of(names.get(i));
    }
    return PyTuple.of(texts);
  }

  private static Object member(Context ctx, Class<?> type, MemberTable table, String name) {
    MemberGroup group = table.statics(name);
    if (group == null && Keywords.isMarked(name)) {
      group = table.statics(name.substring(0, name.length() - 1));
    }
    if (group == null || name.equals(HostCode.CONSTRUCTOR)) {
      return null;
    }
    for (Field field : group.fields()) {
      if (field.isEnumConstant() && field.getDeclaringClass() == type) {
        return HostCalls.field(ctx, field, null);
      }
    }
    return HostMembers.mayEver(ctx) ? HostMembers.get(ctx, null, group) : null;
  }

  /** Writes a static field that is not final: the policy has to grant the name with "=". */
  static void set(Context ctx, HostType self, String name, Object value) {
    MemberGroup group = MemberTable.of(self.require(ctx).target()).statics(name);
    if (group == null || group.fields().length == 0) {
      throw missing(self, name);
    }
    Field field = group.fields()[0];
    if (Modifier.isFinal(field.getModifiers())) {
      throw Errors.attribute(
          "attribute '" + name + "' of class '" + self.target().getName() + "' is final",
          self,
          name);
    }
    Denials.require(ctx, new HostMember(field.getDeclaringClass().getName(), name + "="), name);
    Object fitted = HostFit.fit(ctx, HostValues.toHost(ctx, value), field.getType());
    if (fitted == HostFit.NO_FIT) {
      throw Errors.type(
          "attribute '" + name + "' should be of Java type " + field.getType().getName());
    }
    HostCalls.call(
        ctx,
        () -> {
          field.set(null, fitted);
          return null;
        });
  }

  /** Calls a class: a constructor, or for a functional interface what can be called as one. */
  static Object construct(Context ctx, HostType self, Object[] args, String[] keywords) {
    Class<?> type = self.require(ctx).target();
    if (keywords != null && keywords.length > 0) {
      throw Errors.type(self.name() + "() takes no keyword arguments");
    }
    if (type.isInterface()) {
      return function(ctx, self, args);
    }
    MemberGroup group = MemberTable.of(type).statics(HostCode.CONSTRUCTOR);
    if (group == null) {
      throw Errors.type("cannot create '" + type.getName() + "' instances");
    }
    MemberGrants rights = HostGrants.of(ctx).of(group);
    if (!rights.hasMethods(ctx, group)) {
      Denials.require(ctx, group.methods()[0].request(), type.getName());
    }
    return new HostMethod(null, self.name(), group, rights).call(ctx, args, null);
  }

  private static Object function(Context ctx, HostType self, Object[] args) {
    Class<?> type = self.target();
    if (args.length != 1
        || !FunctionalInterfaces.canBeMade(type)
        || !(args[0] instanceof PyObject callable)
        || !Callables.isCallable(callable)) {
      throw Errors.type(
          "interface '"
              + type.getName()
              + "' cannot be called with these arguments; derive a class from it");
    }
    ctx.meter().allocate(64);
    Object made = ScriptCallback.of(ctx, callable, type);
    return HostFunction.isFunction(made) ? new HostFunction(made) : new HostObject(made);
  }
}
