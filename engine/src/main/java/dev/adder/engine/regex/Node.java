package dev.adder.engine.regex;

import dev.adder.engine.text.Pace;
import dev.adder.sandbox.quota.Meter;
import java.util.List;

/** The tree of a parsed pattern; flags are resolved into the nodes. */
sealed interface Node {
  /** How a repetition chooses. */
  enum Mode {
    GREEDY,
    LAZY,
    POSSESSIVE
  }

  /** Places between characters. */
  enum Place {
    TEXT_START,
    LINE_START,
    TEXT_END,
    LAST_LINE_END,
    LINE_END,
    WORD_EDGE,
    NOT_WORD_EDGE,
    ASCII_WORD_EDGE,
    NOT_ASCII_WORD_EDGE
  }

  /** The largest width: more is the same as unbounded. */
  long MAX_WIDTH = 1L << 50;

  /** A repetition without an upper bound. */
  int UNBOUNDED = -1;

  /** Least and greatest number of characters that the node matches. */
  Width width();

  /** A width interval. */
  record Width(long least, long most) {
    static final Width NONE = new Width(0, 0);

    Width plus(Width other) {
      return new Width(
          Math.min(MAX_WIDTH, least + other.least), Math.min(MAX_WIDTH, most + other.most));
    }

    Width times(int min, int max) {
      long high = max == UNBOUNDED ? most == 0 ? 0 : MAX_WIDTH : cap(most, max);
      return new Width(cap(least, min), high);
    }

    private static long cap(long width, long count) {
      return width != 0 && count > MAX_WIDTH / width ? MAX_WIDTH : width * count;
    }

    Width or(Width other) {
      return new Width(Math.min(least, other.least), Math.max(most, other.most));
    }
  }

  /** One character of a set. */
  record One(CharSet set) implements Node {
    @Override
    public Width width() {
      return new Width(1, 1);
    }
  }

  /** A place. */
  record At(Place place) implements Node {
    @Override
    public Width width() {
      return Width.NONE;
    }
  }

  /** A capturing group. */
  record Group(int index, Node body, Width width) implements Node {}

  /** One after the other. */
  record Sequence(List<Node> items, Width width) implements Node {
    static Sequence of(List<Node> items, Meter meter) {
      Width width = Width.NONE;
      for (int i = 0; i < items.size(); i++) {
        Pace.keep(i, meter);
        width = width.plus(items.get(i).width());
      }
      return new Sequence(List.copyOf(items), width);
    }
  }

  /** The first that leads to a match. */
  record Choice(List<Node> branches, Width width) implements Node {
    /** A choice; one of single characters only is a set, as in CPython. */
    static Node of(List<Node> branches, Meter meter) {
      if (branches.stream().allMatch(b -> b instanceof One(CharSet set) && !set.isComplement())) {
        return new One(
            branches.stream().map(b -> ((One) b).set()).reduce(CharSet::or).orElseThrow());
      }
      Width width = branches.getFirst().width();
      for (int i = 0; i < branches.size(); i++) {
        Pace.keep(i, meter);
        width = width.or(branches.get(i).width());
      }
      return new Choice(List.copyOf(branches), width);
    }
  }

  /** A repetition; {@code max} may be {@link #UNBOUNDED}. */
  record Repeat(int min, int max, Mode mode, Node body, Width width) implements Node {}

  /** Lookahead or lookbehind. */
  record Look(boolean ahead, boolean negative, Node body) implements Node {
    @Override
    public Width width() {
      return Width.NONE;
    }
  }

  /** The text of a group again. */
  record Backreference(int group, int flags, Width width) implements Node {}

  /** One of two, by whether a group took part. */
  record Conditional(int group, Node yes, Node no, Width width) implements Node {}

  /** No way back into the body. */
  record Atomic(Node body) implements Node {
    @Override
    public Width width() {
      return body.width();
    }
  }

  /** Never matches. */
  record Fail() implements Node {
    @Override
    public Width width() {
      return Width.NONE;
    }
  }
}
