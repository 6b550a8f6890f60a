package dev.adder.engine.jit;

/**
 * Which loop of which text. Immutable.
 *
 * @param file the name of the source, which a script may have chosen
 * @param function the qualified name of the function, {@code <module>} outside of functions
 * @param line line of the loop's first instruction, from 1; 0 when it has none
 * @param position of that instruction in the code
 */
public record LoopName(String file, String function, int line, int position) {
  /**
   * For people, in one line: {@code f in a.py, line 3 @17}. Control characters are shown as
   * escapes.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(function).append(" in ");
    for (int i = 0; i < file.length(); i++) {
      char each = file.charAt(i);
      if (Character.isISOControl(each) || each == '\u2028' || each == '\u2029') {
        text.append("\\u%04x".formatted((int) each));
      } else {
        text.append(each);
      }
    }
    return text.append(", line ").append(line).append(" @").append(position).toString();
  }
}
