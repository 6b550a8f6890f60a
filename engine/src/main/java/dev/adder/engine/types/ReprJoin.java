package dev.adder.engine.types;

import dev.adder.engine.object.Context;
import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.TextBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * The repr of a container in the making: texts with ", " between them. They are collected in blocks
 * of moderate length, so that neither a text for each item is kept nor a long one copied again and
 * again. To be held while items are asked for theirs; see {@link Context#hold}.
 */
final class ReprJoin {
  private static final int BLOCK = 1 << 14;
  private static final int OBJECT = 64;

  private final Context ctx;
  private final List<CharSource> blocks = new ArrayList<>(0);
  private TextBuilder last = new TextBuilder();
  private long length;
  private boolean isEmpty = true;
  private boolean isWide;

  /** A repr that begins with {@code open}. */
  ReprJoin(Context ctx, String open) {
    this.ctx = ctx;
    last.add(open);
  }

  /** Whether it has no item yet. */
  boolean isEmpty() {
    return isEmpty;
  }

  /** Begins the next item; its texts follow. */
  ReprJoin item() {
    if (!isEmpty) {
      last.add(", ");
    }
    isEmpty = false;
    return this;
  }

  /** Adds a plain str to the item. */
  ReprJoin text(Object plain) {
    CharSource text = Texts.source(plain);
    if (text.length() + last.length() <= BLOCK) {
      last.add(text);
      return this;
    }
    closeBlock();
    if (text.length() <= BLOCK) {
      last.add(text);
    } else {
      keep(text);
    }
    return this;
  }

  private void closeBlock() {
    if (last.length() > 0) {
      ctx.meter().allocate(OBJECT + last.length());
      keep(last.build());
      last = new TextBuilder(BLOCK);
    }
  }

  private void keep(CharSource block) {
    ctx.meter().poll();
    blocks.add(block);
    length += block.length();
    isWide |= block instanceof CharSource.Points;
  }

  /** The whole text with {@code close} at its end; nothing is to follow. */
  Object end(String close) {
    last.add(close);
    long all = length + last.length();
    ctx.meter().spend(all >> 4);
    ctx.meter().allocate((isWide ? 8 : 2) * all + 32);
    if (blocks.isEmpty()) {
      return Texts.of(last.build());
    }
    TextBuilder out = new TextBuilder((int) Math.min(Integer.MAX_VALUE - 16, all));
    for (CharSource block : blocks) {
      out.add(block);
      ctx.meter().poll();
    }
    return Texts.of(out.add(last.build()).build());
  }
}
