package acme.shop;

import dev.adder.engine.access.Exposed;
import java.util.List;
import java.util.function.Supplier;

/** Classes of a host that says in its own code what scripts may use. */
public final class Marked {
  private Marked() {}

  /** All public members. */
  @Exposed
  public static class Account implements Comparable<Account> {
    public static final int LIMIT = 9;
    public static int counter = 1;
    public final String owner;
    private int balance;

    public Account(String owner) {
      this.owner = owner;
    }

    public int add(int amount) {
      balance += amount;
      return balance;
    }

    public String kind() {
      return "account";
    }

    public static Account of(String owner) {
      return new Account(owner);
    }

    @Override
    public int compareTo(Account other) {
      return Integer.compare(balance, other.balance);
    }

    void hidden() {
      balance = -1;
    }

    /** Nested, and not marked. */
    public static class Key {
      public String secret() {
        return "secret";
      }
    }
  }

  /** A class below one that is marked. */
  public static class Savings extends Account {
    public int rate = 3;

    public Savings(String owner) {
      super(owner);
    }

    @Override
    public String kind() {
      return "savings";
    }

    public String pin() {
      return "1234";
    }

    /** An overload that nobody marked. */
    public int add(String amount) {
      return add(Integer.parseInt(amount));
    }
  }

  /** Some members. */
  public static class Partly {
    @Exposed public int open = 1;
    public int closed = 2;

    public Partly() {}

    @Exposed
    public Partly(int open) {
      this.open = open;
    }

    @Exposed
    public String shown() {
      return "shown";
    }

    public String kept() {
      return "kept";
    }
  }

  /** Below it, the marked method again without the mark. */
  public static final class Stricter extends Partly {
    @Override
    public String shown() {
      return "stricter";
    }
  }

  /** An interface with a default method. */
  @Exposed
  public interface Named {
    String name();

    default String greeting() {
      return "hello " + name();
    }

    static String house() {
      return "house";
    }
  }

  /** What implements it is not marked. */
  public static final class Person implements Named {
    @Override
    public String name() {
      return "ann";
    }

    public String password() {
      return "x";
    }
  }

  /** Has a bridge method for {@code get}. */
  @Exposed
  public static final class Source implements Supplier<String> {
    @Override
    public String get() {
      return "got";
    }
  }

  /** The type parameter gives its subclass a bridge. */
  @Exposed
  public abstract static class Holder<T> {
    public abstract T take(T value);
  }

  /** Overrides through the bridge {@code take(Object)}. */
  public static final class Texts extends Holder<String> {
    @Override
    public String take(String value) {
      return value + "!";
    }
  }

  /** A record. */
  @Exposed
  public record Point(int x, int y) {
    public int sum() {
      return x + y;
    }
  }

  /** Not public: nothing of it is ever there. */
  @Exposed
  static final class Secret {
    public String tell() {
      return "told";
    }
  }

  /** No mark lets this in. */
  @Exposed
  public static final class Worker extends Thread {
    public String work() {
      return "done";
    }
  }

  /** One object of each. */
  public static List<Object> hidden() {
    return List.of(new Secret());
  }
}
