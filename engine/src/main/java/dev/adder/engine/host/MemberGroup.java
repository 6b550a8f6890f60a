package dev.adder.engine.host;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * What a class offers under one name, were everything granted: methods, fields, and whether it is a
 * part that is given away with the object. Facts of the class, shared by all isolates.
 */
final class MemberGroup {
  /** Stands for the group where nothing may hold on to its class. */
  private final Object key = new Object();

  private final String name;
  private final boolean isPart;
  private final boolean isFree;
  private final HostCode[] methods;
  private final Field[] fields;

  private MemberGroup(Draft draft) {
    name = draft.name;
    isPart = draft.isPart;
    isFree = draft.isFree;
    methods = draft.methods.toArray(new HostCode[0]);
    fields = draft.fields.toArray(new Field[0]);
  }

  /** The members while a class is looked through. Confined. */
  static final class Draft {
    private final String name;
    private final List<HostCode> methods = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private boolean isPart;
    private boolean isFree;

    Draft(String name) {
      this.name = name;
    }

    void add(HostCode method) {
      methods.add(method);
    }

    void add(Field field) {
      fields.add(field);
    }

    void isPart() {
      isPart = true;
    }

    void isFree() {
      isFree = true;
    }

    MemberGroup done() {
      return new MemberGroup(this);
    }
  }

  Object key() {
    return key;
  }

  String name() {
    return name;
  }

  /** Whether {@link HostParts} answers for it. */
  boolean isPart() {
    return isPart;
  }

  /** Whether the host grants the methods by giving the object: a function. */
  boolean isFree() {
    return isFree;
  }

  /** Do not modify. */
  HostCode[] methods() {
    return methods;
  }

  /** Do not modify. */
  Field[] fields() {
    return fields;
  }
}
