package dev.adder.engine.regex;

import dev.adder.engine.text.CharSource;
import dev.adder.engine.text.Pace;
import dev.adder.sandbox.quota.Meter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recursive-descent parser of patterns. Accepts and refuses what CPython 3.13's re/_parser.py does,
 * with its messages and positions. Nesting is limited so that parsing and compiling fit a Java
 * stack of 256 KB; CPython runs into its recursion limit at about 500 levels.
 */
final class Parser {
  private static final int MAX_DEPTH = 128;
  private static final long MAX_REPEAT = 4294967295L;
  private static final int MAX_GROUPS = Integer.MAX_VALUE / 2;

  private final CharSource pattern;
  private final Tokens tokens;
  private final EscapeParser escapes;
  private final Groups groups = new Groups();
  private final List<Regex.Warning> warnings = new ArrayList<>();
  private int globalFlags;

  /** Sets of one character that were made, for looks at the meter. */
  private int literals;

  /** A parsed pattern. */
  record Result(Node root, int flags, Groups groups, List<Regex.Warning> warnings) {}

  /** What the last item of a branch was, to judge a quantifier. */
  private enum Last {
    NOTHING,
    PLACE,
    REPEAT,
    ITEM
  }

  Parser(CharSource pattern, int flags, Meter meter) {
    this.pattern = pattern;
    this.globalFlags = flags;
    this.tokens = new Tokens(pattern, meter);
    this.escapes = new EscapeParser(tokens);
  }

  Result parse() {
    Node root = choice(effective(globalFlags), 0);
    int flags = checkFlags();
    if (tokens.peek() != Tokens.NONE) {
      throw tokens.error("unbalanced parenthesis", 0);
    }
    groups
        .conditions()
        .forEach((group, position) -> {
          if (group >= groups.count()) {
            throw new RegexSyntaxException(
                RegexSyntaxException.Kind.PATTERN,
                "invalid group reference " + group,
                pattern,
                position);
          }
        });
    return new Result(root, flags, groups, List.copyOf(warnings));
  }

  private int effective(int flags) {
    if (!tokens.isText()) {
      return flags & ~Flags.UNICODE;
    }
    return (flags & Flags.ASCII) != 0 ? flags & ~Flags.UNICODE : flags | Flags.UNICODE;
  }

  private int checkFlags() {
    int flags = globalFlags;
    if (tokens.isText()) {
      refuse((flags & Flags.LOCALE) != 0, "cannot use LOCALE flag with a str pattern");
      boolean ascii = (flags & Flags.ASCII) != 0;
      refuse(ascii && (flags & Flags.UNICODE) != 0, "ASCII and UNICODE flags are incompatible");
      return ascii ? flags : flags | Flags.UNICODE;
    }
    refuse((flags & Flags.UNICODE) != 0, "cannot use UNICODE flag with a bytes pattern");
    int both = Flags.LOCALE | Flags.ASCII;
    refuse((flags & both) == both, "ASCII and LOCALE flags are incompatible");
    return flags;
  }

  private void refuse(boolean wrong, String message) {
    if (wrong) {
      throw new RegexSyntaxException(RegexSyntaxException.Kind.VALUE, message, pattern, -1);
    }
  }

  private Node choice(int flags, int depth) {
    List<Node> branches = new ArrayList<>();
    do {
      int current = depth == 0 ? effective(globalFlags) : flags;
      branches.add(branch(current, depth, depth == 0 && branches.isEmpty()));
    } while (tokens.take('|'));
    return branches.size() == 1 ? branches.getFirst() : Node.Choice.of(branches, tokens.meter());
  }

