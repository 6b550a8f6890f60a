package dev.adder.jit.backend.jvm;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Lists the methods of a generated class: a line for each instruction, with its position, the place
 * a jump goes to as a position, and the lines of the script between.
 */
final class ClassText {

  private final StringBuilder text = new StringBuilder();
  private final CodeAttribute code;

  private ClassText(CodeAttribute code) {
    this.code = code;
  }

  static String of(ClassModel type) {
    StringBuilder all = new StringBuilder();
    all.append("class ").append(type.thisClass().asInternalName()).append('\n');
    type.fields()
        .forEach(field ->
            all.append("  field ")
                .append(field.fieldName().stringValue())
                .append(' ')
                .append(field.fieldTypeSymbol().displayName())
                .append('\n'));
    for (MethodModel method : type.methods()) {
      CodeAttribute code = (CodeAttribute) method.code().orElseThrow();
      all.append("  method ")
          .append(method.methodName().stringValue())
          .append(method.methodTypeSymbol().displayDescriptor())
          .append(", ")
          .append(code.codeLength())
          .append(" bytes\n")
          .append(new ClassText(code).body());
    }
    return all.toString();
  }

  private String body() {
    int at = 0;
    Map<String, Integer> handlers = new HashMap<>();
    for (CodeElement element : code) {
      switch (element) {
        case LineNumber line -> text.append("    # line ").append(line.line()).append('\n');
        case Instruction instruction -> {
          text.append(String.format(Locale.ROOT, "    %4d  ", at));
          text.append(name(instruction.opcode())).append(operands(instruction)).append('\n');
          at += instruction.sizeInBytes();
        }
        case ExceptionCatch range ->
            handlers.merge(
                range.catchType().map(each -> each.asInternalName()).orElse("anything")
                    + " goes to "
                    + position(range.handler()),
                1,
                Integer::sum);
        default -> {
          // Labels and bookkeeping have no line of their own.
        }
      }
    }
    handlers.forEach((handler, ranges) -> text.append("    catch ").append(handler).append('\n'));
    return text.toString();
  }

  private static String name(Opcode opcode) {
    return opcode.name().toLowerCase(Locale.ROOT);
  }

  private int position(Label label) {
    return code.labelToBci(label);
  }

  private String operands(Instruction instruction) {
    return switch (instruction) {
      case BranchInstruction branch -> " " + position(branch.target());
      case ConstantInstruction constant -> " " + constant.constantValue();
      case FieldInstruction field ->
          " " + field.owner().asInternalName() + "." + field.name().stringValue();
      case InvokeInstruction call ->
          " "
              + call.owner().asInternalName()
              + "."
              + call.name().stringValue()
              + call.typeSymbol().displayDescriptor();
      case LoadInstruction load -> " " + load.slot();
      case StoreInstruction store -> " " + store.slot();
      case NewObjectInstruction made -> " " + made.className().asInternalName();
      case TypeCheckInstruction check -> " " + check.type().asInternalName();
      default -> "";
    };
  }
}
