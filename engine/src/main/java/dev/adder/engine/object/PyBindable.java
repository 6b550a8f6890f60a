package dev.adder.engine.object;

/**
 * A callable that becomes a {@link PyMethod} when found on a type through an instance: functions
 * written in Python.
 */
public interface PyBindable extends Descriptor {
  @Override
  default Object get(Context ctx, Object instance, PyType owner) {
    return instance == null ? this : new PyMethod(this, instance);
  }
}
