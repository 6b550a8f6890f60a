package dev.adder.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/**
 * Loads the engine a second time, with method tables that tell {@link CallLog} every call. The
 * engine itself knows nothing of it.
 */
final class RecordingLoader extends ClassLoader {
  private static final String ENGINE = "dev.adder.engine.";

  private static final ClassDesc LOG = ClassDesc.of(CallLog.class.getName());

  private static final ClassDesc TABLE = ClassDesc.of(ENGINE + "object.MethodTable");

  private static final MethodTypeDesc CALLED =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Class, ConstantDescs.CD_int);

  RecordingLoader() {
    super(RecordingLoader.class.getClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(ENGINE) || name.equals(CallLog.class.getName())) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = instrument(in.readAllBytes());
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] instrument(byte[] bytes) {
    ClassModel model = ClassFile.of().parse(bytes);
    boolean isTable = model.superclass().map(type -> type.asSymbol().equals(TABLE)).orElse(false);
    return isTable
        ? ClassFile.of()
            .transformClass(
                model,
                ClassTransform.transformingMethods(
                    RecordingLoader::isCall, MethodTransform.transformingCode(log())))
        : bytes;
  }

  private static boolean isCall(MethodModel method) {
    return method.methodName().stringValue().startsWith("call");
  }

  private static CodeTransform log() {
    return CodeTransform.ofStateful(() ->
        new CodeTransform() {
          @Override
          public void atStart(java.lang.classfile.CodeBuilder code) {
            code.aload(0)
                .invokevirtual(
                    ConstantDescs.CD_Object, "getClass", MethodTypeDesc.of(ConstantDescs.CD_Class))
                .iload(1)
                .invokestatic(LOG, "called", CALLED);
          }

          @Override
          public void accept(
              java.lang.classfile.CodeBuilder code, java.lang.classfile.CodeElement element) {
            code.with(element);
          }
        });
  }
}
