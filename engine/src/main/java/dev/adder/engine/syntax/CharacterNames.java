package dev.adder.engine.syntax;

import java.util.Locale;

/** The names in {@code \N{...}}. */
public final class CharacterNames {
  private static final String CJK = "CJK UNIFIED IDEOGRAPH-";
  private static final String HANGUL = "HANGUL SYLLABLE ";
  private static final String[] LEADS = {
    "G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P",
    "H"
  };
  private static final String[] VOWELS = {
    "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE",
    "WI", "YU", "EU", "YI", "I"
  };
  private static final String[] TAILS = {
    "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M",
    "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"
  };

  private CharacterNames() {}

  /** The code point of that name in any case, or -1. */
  public static int codePoint(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (upper.startsWith(CJK)) {
      return ideograph(upper.substring(CJK.length()));
    }
    if (upper.startsWith(HANGUL)) {
      return hangul(upper.substring(HANGUL.length()));
    }
    try {
      int point = Character.codePointOf(upper);
      return upper.equals(Character.getName(point)) ? point : -1;
    } catch (IllegalArgumentException unknown) {
      return -1;
    }
  }

  private static int ideograph(String digits) {
    if (!digits.matches("[0-9A-F]{4,5}")) {
      return -1;
    }
    int point = Integer.parseInt(digits, 16);
    return Character.isIdeographic(point)
            && Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN
        ? point
        : -1;
  }

  private static int hangul(String syllable) {
    for (int lead = 0; lead < LEADS.length; lead++) {
      for (int vowel = 0; vowel < VOWELS.length; vowel++) {
        String head = LEADS[lead] + VOWELS[vowel];
        if (!syllable.startsWith(head)) {
          continue;
        }
        for (int tail = 0; tail < TAILS.length; tail++) {
          if (syllable.equals(head + TAILS[tail])) {
            return 0xAC00 + (lead * VOWELS.length + vowel) * TAILS.length + tail;
          }
        }
      }
    }
    return -1;
  }
}