  private Node branch(int startFlags, int depth, boolean first) {
    if (depth > MAX_DEPTH) {
      throw new RegexSyntaxException(
          RegexSyntaxException.Kind.RECURSION, "maximum recursion depth exceeded", pattern, -1);
    }
    List<Node> items = new ArrayList<>();
    Last last = Last.NOTHING;
    int flags = startFlags;
    while (true) {
      int c = tokens.peek();
      if (c == Tokens.NONE || c == '|' || c == ')') {
        return items.size() == 1 ? items.getFirst() : Node.Sequence.of(items, tokens.meter());
      }
      int letter = tokens.peekEscaped();
      tokens.get();
      if ((flags & Flags.VERBOSE) != 0 && skipped(c)) {
        continue;
      }
      switch (c) {
        case '\\' -> items.add(escape(letter, flags));
        case '[' -> items.add(new Node.One(new SetParser(tokens, flags, warnings).parse()));
        case '.' ->
            items.add(
                new Node.One((flags & Flags.DOTALL) != 0 ? CharSet.ALL : CharSet.NOT_NEWLINE));
        case '^' -> items.add(at(flags, Node.Place.LINE_START, Node.Place.TEXT_START));
        case '$' -> items.add(at(flags, Node.Place.LINE_END, Node.Place.LAST_LINE_END));
        case '*', '+', '?', '{' -> {
          if (c == '{' && !isCounted()) {
            items.add(literal(c, flags));
            break;
          }
          Node repeated = repeat(c, items, last);
          items.set(items.size() - 1, repeated);
          last = Last.REPEAT;
          continue;
        }
        case '(' -> {
          Optional<Node> group = group(flags, depth, first && items.isEmpty());
          if (group.isEmpty()) {
            flags = first && items.isEmpty() ? effective(globalFlags) : flags;
            continue;
          }
          items.add(group.get());
          last = Last.ITEM;
          continue;
        }
        default -> items.add(literal(c, flags));
      }
      last = items.getLast() instanceof Node.At ? Last.PLACE : Last.ITEM;
    }
  }

  private static Node at(int flags, Node.Place lines, Node.Place text) {
    return new Node.At((flags & Flags.MULTILINE) != 0 ? lines : text);
  }

  private Node literal(int c, int flags) {
    // To make a set costs some 100 ns.
    Pace.keep((++literals << 6) + 63, tokens.meter());
    return new Node.One(CharSet.of(c, flags));
  }

  private boolean skipped(int c) {
    if (c == ' ' || c >= '\t' && c <= '\r') {
      return true;
    }
    if (c != '#') {
      return false;
    }
    int comment = tokens.get();
    while (comment != Tokens.NONE && comment != '\n') {
      comment = tokens.get();
    }
    return true;
  }

  private Node escape(int letter, int flags) {
    boolean unicode = (flags & Flags.UNICODE) != 0;
    switch (letter) {
      case 'A' -> {
        return new Node.At(Node.Place.TEXT_START);
      }
      case 'Z' -> {
        return new Node.At(Node.Place.TEXT_END);
      }
      case 'b' -> {
        return new Node.At(unicode ? Node.Place.WORD_EDGE : Node.Place.ASCII_WORD_EDGE);
      }
      case 'B' -> {
        return new Node.At(unicode ? Node.Place.NOT_WORD_EDGE : Node.Place.NOT_ASCII_WORD_EDGE);
      }
      default -> {}
    }
    Optional<CharSet.Member> member = EscapeParser.category(letter, flags);
    if (member.isPresent()) {
      return new Node.One(new CharSet.Builder().add(member.get()).build(false, 0));
    }
    int control = EscapeParser.control(letter);
    if (control >= 0) {
      return literal(control, flags);
    }
    if (letter == '0') {
      String digits = "0" + tokens.getWhile(2, EscapeParser::isOctal);
      return literal(Integer.parseInt(digits, 8), flags);
    }
    return EscapeParser.isDigit(letter)
        ? numbered(letter, flags)
        : literal(escapes.character(letter), flags);
  }

  /** Three octal digits, or a reference to a group of one or two digits. */
  private Node numbered(int first, int flags) {
    String digits = Character.toString(first);
    if (EscapeParser.isDigit(tokens.peek())) {
      digits += (char) tokens.get();
      boolean octal = EscapeParser.isOctal(first) && EscapeParser.isOctal(digits.charAt(1));
      if (octal && EscapeParser.isOctal(tokens.peek())) {
        digits += (char) tokens.get();
        return literal(escapes.checkedOctal(digits), flags);
      }
    }
    int group = Integer.parseInt(digits);
    if (group >= groups.count()) {
      throw tokens.error("invalid group reference " + group, digits.length());
    }
    if (!groups.isClosed(group)) {
      throw tokens.error("cannot refer to an open group", digits.length() + 1);
    }
    return backreference(group, flags);
  }

  private Node backreference(int group, int flags) {
    groups.checkLookbehind(group, tokens);
    return new Node.Backreference(group, flags, groups.width(group));
  }

  private long countMin;
  private long countMax;

