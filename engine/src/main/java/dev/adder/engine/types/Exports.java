package dev.adder.engine.types;

import dev.adder.engine.object.Errors;
import dev.adder.engine.object.Exceptions;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** The open views of one resizable buffer, held weakly. Confined to its isolate. */
public final class Exports {
  private List<WeakReference<Object>> views;

  /** Adds an open view. */
  public void add(Object view) {
    if (views == null) {
      views = new ArrayList<>(2);
    } else {
      purge(null);
    }
    views.add(new WeakReference<>(view));
  }

  /** Forgets a view. */
  public void remove(Object view) {
    purge(view);
  }

  private void purge(Object gone) {
    if (views == null) {
      return;
    }
    int kept = 0;
    for (int i = 0; i < views.size(); i++) {
      Object view = views.get(i).get();
      if (view != null && view != gone) {
        views.set(kept++, views.get(i));
      }
    }
    views.subList(kept, views.size()).clear();
  }

  /** Raises BufferError while a view is open. */
  public void requireNone(String message) {
    if (views == null || views.isEmpty()) {
      return;
    }
    purge(null);
    if (!views.isEmpty()) {
      throw Errors.make(Exceptions.BUFFER_ERROR, message);
    }
  }
}
