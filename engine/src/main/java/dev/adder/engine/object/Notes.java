package dev.adder.engine.object;

/** {@code BaseException.add_note}. */
public final class Notes {
  private Notes() {}

  /** Appends {@code text} to the notes of {@code e}. */
  public static void add(Context ctx, PyBaseException e, Object text) {
    PyDict dict = e.dict();
    Object notes = dict.get(ctx, "__notes__");
    if (notes == null) {
      notes = new PyList();
      dict.put(ctx, "__notes__", notes);
    }
    if (!(notes instanceof PyList list)) {
      throw Errors.type("Cannot add note: __notes__ is not a list");
    }
    list.append(ctx, text);
  }
}
