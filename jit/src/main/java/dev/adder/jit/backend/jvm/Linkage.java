package dev.adder.jit.backend.jvm;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/** What the JVM calls when it links generated code. */
public final class Linkage {

  private Linkage() {}

  /**
   * The site of another unit that a region calls: it stands in the class data of the caller.
   *
   * @param caller the generated class
   * @param index its position there
   * @throws IllegalAccessException when the caller was not made by this backend
   */
  public static CallSite site(MethodHandles.Lookup caller, String name, MethodType type, int index)
      throws IllegalAccessException {
    List<?> data = MethodHandles.classData(caller, "_", List.class);
    return (CallSite) data.get(index);
  }
}
