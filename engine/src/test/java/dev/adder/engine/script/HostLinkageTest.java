package dev.adder.engine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adder.sandbox.policy.Policy;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes of the host that name others which are not on the class path. */
class HostLinkageTest {
  /** An object of a class with a method {@code use(gone.Missing)}. */
  private static Object broken() throws ReflectiveOperationException {
    ClassDesc self = ClassDesc.of("dev.adder.engine.script.Broken");
    MethodTypeDesc noArguments = MethodTypeDesc.ofDescriptor("()V");
    byte[] bytes =
        ClassFile.of()
            .build(
                self,
                type ->
                    type.withFlags(ClassFile.ACC_PUBLIC)
                        .withMethodBody(
                            "<init>",
                            noArguments,
                            ClassFile.ACC_PUBLIC,
                            code ->
                                code.aload(0)
                                    .invokespecial(
                                        ClassDesc.of("java.lang.Object"), "<init>", noArguments)
                                    .return_())
                        .withMethodBody(
                            "use",
                            MethodTypeDesc.ofDescriptor("(Lgone/Missing;)V"),
                            ClassFile.ACC_PUBLIC,
                            code -> code.return_()));
    return MethodHandles.lookup()
        .defineHiddenClass(bytes, true)
        .lookupClass()
        .getConstructor()
        .newInstance();
  }

  @ParameterizedTest
  @ValueSource(strings = {"o.use", "o.use(None)", "dir(o) and o.toString()", "str(o)", "o == o2"})
  @DisplayName("a use of a class that cannot be linked is a TypeError")
  void uses_areTypeErrors(String use) throws Exception {
    AdderScriptEngine engine = Adder.engine(EngineOptions.defaults().withPolicy(Policy.allowAll()));
    engine.put("o", broken());
    engine.put("o2", broken());
    PythonException failed = assertThrows(PythonException.class, () -> engine.eval(use));
    assertEquals("TypeError", failed.typeName());
    String told = failed.getMessage();
    assertTrue(told.contains("class '" + engine.get("o").getClass().getName()), told);
    assertTrue(told.contains("' cannot be linked: "), told);
  }

  @Test
  @DisplayName("such an object can be kept and given back")
  void object_comesBack() throws Exception {
    AdderScriptEngine engine = Adder.engine();
    Object given = broken();
    engine.put("o", given);
    assertEquals(given, engine.eval("kept = [o]\nkept[0]"));
  }
}
