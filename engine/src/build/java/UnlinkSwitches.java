import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rewrites switches over types in compiled classes. Run by the build as a single-file program:
 *
 * <pre>java -classpath CLASSES_DIR:LIBRARIES UnlinkSwitches.java CLASSES_DIR</pre>
 *
 * <p>The compiler makes such a switch a call site that links itself at its first use: the JVM makes
 * a class for each and loads every class that the switch names, which a host that starts and runs
 * one short script pays for. Here the call becomes one of a private method of the same class, with
 * the comparisons that the linked class would make, in the same order. Switches that name anything
 * but classes stay as they are. A class that was rewritten has no such call site any more, so a
 * second run changes nothing.
 */
final class UnlinkSwitches {
  private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.SwitchBootstraps");

  private UnlinkSwitches() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: java UnlinkSwitches.java CLASSES_DIR");
      System.exit(2);
    }
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      files.filter(file -> file.toString().endsWith(".class")).forEach(UnlinkSwitches::rewrite);
    }
  }

  private static void rewrite(Path file) {
    try {
      byte[] before = Files.readAllBytes(file);
      ClassFile format =
          ClassFile.of(
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(ClassLoader.getSystemClassLoader())));
      ClassModel model = format.parse(before);
      if (!model.thisClass().asInternalName().equals("module-info") && hasSwitches(model)) {
        Files.write(file, format.transformClass(model, new Rewriting(model)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasSwitches(ClassModel model) {
    return model.methods().stream()
        .flatMap(method -> method.code().stream())
        .flatMap(code -> code.elementStream())
        .anyMatch(UnlinkSwitches::isTypeSwitch);
  }

  private static boolean isTypeSwitch(CodeElement element) {
    return element instanceof InvokeDynamicInstruction call
        && call.bootstrapMethod().owner().equals(BOOTSTRAPS)
        && call.bootstrapMethod().methodName().equals("typeSwitch")
        && call.bootstrapArgs().stream().allMatch(label -> label instanceof ClassDesc);
  }

  /** The rewriting of one class. */
  private static final class Rewriting implements ClassTransform {
    private record Switch(String name, MethodTypeDesc type, List<ConstantDesc> labels) {}

    private final ClassDesc owner;
    private final boolean isInterface;
    private final List<Switch> switches = new ArrayList<>();

    Rewriting(ClassModel model) {
      owner = model.thisClass().asSymbol();
      isInterface = (model.flags().flagsMask() & ClassFile.ACC_INTERFACE) != 0;
    }

    @Override
    public void accept(ClassBuilder builder, ClassElement element) {
      CodeTransform calls = this::replace;
      if (element instanceof MethodModel method) {
        builder.transformMethod(method, MethodTransform.transformingCode(calls));
      } else {
        builder.with(element);
      }
    }

    private void replace(CodeBuilder code, CodeElement element) {
      if (!isTypeSwitch(element)) {
        code.with(element);
        return;
      }
      InvokeDynamicInstruction call = (InvokeDynamicInstruction) element;
      Switch made =
          new Switch("switch$" + switches.size(), call.typeSymbol(), call.bootstrapArgs());
      switches.add(made);
      code.invokestatic(owner, made.name, made.type, isInterface);
    }

    @Override
    public void atEnd(ClassBuilder builder) {
      for (Switch each : switches) {
        builder.withMethodBody(
            each.name,
            each.type,
            ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
            code -> body(code, each));
      }
    }

    /** The index of the first label from a given one on that the value is an instance of. */
    private static void body(CodeBuilder code, Switch each) {
      code.aload(0).ifThen(Opcode.IFNULL, no -> no.iconst_m1().ireturn());
      for (int i = 0; i < each.labels.size(); i++) {
        int index = i;
        ClassDesc label = (ClassDesc) each.labels.get(i);
        code.iload(1)
            .loadConstant(index)
            .ifThen(
                Opcode.IF_ICMPLE,
                asked ->
                    asked
                        .aload(0)
                        .instanceOf(label)
                        .ifThen(Opcode.IFNE, yes -> yes.loadConstant(index).ireturn()));
      }
      code.loadConstant(each.labels.size()).ireturn();
    }
  }
}
