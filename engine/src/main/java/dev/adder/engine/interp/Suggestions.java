package dev.adder.engine.interp;

import java.util.Collection;

/**
 * "Did you mean": the candidate closest to a wrong name by CPython's measure (Levenshtein distance
 * with cheap case changes, limits on length and number of candidates).
 */
public final class Suggestions {
  private static final int MOVE = 2;
  private static final int CASE = 1;
  private static final int MAX_CANDIDATES = 750;
  private static final int MAX_LENGTH = 40;

  private Suggestions() {}

  /** The closest candidate, or null when none is close enough. */
  public static String closest(String wrong, Collection<String> candidates) {
    if (candidates.size() > MAX_CANDIDATES || wrong.length() > MAX_LENGTH) {
      return null;
    }
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      if (candidate.equals(wrong)) {
        continue;
      }
      int limit = (candidate.length() + wrong.length() + 3) * MOVE / 6;
      limit = Math.min(limit, bestDistance - 1);
      int distance = distance(wrong, candidate, limit);
      if (distance <= limit) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  private static int distance(String a, String b, int limit) {
    if (a.length() > MAX_LENGTH || b.length() > MAX_LENGTH) {
      return limit + 1;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j * MOVE;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i * MOVE;
      for (int j = 1; j <= b.length(); j++) {
        int up = row[j];
        int change = diagonal + substitution(a.charAt(i - 1), b.charAt(j - 1));
        row[j] = Math.min(change, Math.min(up, row[j - 1]) + MOVE);
        diagonal = up;
      }
    }
    return row[b.length()];
  }

  private static int substitution(char a, char b) {
    if (a == b) {
      return 0;
    }
    return Character.toLowerCase(a) == Character.toLowerCase(b) ? CASE : MOVE;
  }
}
