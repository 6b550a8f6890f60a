package dev.adder.engine.interp;

import dev.adder.engine.code.Code;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.PyBindable;
import dev.adder.engine.object.PyCell;
import dev.adder.engine.object.PyDict;
import dev.adder.engine.object.PyExtensible;
import dev.adder.engine.object.PyNone;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.object.PyType;

/** A function written in Python. */
public final class PyFunction extends PyExtensible implements PyBindable {
  /** {@code function}. */
  public static final PyType TYPE = PyType.builtin("function").withDict().sealedType();

  private Code code;
  private final PyDict globals;
  private final PyDict builtins;
  private final PyCell[] closure;
  private Object[] defaults;
  private PyDict keywordDefaults;
  private String name;
  private String qualname;
  private Object documentation;
  private Object module;
  private Object annotations;
  private PyTuple typeParams = PyTuple.EMPTY;

  /** A function over {@code code}; {@code closure} has one cell per free variable. */
  public PyFunction(Context ctx, Code code, PyDict globals, PyDict builtins, PyCell[] closure) {
    super(TYPE);
    this.code = code;
    this.globals = globals;
    this.builtins = builtins;
    this.closure = closure;
    this.name = code.name();
    this.qualname = code.naming().qualname();
    this.documentation = code.documentation();
    Object moduleName = globals.get(ctx, "__name__");
    this.module = moduleName == null ? PyNone.NONE : moduleName;
  }

  @Override
  public Object call(Context ctx, Object[] args, String[] keywords) {
    return Interpreter.call(ctx, this, args, keywords);
  }

  /** The code. */
  public Code code() {
    return code;
  }

  /** Replaces the code; the caller has checked the free variables. */
  public void setCode(Code value) {
    code = value;
  }

  /** The module's namespace. */
  public PyDict globals() {
    return globals;
  }

  /** The builtins seen by the function. */
  public PyDict builtins() {
    return builtins;
  }

  /** The cells of the free variables; do not modify. */
  public PyCell[] closure() {
    return closure;
  }

  /** Defaults of the last positional parameters, or Java null; do not modify. */
  public Object[] defaults() {
    return defaults;
  }

  /** Sets the defaults; Java null for none. */
  public void setDefaults(Object[] values) {
    defaults = values;
  }

  /** Defaults of keyword-only parameters, or Java null. */
  public PyDict keywordDefaults() {
    return keywordDefaults;
  }

  /** Sets the defaults of keyword-only parameters. */
  public void setKeywordDefaults(PyDict values) {
    keywordDefaults = values;
  }

  /** {@code __name__}. */
  public String name() {
    return name;
  }

  /** Sets {@code __name__}. */
  public void setName(String value) {
    name = value;
  }

  /** {@code __qualname__}. */
  public String qualname() {
    return qualname;
  }

  /** Sets {@code __qualname__}. */
  public void setQualname(String value) {
    qualname = value;
  }

  /** {@code __doc__}. */
  public Object documentation() {
    return documentation;
  }

  /** Sets {@code __doc__}. */
  public void setDocumentation(Object value) {
    documentation = value;
  }

  /** {@code __module__}. */
  public Object module() {
    return module;
  }

  /** Sets {@code __module__}. */
  public void setModule(Object value) {
    module = value;
  }

  /** {@code __annotations__}, made on demand. */
  public Object annotations() {
    if (annotations == null) {
      annotations = new PyDict();
    }
    return annotations;
  }

  /** Sets {@code __annotations__}. */
  public void setAnnotations(Object value) {
    annotations = value;
  }

  /** {@code __type_params__}. */
  public PyTuple typeParams() {
    return typeParams;
  }

  /** Sets {@code __type_params__}. */
  public void setTypeParams(PyTuple value) {
    typeParams = value;
  }
}
