package dev.adder.engine.types;

import dev.adder.engine.object.Args;
import dev.adder.engine.object.Context;
import dev.adder.engine.object.Errors;
import dev.adder.engine.object.PyException;
import dev.adder.engine.object.PyTuple;
import dev.adder.engine.text.Pace;

/** Items and slices of memoryviews. */
final class MemoryItems {
  private MemoryItems() {}

  /** The format character of a view's items; NotImplementedError when it is not one. */
  static char code(PyMemoryView view) {
    char code = ItemFormat.code(view.format());
    if (code == 0) {
      throw Errors.notImplemented("memoryview: format " + view.format() + " not supported");
    }
    return code;
  }

  static Object get(Context ctx, PyMemoryView view, Object key) {
    PyMemoryView.Window window = view.window();
    if (window.ndim() == 0) {
      if (key instanceof PyTuple t && t.size() == 0) {
        return ItemFormat.read(code(view), view.data(), window.offset());
      }
      if (key == dev.adder.engine.object.PyEllipsis.ELLIPSIS) {
        return view;
      }
      throw Errors.type("invalid indexing of 0-dim memory");
    }
    if (Args.hasIndex(key)) {
      if (window.ndim() > 1) {
        throw Errors.notImplemented("multi-dimensional sub-views are not implemented");
      }
      int at = position(window, 0, Args.indexLong(ctx, key));
      return read(view, at + window.offset());
    }
    if (key instanceof PySlice slice) {
      ctx.meter().allocate(192);
      PyMemoryView whole = view.with(window);
      PyMemoryView part = whole.with(slice(ctx, window, slice));
      whole.release();
      return part;
    }
    if (key instanceof PyTuple tuple) {
      return read(view, position(ctx, window, tuple));
    }
    throw wrongKey();
  }

  /** Reads an item; the index's conversion may have released the view. */
  private static Object read(PyMemoryView view, int at) {
    view.requireOpen();
    return ItemFormat.read(code(view), view.data(), at);
  }

  private static PyException wrongKey() {
    return Errors.type("memoryview: invalid slice key");
  }

  private static PyMemoryView.Window slice(Context ctx, PyMemoryView.Window window, PySlice slice) {
    PySlice.Indices part = slice.bounds(ctx).fit(window.shape()[0]);
    int stride = window.strides()[0];
    int[] shape = window.shape().clone();
    int[] strides = window.strides().clone();
    shape[0] = part.length();
    strides[0] = stride * (part.length() < 2 ? clip(part.step()) : part.step());
    return new PyMemoryView.Window(window.offset() + part.start() * stride, shape, strides);
  }

  private static int clip(int step) {
    return Math.max(-(1 << 20), Math.min(1 << 20, step));
  }

  /** The offset of index {@code i} of a dimension; IndexError. */
  private static int position(PyMemoryView.Window window, int dimension, long i) {
    int size = window.shape()[dimension];
    long at = i < 0 ? i + size : i;
    if (at < 0 || at >= size) {
      throw Errors.index("index out of bounds on dimension " + (dimension + 1));
    }
    return (int) at * window.strides()[dimension];
  }

  private static int position(Context ctx, PyMemoryView.Window window, PyTuple key) {
    boolean indices = true;
    boolean slices = key.size() > 0;
    for (Object each : key.items()) {
      indices &= Args.hasIndex(each);
      slices &= each instanceof PySlice;
    }
    if (!indices) {
      if (slices) {
        throw Errors.notImplemented("multi-dimensional slicing is not implemented");
      }
      throw wrongKey();
    }
    if (key.size() < window.ndim()) {
      throw Errors.notImplemented("sub-views are not implemented");
    }
    if (key.size() > window.ndim()) {
      throw Errors.type(
          "cannot index %d-dimension view with %d-element tuple"
              .formatted(window.ndim(), key.size()));
    }
    int at = window.offset();
    for (int i = 0; i < key.size(); i++) {
      at += position(window, i, Args.indexLong(ctx, key.get(i)));
    }
    return at;
  }

  static void set(Context ctx, PyMemoryView view, Object key, Object value) {
    char code = code(view);
    if (view.isReadOnly()) {
      throw Errors.type("cannot modify read-only memory");
    }
    PyMemoryView.Window window = view.window();
    if (window.ndim() == 0) {
      boolean whole =
          key == dev.adder.engine.object.PyEllipsis.ELLIPSIS
              || key instanceof PyTuple t && t.size() == 0;
      if (!whole) {
        throw Errors.type("invalid indexing of 0-dim memory");
      }
      ItemFormat.write(ctx, code, view.data(), window.offset(), value);
    } else if (Args.hasIndex(key)) {
      if (window.ndim() > 1) {
        throw Errors.notImplemented("sub-views are not implemented");
      }
      int at = window.offset() + position(window, 0, Args.indexLong(ctx, key));
      write(ctx, view, code, at, value);
    } else if (key instanceof PySlice slice) {
      if (window.ndim() > 1) {
        throw Errors.notImplemented(
            "memoryview slice assignments are currently restricted to ndim = 1");
      }
      setSlice(ctx, view, slice(ctx, window, slice), value);
    } else if (key instanceof PyTuple tuple) {
      write(ctx, view, code, position(ctx, window, tuple), value);
    } else {
      throw wrongKey();
    }
  }

  /** Writes an item; the value's conversion may have released the view. */
  private static void write(Context ctx, PyMemoryView view, char code, int at, Object value) {
    byte[] item = new byte[view.itemSize()];
    ItemFormat.write(ctx, code, item, 0, value);
    view.requireOpen();
    System.arraycopy(item, 0, view.data(), at, item.length);
  }

  private static void setSlice(
      Context ctx, PyMemoryView view, PyMemoryView.Window target, Object value) {
    PyMemoryView source = MemoryViewMethods.viewOrNull(ctx, value);
    if (source == null) {
      Buffers.of(ctx, value, "");
    }
    try {
      boolean same =
          source.window().ndim() == 1
              && source.window().shape()[0] == target.shape()[0]
              && source.itemSize() == view.itemSize()
              && ItemFormat.code(source.format()) == ItemFormat.code(view.format());
      if (!same) {
        throw Errors.value("memoryview assignment: lvalue and rvalue have different structures");
      }
      byte[] bytes = source.toBytes(ctx);
      view.requireOpen();
      int item = view.itemSize();
      int at = target.offset();
      if (target.strides()[0] == item) {
        Pace.copy(bytes, 0, view.data(), at, bytes.length, ctx.meter());
        return;
      }
      for (int i = 0; i < target.shape()[0]; i++, at += target.strides()[0]) {
        Pace.keep(i, ctx.meter());
        System.arraycopy(bytes, i * item, view.data(), at, item);
      }
    } finally {
      source.release();
    }
  }
}
