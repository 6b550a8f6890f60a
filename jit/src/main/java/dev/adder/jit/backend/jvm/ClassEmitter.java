package dev.adder.jit.backend.jvm;

import dev.adder.jit.backend.EntryType;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/** Emits the class of a region: one method, and static final fields for what it refers to. */
final class ClassEmitter {

  /** The name of the method. */
  static final String METHOD = "run";

  /** The field with the {@link ExitTable}. */
  static final String TABLE_FIELD = "exits";

  private static final ClassDesc TABLE = Expressions.desc(ExitTable.class);
  private static final ClassDesc LIST = Expressions.desc(List.class);
  private static final int FIELD_FLAGS =
      ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL;

  private final MethodPlan plan;
  private final ExitTable table;

  ClassEmitter(MethodPlan plan, ExitTable table) {
    this.plan = plan;
    this.table = table;
  }

  byte[] emit(ClassLoader loader) {
    ClassHierarchyResolver resolver =
        ClassHierarchyResolver.ofClassLoading(loader)
            .orElse(ClassHierarchyResolver.defaultResolver());
    return ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(resolver))
        .build(plan.self(), this::emit);
  }

  private void emit(ClassBuilder type) {
    type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC);
    type.withMethodBody(
        METHOD,
        Expressions.desc(EntryType.of(plan.region())),
        ClassFile.ACC_STATIC,
        code -> new MethodEmitter(plan, code).emit());
    int exits = plan.data().add(table);
    for (int i = 0; i < plan.data().size(); i++) {
      if (i != exits) {
        type.withField(ClassData.field(i), ConstantDescs.CD_Object, FIELD_FLAGS);
      }
    }
    type.withField(TABLE_FIELD, TABLE, FIELD_FLAGS);
    type.withMethodBody(
        ConstantDescs.CLASS_INIT_NAME,
        ConstantDescs.MTD_void,
        ClassFile.ACC_STATIC,
        code -> initialize(code, exits));
  }

  private void initialize(CodeBuilder code, int exits) {
    code.invokestatic(
        Expressions.desc(MethodHandles.class),
        "lookup",
        Expressions.desc(MethodType.methodType(MethodHandles.Lookup.class)));
    code.loadConstant(ConstantDescs.DEFAULT_NAME);
    code.ldc(LIST);
    code.invokestatic(
        Expressions.desc(MethodHandles.class),
        "classData",
        Expressions.desc(
            MethodType.methodType(
                Object.class, MethodHandles.Lookup.class, String.class, Class.class)));
    code.checkcast(LIST);
    code.astore(0);
    for (int i = 0; i < plan.data().size(); i++) {
      code.aload(0);
      code.loadConstant(i);
      code.invokeinterface(
          LIST, "get", MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_int));
      if (i == exits) {
        code.checkcast(TABLE);
        code.putstatic(plan.self(), TABLE_FIELD, TABLE);
      } else {
        code.putstatic(plan.self(), ClassData.field(i), ConstantDescs.CD_Object);
      }
    }
    code.return_();
  }
}
