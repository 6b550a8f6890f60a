package dev.adder.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.script.Bindings;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;

/** Scopes as hosts make them. */
final class Scopes {
  private Scopes() {}

  /** Bindings of a store that loads names one by one and cannot be listed. */
  static final class Lazy extends SimpleBindings {
    final List<String> asked = new ArrayList<>();

    @Override
    public Object get(Object key) {
      asked.add((String) key);
      return super.get(key);
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
      throw new UnsupportedOperationException("entrySet");
    }

    @Override
    public Set<String> keySet() {
      throw new UnsupportedOperationException("keySet");
    }

    @Override
    public java.util.Collection<Object> values() {
      throw new UnsupportedOperationException("values");
    }

    @Override
    public void forEach(java.util.function.BiConsumer<? super String, ? super Object> action) {
      throw new UnsupportedOperationException("forEach");
    }

    @Override
    public void replaceAll(BiFunction<? super String, ? super Object, ?> function) {
      throw new UnsupportedOperationException("replaceAll");
    }
  }

  /** A context with one scope more, at a number of the test's choice. */
  static final class Extra extends SimpleScriptContext {
    final Bindings extra = new SimpleBindings();
    private final int number;

    Extra(int number) {
      this.number = number;
      setBindings(new SimpleBindings(), GLOBAL_SCOPE);
    }

    @Override
    public List<Integer> getScopes() {
      return number < ENGINE_SCOPE
          ? List.of(number, ENGINE_SCOPE, GLOBAL_SCOPE)
          : List.of(ENGINE_SCOPE, number, GLOBAL_SCOPE);
    }

    @Override
    public Bindings getBindings(int scope) {
      return scope == number ? extra : super.getBindings(scope);
    }

    @Override
    public Object getAttribute(String name) {
      return ask(name, bindings -> bindings.get(name));
    }

    @Override
    public Object getAttribute(String name, int scope) {
      return scope == number ? extra.get(name) : super.getAttribute(name, scope);
    }

    @Override
    public int getAttributesScope(String name) {
      for (int scope : getScopes()) {
        if (getBindings(scope).containsKey(name)) {
          return scope;
        }
      }
      return -1;
    }

    private Object ask(String name, Function<Bindings, Object> question) {
      int scope = getAttributesScope(name);
      return scope < 0 ? null : question.apply(getBindings(scope));
    }
  }
}
