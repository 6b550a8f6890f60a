package dev.adder.engine.interp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import org.junit.jupiter.api.Test;

class DispatchSizeTest {
  /** HotSpot does not compile methods with more bytes of bytecode than this. */
  private static final int HUGE_METHOD = 8000;

  @Test
  void run_ofDispatch_staysBelowHotSpotsLimit() throws IOException {
    try (InputStream in = Dispatch.class.getResourceAsStream("Dispatch.class")) {
      ClassModel model = ClassFile.of().parse(in.readAllBytes());
      for (MethodModel method : model.methods()) {
        if (method.methodName().equalsString("run")) {
          CodeAttribute code = (CodeAttribute) method.code().orElseThrow();
          assertTrue(code.codeLength() < HUGE_METHOD, () -> code.codeLength() + " bytes");
          return;
        }
      }
      throw new AssertionError("no method run");
    }
  }
}
