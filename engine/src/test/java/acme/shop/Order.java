package acme.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An order with what classes have: constructors, static members, overloads, a nested class. */
public final class Order {
  public static final int LIMIT = 99;
  public static final AtomicInteger INITIALISED = Log.COUNT;
  public static int counter = 1;

  static {
    Log.COUNT.incrementAndGet();
  }

  /** Counts initialisations of {@link Order}; does not initialise it. */
  public static final class Log {
    public static final AtomicInteger COUNT = new AtomicInteger();

    private Log() {}
  }

  /** One line of an order. */
  public record Line(String item, int count) {
    public int twice() {
      return 2 * count;
    }
  }

  /** Where an order is. */
  public enum State {
    OPEN,
    PAID
  }

  private final String customer;
  private final List<Line> lines = new ArrayList<>();

  public Order(String customer) {
    this.customer = customer;
  }

  public Order(String customer, int count) {
    this(customer);
    lines.add(new Line("default", count));
  }

  public static Order of(String customer) {
    return new Order(customer);
  }

  public static String pick(int value) {
    return "int";
  }

  public static String pick(String value) {
    return "text";
  }

  public static String pick(double value) {
    return "double";
  }

  public String getCustomer() {
    return customer;
  }

  public int sum(int a, int b) {
    return a + b;
  }

  public Order add(String item, int count) {
    lines.add(new Line(item, count));
    return this;
  }

  public List<Line> lines() {
    return lines;
  }

  public Order lose() throws LostException {
    throw new LostException(customer);
  }

  /** Something went wrong with an order. */
  public static class LostException extends Exception {
    private static final long serialVersionUID = 1L;

    public LostException(String message) {
      super(message);
    }
  }

  /** Cannot be derived from by scripts. */
  public abstract static class Base {
    public abstract int cost();
  }
}