  /** Reads {@code {m,n}} after the brace; leaves the input alone when it is no quantifier. */
  private boolean isCounted() {
    int here = tokens.position();
    if (tokens.peek() == '}') {
      return false;
    }
    String low = tokens.getWhile(Integer.MAX_VALUE, EscapeParser::isDigit);
    String high = low;
    if (tokens.take(',')) {
      high = tokens.getWhile(Integer.MAX_VALUE, EscapeParser::isDigit);
    }
    if (!tokens.take('}')) {
      tokens.seek(here);
      return false;
    }
    countMin = low.isEmpty() ? 0 : count(low);
    countMax = high.isEmpty() ? Node.UNBOUNDED : count(high);
    if (countMax != Node.UNBOUNDED && countMax < countMin) {
      throw tokens.error("min repeat greater than max repeat", tokens.position() - here);
    }
    return true;
  }

  private long count(String digits) {
    String plain = withoutZeros(digits);
    if (plain.length() > 10 || Long.parseLong(plain) >= MAX_REPEAT) {
      throw new RegexSyntaxException(
          RegexSyntaxException.Kind.OVERFLOW, "the repetition number is too large", pattern, -1);
    }
    return Long.parseLong(plain);
  }

  private static String withoutZeros(String digits) {
    int start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }

  private Node repeat(int c, List<Node> items, Last last) {
    int here = countStart(c);
    long min = c == '+' ? 1 : c == '{' ? countMin : 0;
    long max = c == '?' ? 1 : c == '{' ? countMax : Node.UNBOUNDED;
    if (last == Last.NOTHING || last == Last.PLACE) {
      throw tokens.error("nothing to repeat", tokens.position() - here);
    }
    if (last == Last.REPEAT) {
      throw tokens.error("multiple repeat", tokens.position() - here);
    }
    Node.Mode mode =
        tokens.take('?')
            ? Node.Mode.LAZY
            : tokens.take('+') ? Node.Mode.POSSESSIVE : Node.Mode.GREEDY;
    Node body = items.getLast();
    int low = (int) Math.min(min, Integer.MAX_VALUE);
    int high = max > Integer.MAX_VALUE ? Node.UNBOUNDED : (int) max;
    return new Node.Repeat(low, high, mode, body, body.width().times(low, high));
  }

  /** Where the quantifier begins; the input stands behind it. */
  private int countStart(int c) {
    int start = tokens.position() - 1;
    if (c == '{') {
      while (pattern.at(start) != '{') {
        start--;
      }
    }
    return start;
  }

  /** A parenthesis; empty when it is a comment or sets global flags. */
  private Optional<Node> group(int flags, int depth, boolean atStart) {
    int start = tokens.position() - 1;
    Optional<CharSource> name = Optional.empty();
    if (tokens.take('?')) {
      int c = option();
      switch (c) {
        case 'P' -> {
          if (tokens.take('=')) {
            return Optional.of(namedReference(flags));
          }
          if (!tokens.take('<')) {
            int unknown = peekLength();
            CharSource text = tokens.slice(tokens.position(), tokens.position() + unknown);
            option();
            throw tokens.error("unknown extension ?P" + text, unknown + 2);
          }
          CharSource text = tokens.getUntil('>', "group name");
          tokens.checkGroupName(text, 1);
          name = Optional.of(text);
        }
        case ':' -> {
          return Optional.of(body(flags, depth, start));
        }
        case '#' -> {
          comment(start);
          return Optional.empty();
        }
        case '=', '!', '<' -> {
          return Optional.of(look(c, flags, depth, start));
        }
        case '(' -> {
          return Optional.of(conditional(flags, depth, start));
        }
        case '>' -> {
          return Optional.of(new Node.Atomic(body(flags, depth, start)));
        }
        default -> {
          return inlineFlags(c, flags, depth, start, atStart);
        }
      }
    }
    if (groups.count() > MAX_GROUPS) {
      throw tokens.error("too many groups", 0);
    }
    int index = groups.open(name, tokens);
    Node body = body(flags, depth, start);
    groups.close(index, body.width());
    return Optional.of(new Node.Group(index, body, body.width()));
  }

  private int peekLength() {
    return tokens.peek() == Tokens.NONE ? 0 : tokens.peek() == '\\' ? 2 : 1;
  }

