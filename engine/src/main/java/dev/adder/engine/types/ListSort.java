package dev.adder.engine.types;

import dev.adder.engine.object.Calls;
import dev.adder.engine.object.CompareOp;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Ops;
import dev.adder.engine.object.PyList;
import dev.adder.engine.text.Pace;
import java.util.Arrays;

/**
 * {@code list.sort}: a stable merge sort of natural runs, extended to a least length by binary
 * insertion. The comparison is chosen once by what the keys are. The list is empty while it is
 * being sorted; whatever a comparison does, its items come back.
 */
public final class ListSort {
  private static final int LEAST_RUN = 24;

  private final Context ctx;
  private final Order order;
  private final Object[] keys;
  private final Object[] values;
  private Object[] spareKeys;
  private Object[] spareValues;

  private ListSort(Context ctx, Order order, Object[] keys, Object[] values) {
    this.ctx = ctx;
    this.order = order;
    this.keys = keys;
    this.values = values;
  }

  /** Sorts {@code list}; {@code key} is a callable or Java null. */
  public static void sort(Context ctx, PyList list, Object key, boolean descending) {
    int size = list.size();
    if (size == 0 || key == null && sortNumbers(ctx, list, size, descending)) {
      return;
    }
    ctx.meter().allocate(32L * size);
    Object[] items = list.toArray();
    Object emptied = list.vacate();
    boolean changed;
    int mark = ctx.hold(items);
    try {
      Object[] keys = key == null ? items : keysOf(ctx, items, key);
      Object[] values = key == null ? null : items;
      if (descending) {
        reverse(keys);
        reverse(values);
      }
      try {
        new ListSort(ctx, Order.of(ctx, keys), keys, values).run();
      } finally {
        if (descending) {
          reverse(keys);
          reverse(values);
        }
      }
    } finally {
      ctx.release(mark);
      changed = list.storage() != emptied;
      list.setItems(items, size);
    }
    if (changed) {
      throw Errors.value("list modified during sort");
    }
  }

  private static boolean sortNumbers(Context ctx, PyList list, int size, boolean descending) {
    if (size == 1) {
      return list.storage() instanceof long[];
    }
    Object storage = list.storage();
    long cost = (long) size * (32 - Integer.numberOfLeadingZeros(size)) >> 3;
    if (storage instanceof long[] longs) {
      ctx.meter().spend(cost);
      ctx.meter().allocate(4L * size);
      NumberSort.sort(longs, size, ctx.meter());
    } else if (storage instanceof double[] doubles && isTotal(ctx, doubles, size)) {
      ctx.meter().spend(cost);
      ctx.meter().allocate(4L * size);
      NumberSort.sort(doubles, size, ctx.meter());
    } else {
      return false;
    }
    if (descending) {
      list.reverse();
    }
    return true;
  }

  /** Whether Java's order of these is Python's: no nan, no negative zero. */
  private static boolean isTotal(Context ctx, double[] doubles, int size) {
    for (int i = 0; i < size; i++) {
      Pace.keep(i, ctx.meter());
      double d = doubles[i];
      if (d != d || d == 0 && 1 / d < 0) {
        return false;
      }
    }
    return true;
  }

  private static Object[] keysOf(Context ctx, Object[] items, Object key) {
    Object[] keys = new Object[items.length];
    ctx.hold(keys);
    for (int i = 0; i < items.length; i++) {
      ctx.meter().step();
      keys[i] = Calls.call(ctx, key, new Object[] {items[i]}, null);
    }
    return keys;
  }

  private static void reverse(Object[] items) {
    if (items == null) {
      return;
    }
    for (int i = 0, j = items.length - 1; i < j; i++, j--) {
      Object left = items[i];
      items[i] = items[j];
      items[j] = left;
    }
  }

  // ---- the sort ----

  private void run() {
    int size = keys.length;
    if (size < 2) {
      return;
    }
    int least = size;
    int odd = 0;
    while (least >= 2 * LEAST_RUN) {
      odd |= least & 1;
      least >>= 1;
    }
    least += odd;
    int[] starts = new int[64];
    int runs = 0;
    int start = 0;
    while (start < size) {
      int end = naturalRun(start);
      int wanted = Math.min(size, start + least);
      if (end < wanted) {
        insertInto(start, end, wanted);
        end = wanted;
      }
      starts[runs++] = start;
      start = end;
      runs = collapse(starts, runs, end);
    }
    while (runs > 1) {
      merge(starts[runs - 2], starts[runs - 1], size);
      runs--;
    }
  }

  /** Merges neighbours until the runs on the stack grow at least like Fibonacci numbers. */
  private int collapse(int[] starts, int runs, int end) {
    int count = runs;
    while (count > 1) {
      int last = end - starts[count - 1];
      int before = starts[count - 1] - starts[count - 2];
      int third = count > 2 ? starts[count - 2] - starts[count - 3] : Integer.MAX_VALUE;
      int fourth = count > 3 ? starts[count - 3] - starts[count - 4] : Integer.MAX_VALUE;
      boolean holds = third > (long) before + last && fourth > (long) third + before;
      if (holds && before > last) {
        return count;
      }
      if (!holds && third < last) {
        merge(starts[count - 3], starts[count - 2], starts[count - 1]);
        starts[count - 2] = starts[count - 1];
      } else {
        merge(starts[count - 2], starts[count - 1], end);
      }
      count--;
    }
    return count;
  }

