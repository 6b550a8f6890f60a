package dev.adder.engine.object;

/** Something at the border to the host whose methods are looked up again and again. */
public interface PyHostMembers {
  /**
   * The method {@code name} if it was the last one asked for and may still be called; else Java
   * null, which says nothing. Constant cost.
   */
  PyObject recentMethod(Context ctx, String name);
}