  private int option() {
    int c = tokens.get();
    if (c == Tokens.NONE) {
      throw tokens.error("unexpected end of pattern", 0);
    }
    return c;
  }

  /** The inside of a parenthesis, and its end. */
  private Node body(int flags, int depth, int start) {
    Node body = choice(flags, depth + 1);
    close(start);
    return body;
  }

  private void close(int start) {
    if (!tokens.take(')')) {
      throw tokens.error("missing ), unterminated subpattern", tokens.position() - start);
    }
  }

  private void comment(int start) {
    while (true) {
      if (tokens.peek() == Tokens.NONE) {
        throw tokens.error("missing ), unterminated comment", tokens.position() - start);
      }
      if (tokens.get() == ')') {
        return;
      }
    }
  }

  private Node namedReference(int flags) {
    CharSource name = tokens.getUntil(')', "group name");
    tokens.checkGroupName(name, 1);
    int group = known(name);
    if (!groups.isClosed(group)) {
      throw tokens.error("cannot refer to an open group", name.length() + 1);
    }
    return backreference(group, flags);
  }

  private int known(CharSource name) {
    Integer group = groups.names().get(Tokens.asText(name));
    if (group == null) {
      throw tokens.error("unknown group name " + tokens.quoted(name), name.length() + 1);
    }
    return group;
  }

  private Node look(int c, int flags, int depth, int start) {
    int kind = c;
    boolean outermost = false;
    if (c == '<') {
      int length = peekLength();
      CharSource text = tokens.slice(tokens.position(), tokens.position() + length);
      kind = option();
      if (kind != '=' && kind != '!') {
        throw tokens.error("unknown extension ?<" + text, length + 2);
      }
      outermost = groups.enterLookbehind();
    }
    Node body = choice(flags, depth + 1);
    if (outermost) {
      groups.leaveLookbehind();
    }
    close(start);
    return new Node.Look(c != '<', kind == '!', body);
  }

  private Node conditional(int flags, int depth, int start) {
    CharSource name = tokens.getUntil(')', "group name");
    int group;
    boolean number = true;
    for (int i = 0; i < name.length(); i++) {
      number &= EscapeParser.isDigit(name.at(i));
    }
    if (number) {
      group = conditionNumber(name);
    } else {
      tokens.checkGroupName(name, 1);
      group = known(name);
    }
    groups.checkLookbehind(group, tokens);
    Node yes = branch(flags, depth + 1, false);
    Node no = Node.Sequence.of(List.of(), tokens.meter());
    if (tokens.take('|')) {
      no = branch(flags, depth + 1, false);
      if (tokens.peek() == '|') {
        throw tokens.error("conditional backref with more than two branches", 0);
      }
    }
    close(start);
    return new Node.Conditional(group, yes, no, yes.width().or(no.width()));
  }

  private int conditionNumber(CharSource name) {
    String digits = withoutZeros(name.toString());
    if (digits.equals("0")) {
      throw tokens.error("bad group number", name.length() + 1);
    }
    if (digits.length() > 9 || Integer.parseInt(digits) >= MAX_GROUPS) {
      throw tokens.error("invalid group reference " + digits, name.length() + 1);
    }
    int group = Integer.parseInt(digits);
    groups.conditions().putIfAbsent(group, tokens.position() - name.length() - 1);
    return group;
  }

  /** {@code (?flags)} and {@code (?flags-flags:...)}. */
  private Optional<Node> inlineFlags(int c, int flags, int depth, int start, boolean atStart) {
    if (Flags.ofLetter(c) == 0 && c != '-') {
      int at = c == '\\' ? tokens.position() - 2 : tokens.position() - 1;
      CharSource text = tokens.slice(at, tokens.position());
      throw tokens.error("unknown extension ?" + text, text.length() + 1);
    }
    FlagParser parsed = new FlagParser(tokens);
    parsed.parse(c);
    if (parsed.isGlobal()) {
      globalFlags |= parsed.added();
      if (!atStart) {
        throw tokens.error(
            "global flags not at the start of the expression", tokens.position() - start);
      }
      return Optional.empty();
    }
    int scoped = flags;
    if ((parsed.added() & Flags.TYPES) != 0) {
      scoped &= ~Flags.TYPES;
    }
    scoped = (scoped | parsed.added()) & ~parsed.removed();
    return Optional.of(body(scoped, depth, start));
  }
}
