package dev.adder.engine.syntax;

import java.text.Normalizer;
import java.util.Arrays;

/** Gives every spelling of a name in one text the same String; not shared between threads. */
final class NameTable {
  /** A name in normal form (NFKC) and the kind of token it is. */
  record Entry(String spelling, String name, TokenKind kind) {}

  /** Unknown to who writes the text, so that nobody can choose names that collide. */
  private final long multiplier = System.nanoTime() * 0x9E3779B97F4A7C15L | 5;

  private Entry[] slots = new Entry[256];
  private int count;

  /** The entry of chars [start, end). Cost: one hash of the characters. */
  Entry lookup(char[] chars, int start, int end) {
    long hash = 0;
    for (int i = start; i < end; i++) {
      Looks.keep(i);
      hash = (hash + chars[i]) * multiplier;
    }
    int mask = slots.length - 1;
    int slot = (int) (hash >>> 33) & mask;
    while (slots[slot] != null) {
      if (matches(slots[slot].spelling, chars, start, end)) {
        return slots[slot];
      }
      slot = slot + 1 & mask;
    }
    Entry entry = make(new String(chars, start, end - start));
    slots[slot] = entry;
    if (++count * 2 > slots.length) {
      grow();
    }
    return entry;
  }

  private static Entry make(String spelling) {
    boolean ascii = true;
    for (int i = 0; i < spelling.length(); i++) {
      Looks.keep(i);
      ascii &= spelling.charAt(i) < 128;
    }
    String name = ascii ? spelling : Normalizer.normalize(spelling, Normalizer.Form.NFKC);
    return new Entry(spelling, name, TokenKind.keywordOrName(spelling));
  }

  private static boolean matches(String spelling, char[] chars, int start, int end) {
    if (spelling.length() != end - start) {
      return false;
    }
    for (int i = 0; i < spelling.length(); i++) {
      if (spelling.charAt(i) != chars[start + i]) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    Entry[] old = slots;
    slots = new Entry[old.length * 2];
    int mask = slots.length - 1;
    Arrays.stream(old)
        .filter(entry -> entry != null)
        .forEach(entry -> {
          long hash = 0;
          for (int i = 0; i < entry.spelling.length(); i++) {
            hash = (hash + entry.spelling.charAt(i)) * multiplier;
          }
          int slot = (int) (hash >>> 33) & mask;
          while (slots[slot] != null) {
            slot = slot + 1 & mask;
          }
          slots[slot] = entry;
        });
  }
}
