package dev.adder.engine.regex;

import dev.adder.engine.text.Casing;
import dev.adder.engine.text.Unicode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** An immutable set of characters: a bitmap for Latin-1, ranges and categories beyond. */
final class CharSet {
  /** The classes that an escape names; the flag says whether Unicode or ASCII decides. */
  enum Category {
    DIGIT,
    SPACE,
    WORD;

    boolean contains(int c, boolean unicode) {
      if (!unicode && c >= 0x80) {
        return false;
      }
      return switch (this) {
        case DIGIT -> unicode ? Unicode.isDecimal(c) : c >= '0' && c <= '9';
        case SPACE -> unicode ? Unicode.isSpace(c) : c == ' ' || c >= '\t' && c <= '\r';
        case WORD -> c == '_' || Unicode.isAlnum(c);
      };
    }
  }

  /** A category as a member of a set. */
  record Member(Category category, boolean unicode, boolean complement) {
    boolean contains(int c) {
      return category.contains(c, unicode) != complement;
    }
  }

  private static final int LATIN = 0x100;
  private static final int MAX_POINT = 0x10ffff;

  /** Every character but the newline. */
  static final CharSet NOT_NEWLINE = new Builder().add('\n', '\n').build(true, 0);

  /** Every character. */
  static final CharSet ALL = new Builder().build(true, 0);

  private final long[] latin = new long[LATIN / Long.SIZE];
  private final int[] ranges;
  private final Member[] members;
  private final boolean complement;
  private final int literal;

  private CharSet(int[] ranges, Member[] members, boolean complement) {
    this.ranges = ranges;
    this.members = members;
    this.complement = complement;
    for (int c = 0; c < LATIN; c++) {
      if (slow(c) != complement) {
        latin[c >> 6] |= 1L << c;
      }
    }
    boolean one = !complement && members.length == 0 && ranges.length == 2;
    literal = one && ranges[0] == ranges[1] ? ranges[0] : -1;
  }

  /** The set of one character, with its variants under the flags. */
  static CharSet of(int c, int flags) {
    return new Builder().add(c, c).build(false, flags);
  }

  /** Whether the set is written as a complement. */
  boolean isComplement() {
    return complement;
  }

  /** The union of two sets of which none is a complement. */
  CharSet or(CharSet other) {
    Builder union = new Builder();
    for (CharSet set : List.of(this, other)) {
      for (int i = 0; i < set.ranges.length; i += 2) {
        union.add(set.ranges[i], set.ranges[i + 1]);
      }
      for (Member member : set.members) {
        union.add(member);
      }
    }
    return union.build(false, 0);
  }

  /** The only member of the set, -1 if there are more or fewer. */
  int literal() {
    return literal;
  }

  /** Whether the set has {@code c}. O(1) for Latin-1, O(log n) plus the categories beyond. */
  boolean contains(int c) {
    return c < LATIN ? (latin[c >> 6] >>> c & 1) != 0 : slow(c) != complement;
  }

  private boolean slow(int c) {
    int low = 0;
    int high = ranges.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (c < ranges[2 * middle]) {
        high = middle - 1;
      } else if (c > ranges[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    for (Member member : members) {
      if (member.contains(c)) {
        return true;
      }
    }
    return false;
  }

  /** The union of sets; complements are kept by asking each set beyond Latin-1. */
  static final class Union {
    private final List<CharSet> sets = new ArrayList<>();
    private final long[] latin = new long[LATIN / Long.SIZE];

    void add(CharSet set) {
      sets.add(set);
      for (int i = 0; i < latin.length; i++) {
        latin[i] |= set.latin[i];
      }
    }

    boolean contains(int c) {
      if (c < LATIN) {
        return (latin[c >> 6] >>> c & 1) != 0;
      }
      for (CharSet set : sets) {
        if (set.contains(c)) {
          return true;
        }
      }
      return false;
    }

    int size() {
      return sets.size();
    }
  }

  /** Collects the members of a set. */
  static final class Builder {
    private final List<int[]> ranges = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();

    boolean isEmpty() {
      return ranges.isEmpty() && members.isEmpty();
    }

    Builder add(int low, int high) {
      ranges.add(new int[] {low, high});
      return this;
    }

    Builder add(Member member) {
      if (!members.contains(member)) {
        members.add(member);
      }
      return this;
    }

    CharSet build(boolean complement, int flags) {
      if ((flags & Flags.IGNORECASE) != 0) {
        addVariants((flags & Flags.UNICODE) != 0);
      }
      return new CharSet(merged(), members.toArray(new Member[0]), complement);
    }

    private void addVariants(boolean unicode) {
      for (int[] range : List.copyOf(ranges)) {
        if (!unicode) {
          addShifted(range, 'A', 'Z', 0x20);
          addShifted(range, 'a', 'z', -0x20);
          continue;
        }
        int[] cased = Casing.casedPoints();
        int at = Arrays.binarySearch(cased, range[0]);
        for (int i = at < 0 ? -at - 1 : at; i < cased.length && cased[i] <= range[1]; i++) {
          for (int variant : Casing.variants(cased[i])) {
            add(variant, variant);
          }
        }
      }
    }

    private void addShifted(int[] range, int first, int last, int by) {
      int low = Math.max(range[0], first);
      int high = Math.min(range[1], last);
      if (low <= high) {
        add(low + by, high + by);
      }
    }

    private int[] merged() {
      ranges.sort(Comparator.comparingInt(range -> range[0]));
      int[] out = new int[2 * ranges.size()];
      int size = 0;
      for (int[] range : ranges) {
        if (size > 0 && range[0] <= out[size - 1] + 1) {
          out[size - 1] = Math.max(out[size - 1], Math.min(range[1], MAX_POINT));
        } else {
          out[size++] = range[0];
          out[size++] = range[1];
        }
      }
      return Arrays.copyOf(out, size);
    }
  }
}