  /** The end of the run at {@code start}; a strictly falling one is reversed. */
  private int naturalRun(int start) {
    int end = start + 1;
    if (end == keys.length) {
      return end;
    }
    if (order.less(keys[end], keys[start])) {
      end++;
      while (end < keys.length && order.less(keys[end], keys[end - 1])) {
        end++;
      }
      for (int i = start, j = end - 1; i < j; i++, j--) {
        swap(i, j);
      }
    } else {
      end++;
      while (end < keys.length && !order.less(keys[end], keys[end - 1])) {
        end++;
      }
    }
    return end;
  }

  private void swap(int i, int j) {
    Object key = keys[i];
    keys[i] = keys[j];
    keys[j] = key;
    if (values != null) {
      Object value = values[i];
      values[i] = values[j];
      values[j] = value;
    }
  }

  private void insertInto(int start, int sorted, int end) {
    for (int i = sorted; i < end; i++) {
      Object key = keys[i];
      int low = start;
      int high = i;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (order.less(key, keys[middle])) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      System.arraycopy(keys, low, keys, low + 1, i - low);
      keys[low] = key;
      if (values != null) {
        Object value = values[i];
        System.arraycopy(values, low, values, low + 1, i - low);
        values[low] = value;
      }
    }
  }

  /** Merges the sorted {@code [from, middle)} and {@code [middle, to)}. */
  private void merge(int from, int middle, int to) {
    ctx.meter().spend(to - from >> 3);
    int low = skipLow(from, middle);
    if (low == middle) {
      return;
    }
    int high = skipHigh(low, middle, to);
    int left = middle - low;
    if (spareKeys == null || spareKeys.length < left) {
      int capacity = Math.max(left, keys.length / 2 + 1);
      spareKeys = new Object[capacity];
      spareValues = values == null ? null : new Object[capacity];
    }
    System.arraycopy(keys, low, spareKeys, 0, left);
    if (values != null) {
      System.arraycopy(values, low, spareValues, 0, left);
    }
    mergeUp(low, left, middle, high);
  }

  /** The first of {@code [from, middle)} that is greater than the first of the right run. */
  private int skipLow(int from, int middle) {
    int low = from;
    int high = middle;
    while (low < high) {
      int at = (low + high) >>> 1;
      if (order.less(keys[middle], keys[at])) {
        high = at;
      } else {
        low = at + 1;
      }
    }
    return low;
  }

  /** One past the last of {@code [middle, to)} that is less than the last of the left run. */
  private int skipHigh(int from, int middle, int to) {
    int low = middle;
    int high = to;
    Object last = keys[middle - 1];
    while (low < high) {
      int at = (low + high) >>> 1;
      if (order.less(keys[at], last)) {
        low = at + 1;
      } else {
        high = at;
      }
    }
    return low;
  }

  /** Merges what was set aside with {@code [right, end)}, whatever the comparisons answer. */
  private void mergeUp(int start, int left, int right, int end) {
    int to = start;
    int i = 0;
    int j = right;
    try {
      while (i < left && j < end) {
        if (order.less(keys[j], spareKeys[i])) {
          move(keys, values, j++, to++);
        } else {
          move(spareKeys, spareValues, i++, to++);
        }
      }
    } finally {
      System.arraycopy(spareKeys, i, keys, to, left - i);
      if (values != null) {
        System.arraycopy(spareValues, i, values, to, left - i);
      }
      Arrays.fill(spareKeys, 0, left, null);
    }
  }

  private void move(Object[] fromKeys, Object[] fromValues, int from, int to) {
    keys[to] = fromKeys[from];
    if (values != null) {
      values[to] = fromValues[from];
    }
  }

  /** How two keys compare. */
  private abstract static class Order {
    abstract boolean less(Object a, Object b);

    static Order of(Context ctx, Object[] keys) {
      if (keys.length == 0) {
        return new AnyOrder(ctx);
      }
      Class<?> kind = keys[0].getClass();
      for (Object key : keys) {
        if (key.getClass() != kind) {
          return new AnyOrder(ctx);
        }
      }
      if (kind == String.class) {
        return new TextOrder(ctx);
      }
      if (kind == Long.class) {
        return new LongOrder(ctx);
      }
      return kind == Double.class ? new DoubleOrder(ctx) : new AnyOrder(ctx);
    }
  }

  private static final class TextOrder extends Order {
    private final Context ctx;

    TextOrder(Context ctx) {
      this.ctx = ctx;
    }

    @Override
    boolean less(Object a, Object b) {
      ctx.meter().step();
      return ((String) a).compareTo((String) b) < 0;
    }
  }

  private static final class LongOrder extends Order {
    private final Context ctx;

    LongOrder(Context ctx) {
      this.ctx = ctx;
    }

    @Override
    boolean less(Object a, Object b) {
      ctx.meter().step();
      return (Long) a < (Long) b;
    }
  }

  private static final class DoubleOrder extends Order {
    private final Context ctx;

    DoubleOrder(Context ctx) {
      this.ctx = ctx;
    }

    @Override
    boolean less(Object a, Object b) {
      ctx.meter().step();
      return (Double) a < (Double) b;
    }
  }

  private static final class AnyOrder extends Order {
    private final Context ctx;
    private int compared;

    AnyOrder(Context ctx) {
      this.ctx = ctx;
    }

    @Override
    boolean less(Object a, Object b) {
      ctx.meter().step();
      Pace.keep((++compared << 3) + 7, ctx.meter());
      return Ops.truth(ctx, Ops.compare(ctx, CompareOp.LT, a, b));
    }
  }
}
