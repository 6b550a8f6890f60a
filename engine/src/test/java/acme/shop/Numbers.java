package acme.shop;

/** Methods of numbers in all combinations that calls tell apart. */
public final class Numbers {
  public Numbers() {}

  public int none() {
    return Integer.MIN_VALUE;
  }

  public double noneOfDouble() {
    return -0.0;
  }

  public long same(long a) {
    return a;
  }

  public int narrow(int a) {
    return -a;
  }

  public double half(double a) {
    return a / 2;
  }

  public long sum(long a, int b) {
    return a + b;
  }

  public double mixed(int a, double b) {
    return a * b;
  }

  public double product(double a, double b) {
    return a * b;
  }

  public int rest(int a, int b) {
    return a % b;
  }

  public boolean less(long a, long b) {
    return a < b;
  }

  public String pick(int a) {
    return "int " + a;
  }

  public long pick(long a) {
    return a + 1;
  }

  public double pick(double a) {
    return a + 0.5;
  }

  public float small(float a) {
    return a;
  }

  public short tiny(short a, byte b) {
    return (short) (a + b);
  }

  public Object boxed(Integer a, Double b) {
    return a + b;
  }

  public static long twice(long a) {
    return 2 * a;
  }
}
