package acme.shop;

/** What a script implements. */
public interface Rule {
  int apply(Order order, int value);

  default String label() {
    return "rule " + apply(null, 1);
  }

  default String named(String name) {
    return name + "/" + label();
  }

  /** Takes rules where the types are known, and where they are erased. */
  final class Runner {
    public int run(Rule rule, int value) {
      return rule.apply(null, value);
    }

    public String label(Rule rule) {
      return rule.label();
    }

    public Object kind(Object anything) {
      return anything instanceof Rule
          ? "rule"
          : anything instanceof Comparable ? "ordered" : "other";
    }

    public <T extends Comparable<T>> int order(T a, T b) {
      return a.compareTo(b);
    }

    public boolean same(Object a, Object b) {
      return a.equals(b) && a.hashCode() == b.hashCode();
    }

    public String text(Object any) {
      return any.toString();
    }

    public Rule back(Rule rule) {
      return rule;
    }
  }
}
