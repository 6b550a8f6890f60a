package dev.adder.engine.object;

import java.util.ArrayList;
import java.util.List;

/**
 * What two executions of one class statement have in common, in whatever isolate: the names the
 * body defined, which of them are data descriptors, the templates of the bases. Holds the layouts
 * of the instances and nothing of a tenant. A class that is changed later gets a template of its
 * own.
 */
public final class ClassTemplate {
  /** Instances after which the size learned is used for new ones. */
  private static final int MAX_LEARNED = 8;

  /** Layouts of one template; instances that need further ones keep their attributes in a dict. */
  private static final int MAX_LAYOUTS = 1024;

  /** Names that get a number; programs with more look the rest up by name. */
  private static final int MAX_METHODS = 64;

  private final List<Object> key;
  private final int members;
  private final Layout root;
  private final Layout dict;
  private final List<String> methodNames = new ArrayList<>();
  private int layouts;
  private volatile int learnedRefs;
  private volatile int learnedPrims;

  ClassTemplate(List<Object> key, int members) {
    this.key = key;
    this.members = members;
    this.root = Layout.root(this, members);
    this.dict = Layout.inDict(this, members);
    this.learnedRefs = members;
  }

  /** A template for one class only. */
  static ClassTemplate ofOne(int members) {
    return new ClassTemplate(List.of(), members);
  }

  boolean matches(List<Object> otherKey, int otherMembers) {
    return members == otherMembers && key.equals(otherKey);
  }

  Layout root() {
    return root;
  }

  Layout dictLayout() {
    return dict;
  }

  int members() {
    return members;
  }

  /**
   * The number under which the classes of this template keep what their instances find under {@code
   * name}, or -1 when there are too many names.
   */
  public synchronized int methodNumber(String name) {
    int known = methodNames.indexOf(name);
    if (known >= 0) {
      return known;
    }
    if (methodNames.size() >= MAX_METHODS) {
      return -1;
    }
    methodNames.add(name);
    return methodNames.size() - 1;
  }

  /** References a new instance gets room for. */
  int learnedRefs() {
    return learnedRefs;
  }

  /** Unboxed slots a new instance gets room for. */
  int learnedPrims() {
    return learnedPrims;
  }

  /** Whether another layout may be made; under this template's monitor. */
  boolean hasRoom() {
    return layouts < MAX_LAYOUTS;
  }

  /** Tells of a new layout; under this template's monitor. */
  void learn(Layout layout) {
    layouts++;
    learnedRefs = Math.min(MAX_LEARNED, Math.max(learnedRefs, layout.refs()));
    learnedPrims = Math.min(MAX_LEARNED, Math.max(learnedPrims, layout.prims()));
  }
}
