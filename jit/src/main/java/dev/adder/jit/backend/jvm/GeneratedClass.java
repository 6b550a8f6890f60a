package dev.adder.jit.backend.jvm;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.util.List;

/**
 * A class that the backend has made of a region, for those who look at all of them: dumps and
 * tests. Whoever keeps one keeps the class loaded.
 *
 * @param name of the region
 * @param type the hidden class
 * @param bytes its class file; not copied, do not change it
 * @param data the objects it refers to, its class data
 */
public record GeneratedClass(String name, Class<?> type, byte[] bytes, List<Object> data) {

  /** Gets each class when it is defined, before the region runs; on the compiling thread. */
  public interface Watcher {
    /** Called once for each class. */
    void generated(GeneratedClass made);
  }

  /** The class file as a model. */
  public ClassModel model() {
    return ClassFile.of().parse(bytes);
  }

  /** The size of the region's method in bytes. */
  public int codeBytes() {
    return codeBytes(bytes);
  }

  static int codeBytes(byte[] bytes) {
    return ClassFile.of().parse(bytes).methods().stream()
        .filter(method -> method.methodName().equalsString(ClassEmitter.METHOD))
        .mapToInt(method -> ((CodeAttribute) method.code().orElseThrow()).codeLength())
        .sum();
  }

  /** The class as a listing for people. */
  public String text() {
    return ClassText.of(model());
  }
}
