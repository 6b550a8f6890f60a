package dev.adder.engine.regex;

/**
 * A match: starts and ends of the groups.
 *
 * @param spans start and end of group i at 2i and 2i+1, -1 if it took no part; not to be written
 * @param lastIndex number of the group that was closed last, -1 if none
 */
public record Match(int[] spans, int lastIndex) {
  /** Start of a group, -1 if it took no part. */
  public int start(int group) {
    return spans[2 * group];
  }

  /** End of a group, -1 if it took no part. */
  public int end(int group) {
    return spans[2 * group + 1];
  }
}
