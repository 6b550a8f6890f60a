package dev.adder.tck;

import java.util.Optional;

/** Python 2: as Python 3 where it is the same text; functions of the host are objects. */
final class Python2 implements Dialect {
  private final Python3 newer = new Python3();

  @Override
  public Optional<String> text(Idiom idiom) {
    return switch (idiom) {
      case READ_LINE -> Optional.of("raw_input()");
      case HOST_CALL -> Optional.of("%s.apply(%s)");
      case CALLING_FUNCTION -> Optional.of("def %s(a):\n    return %s.apply(a)\n");
      // Exceptions of Java are none of Python's.
      case CATCH ->
          Optional.of(
              "import sys\ntry:\n    %s\n    seen = 'none'\nexcept:\n"
                  + "    seen = str(sys.exc_info()[1])\n");
      // Python 2 has no "from".
      case RETHROW -> Optional.empty();
      default -> newer.text(idiom);
    };
  }
}
