package dev.adder.jit.text;

import dev.adder.jit.ir.Allocation;
import dev.adder.jit.ir.Block;
import dev.adder.jit.ir.CallTarget;
import dev.adder.jit.ir.Effect;
import dev.adder.jit.ir.FieldRef;
import dev.adder.jit.ir.Helper;
import dev.adder.jit.ir.Immediate;
import dev.adder.jit.ir.Instruction;
import dev.adder.jit.ir.Region;
import dev.adder.jit.ir.Snapshot;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The declarations at the head of a printed region: a short name for whatever is not a value. */
final class Names {

  private final Map<Object, String> names = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> lines = new LinkedHashSet<>();

  Names(Region region) {
    region.constants().forEach(constant -> lines.add("constant " + constant.name()));
    for (Block block : region.blocks()) {
      block.instructions().forEach(this::declare);
      block.terminator().snapshot().ifPresent(this::declare);
    }
  }

  Set<String> declarations() {
    return lines;
  }

  /** The name of what was declared. */
  String of(Object declared) {
    return names.get(declared);
  }

  private void declare(Instruction instruction) {
    declare(instruction.immediate());
    instruction.snapshot().ifPresent(this::declare);
  }

  private void declare(Snapshot snapshot) {
    snapshot.virtuals().forEach(virtual -> allocation(virtual.allocation()));
  }

  private void declare(Immediate immediate) {
    switch (immediate) {
      case Immediate.None _, Immediate.Amount _, Immediate.Elements _ -> {}
      case Immediate.ClassRef(Class<?> type) -> type(type);
      case Immediate.Field(FieldRef field) -> field(field);
      case Immediate.Make(Allocation allocation) -> allocation(allocation);
      case Immediate.Static(Helper helper) -> helper(helper);
      case Immediate.Unit(CallTarget target) -> {
        names.put(target, target.name());
        lines.add("target " + target.name());
      }
    }
  }

  private String type(Class<?> type) {
    if (type.isPrimitive()) {
      return type.getName();
    }
    if (type.isArray()) {
      return type(type.componentType()) + "[]";
    }
    if (!names.containsKey(type)) {
      String name = choose(type, type.getSimpleName().isEmpty() ? "Class" : type.getSimpleName());
      lines.add("class " + name + " = " + type.getName());
    }
    return names.get(type);
  }

  private String field(FieldRef field) {
    if (!names.containsKey(field)) {
      String member = type(field.owner()) + "." + field.name();
      String javaType = type(field.javaType());
      String name = choose(field, member);
      String end = " alias \"" + field.alias() + "\"" + (field.isFinal() ? " final" : "");
      lines.add("field " + name + " = " + member + ": " + javaType + end);
    }
    return names.get(field);
  }

  private void allocation(Allocation allocation) {
    if (!names.containsKey(allocation)) {
      String type = type(allocation.type());
      String fields = list(allocation.constructed()) + "; " + list(allocation.stored());
      lines.add("allocation " + choose(allocation, type) + " = " + type + "(" + fields + ")");
    }
  }

  private String list(List<FieldRef> fields) {
    return fields.stream().map(this::field).collect(Collectors.joining(", "));
  }

  private void helper(Helper helper) {
    if (!names.containsKey(helper)) {
      String member = type(helper.owner()) + "." + helper.name();
      String arguments =
          helper.type().parameterList().stream().map(this::type).collect(Collectors.joining(", "));
      String effects = helper.effects().stream().map(Effect::text).collect(Collectors.joining(" "));
      String signature = "(" + arguments + ") " + type(helper.type().returnType());
      String line = "helper " + choose(helper, member) + " = " + member + signature;
      lines.add(effects.isEmpty() ? line : line + ": " + effects);
    }
  }

  private String choose(Object declared, String wanted) {
    String name = wanted;
    int number = 2;
    while (!taken.add(declared.getClass() + name)) {
      name = wanted + "_" + number++;
    }
    names.put(declared, name);
    return name;
  }
}
