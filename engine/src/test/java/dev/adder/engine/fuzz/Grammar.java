package dev.adder.engine.fuzz;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The expressions of each kind. In a text {@code {i}} stands for an expression of the kind with
 * that letter and {@code {a}} for one of any kind; {@code $n} is a name of the text's own that
 * holds an int and {@code $c} one that holds a str; {@code {F}} is a format specification. An exclamation mark, {@code {l!}}, marks a
 * place that does not see these names: the first iterable of a comprehension.
 */
final class Grammar {
  private static final Map<Kind, List<String>> TEXTS = new EnumMap<>(Kind.class);

  static {
    TEXTS.put(
        Kind.INT,
        List.of(
            "({i} + {i})", "({i} - {i})", "({i} * {i})", "({i} // {i})", "({i} % {i})", "(-{i})",
            "(~{i})", "({i} & {i})", "({i} | {i})", "({i} ^ {i})", "({i} << ({i} & 15))",
            "({i} >> ({i} & 7))", "(abs({i}) ** ({i} & 3))", "len({s})", "len({l})", "len({d})",
            "len({z})", "sum({l})", "max({l})", "min({l}, default={i})", "ord(({s} or 'q')[0])",
            "int({f})", "int({s})", "int({b})", "{l}[{i}]", "{l}[{i} % 3]", "{d}[{s}]",
            "{d}.get({s}, {i})", "max({i}, {i})", "min({i}, {i}, {i})", "round({f})", "abs({i})",
            "divmod({i}, {i})[1]", "({i} if {b} else {i})", "sum({i} for $n in {l!})",
            "sum({i} for $n in {l!} if {b})", "{s}.find({s})", "{s}.count({s})", "{s}.index({s})",
            "{l}.index({i})", "{l}.count({i})", "({i}).bit_length()", "({i} and {i})",
            "({i} or {i})", "next(iter({l}))", "next(iter({l}), {i})", "(lambda $n: {i})({i!})",
            "(lambda $n, *, k={i!}: {i} + k)({i!})", "hash({i})", "sum({d}.values())",
            "len([0 for $c in {s!} if {b}])", "({i} == {i}) + ({b})", "{y}[{i}]",
            "int.from_bytes({y}[:4], 'big')", "pow({i}, {i} & 15, 97)", "{o}.x", "len({o})",
            "{o}[{i}]", "{o}({i})", "{o}.twice", "int(format({i}, 'd'), 16)",
            "[{i}, {i}, {i}][{i} % 3]", "(1, {i}, {i})[{i} & 3]", "{p}[0]", "{p}.count({i})",
            "sum(x * y for x, y in zip({l}, {l}))", "sum(i * v for i, v in enumerate({l}))",
            "max({w}, key=len, default='').count('a')", "({i}).__add__({i})",
            "({i}).bit_count()", "int('%d' % {f})"));
    TEXTS.put(
        Kind.FLOAT,
        List.of(
            "({f} + {f})", "({f} - {i})", "({f} * {f})", "({i} / {i})", "({f} / {f})",
            "({f} // {f})", "({f} % {f})", "(-{f})", "float({i})", "float({s})",
            "round({f}, {i} & 3)", "abs({f})", "max({f}, {f})", "sum([{f}, {f}, {f}])",
            "(abs({f}) ** 0.5)", "({f} if {b} else {f})", "float(str({f}))", "float(repr({f}))",
            "divmod({f}, {f})[0]", "({f} ** 2)", "float('%.3f' % {f})", "({i} * {f})",
            "({f} or {f})", "sum({l}) / len({l})", "float.fromhex(({f}).hex())"));
    TEXTS.put(
        Kind.STR,
        List.of(
            "({s} + {s})", "({s} * ({i} & 3))", "{s}[{i}]", "{s}[{i}:{i}]", "{s}[::{i}]",
            "{s}[::-1]", "f'{{ {i}}}:{{ {s}!r}}'", "f'{{ {f}:.3f}}|{{ {i}:>6}}|{{ {s}:*^9.4}}'",
            "f'{{ {i}:#x}}{{ {i}:+,}}{{ {b}!s:>7}}'", "f'{{ {a}}}'", "f'{{ {i}=}}'",
            "('%s-%r' % ({s}, {i}))", "('%5d|%-5s|%.2e' % ({i}, {s}, {f}))", "{s}.upper()",
            "{s}.title()", "{s}.swapcase()", "{s}.strip({s})", "{s}.replace({s}, {s})",
            "{s}.replace({s}, {s}, {i})", "{s}.join({w})", "', '.join(map(str, {l}))", "str({i})",
            "str({f})", "repr({s})", "repr({l})", "repr({d})", "str({b})", "chr(97 + {i} % 26)",
            "format({i}, {F})", "format({f}, {F})", "format({s}, {F})",
            "({s} if {b} else {s})", "{s}.center({i} & 15, '.')", "{s}.zfill({i} & 15)",
            "{s}.rjust({i} & 15)", "{s}.partition({s})[{i} % 3]", "{w}[{i}]", "type({a}).__name__",
            "{s}.encode().decode()", "hex({i})", "bin({i})", "oct({i})", "ascii({s})",
            "''.join(sorted({s}))", "''.join($c for $c in {s!} if {b})", "({s} or {s})",
            "({s} and {s})", "{s}.casefold()", "'{{}}/{{!r}}/{{:>5}}'.format({i}, {s}, {i})",
            "'{{0}}{{1[0]}}{{k}}'.format({i}, {l}, k={s})", "max({s}, {s})", "min({w}, default={s})",
            "repr({y})", "repr({p})", "str({o})", "f'{{ {o}!r:>12}}'", "{s}.expandtabs({i} & 7)",
            "{s}.removeprefix({s})", "{y}.decode('latin-1')", "{y}.hex()", "{s}.capitalize()",
            "{s}.translate({{97: 'A', 98: None, 99: {i} % 90 + 32}})", "repr({f})", "f'{{ {f}:g}}'",
            "f'{{ {s}:{{ {i} & 15}}}}'", "('%(a)s %(b)d' % {{'a': {a}, 'b': {i}}})"));
    TEXTS.put(
        Kind.BOOL,
        List.of(
            "({i} < {i})", "({i} == {i})", "({f} >= {f})", "({i} < {f})", "({s} == {s})",
            "({s} < {s})", "({l} == {l})", "({l} < {l})", "({p} <= {p})", "({d} == {d})",
            "({z} <= {z})", "({i} in {l})", "({s} in {s})", "({s} in {d})", "({i} in {z})",
            "({i} not in {l})", "({i} < {i} <= {i})", "({i} == {i} != {i} < {f})", "(not {b})",
            "({b} and {b})", "({b} or {b})", "isinstance({a}, (int, str))", "bool({a})",
            "any($n > {i} for $n in {l!})", "all({b} for $n in {l!})", "{s}.startswith({s})",
            "{s}.isalpha()", "{s}.endswith(('a', {s}))", "({b} ^ {b})", "({i} is None)",
            "({o} == {o})", "({o} < {o})", "({i} in {o})", "isinstance({o}, object)",
            "{s}.isdigit()", "({y} == {y})", "({a} == {a})", "{z}.isdisjoint({z})",
            "hasattr({o}, 'x')", "callable({a})", "({f}).is_integer()", "({a} is not None)"));
    TEXTS.put(
        Kind.LIST,
        List.of(
            "[{i}, {i}, {i}]", "[*{l}, {i}]", "[{i}, *{z}]", "({l} + {l})", "{l}[{i}:{i}]",
            "{l}[::{i}]", "{l}[:{i}]", "sorted({l})", "sorted({l}, reverse=True)",
            "sorted({l}, key=lambda $n: {i})", "[{i} for $n in {l!}]",
            "[{i} for $n in {l!} if {b}]", "[{i} for $n in {l!} for $n in {l}]",
            "[{i} for $c in {s!}]", "list(range({i} & 7))", "list(range({i} & 7, {i} & 15, 2))",
            "list(map(lambda $n: {i}, {l!}))", "list(filter(lambda $n: {b}, {l!}))",
            "({l} * ({i} & 3))", "list(reversed({l}))", "list({z})", "list({d}.values())",
            "[len($c) for $c in {w!}]", "[x for t in zip({l}, {l}) for x in t]", "list({y})",
            "[a + b for a, (b, c) in enumerate(zip({l}, {s}))]", "({l} if {b} else {l})",
            "list({o})", "[{i} for _ in range({i!} & 3)]", "({l} or {l})", "{l}.copy()",
            "[*map(abs, {l})]", "list(divmod({i}, {i}))"));
    TEXTS.put(
        Kind.WORDS,
        List.of(
            "[{s}, {s}]", "{s}.split()", "{s}.split({s})", "list({d})", "[str($n) for $n in {l!}]",
            "sorted({w})", "sorted({w}, key=len)", "[{s} for $c in {w!}]", "({w} + {w})",
            "{w}[{i}:]", "{s}.splitlines()", "list({s})", "{s}.rsplit({s}, {i} & 3)",
            "[{s} for $n in {l!} if {b}]", "list({s}.partition({s}))"));
    TEXTS.put(
        Kind.DICT,
        List.of(
            "{{{s}: {i}, {s}: {i}}}", "{{**{d}, {s}: {i}}}", "{{{s}: {i} for $n in {l!}}}",
            "{{$c: {i} for $c in {s!} if {b}}}", "dict({d}, k={i})", "dict(zip({w}, {l}))",
            "({d} | {d})", "{d}.copy()", "{{str(k): v for k, v in enumerate({l})}}",
            "{{k: v + {i} for k, v in {d}.items()}}", "dict.fromkeys({w}, {i})",
            "dict(sorted({d}.items()))", "({d} if {b} else {d})", "dict(a={i}, **{d})"));
    TEXTS.put(
        Kind.SET,
        List.of(
            "{{{i}, {i}}}", "({z} | {z})", "({z} & {z})", "({z} - {z})", "({z} ^ {z})",
            "{{{i} for $n in {l!}}}", "{{{i} & 31 for $n in {l!} if {b}}}", "set({l})",
            "{z}.union({l})", "{z}.intersection({l}, {z})", "set(range({i} & 15))", "{{*{l}, {i}}}",
            "{z}.copy()", "set({y})"));
    TEXTS.put(
        Kind.TUPLE,
        List.of(
            "({i}, {s})", "({i}, {i}, {f})", "tuple({l})", "divmod({i}, {i})", "({p} + {p})",
            "{p}[{i}:]", "(*{l}, {b})", "{p}[::-1]", "({p} * ({i} & 1))", "(*{p}, *{p})",
            "tuple({i} for $n in {l!})", "({f}).as_integer_ratio()", "{s}.rpartition({s})",
            "max(zip({l}, {w}), default=({i},))", "next(enumerate({w}), ())"));
    TEXTS.put(
        Kind.BYTES,
        List.of(
            "{s}.encode()", "bytes({i} & 255 for $n in {l!})", "({y} + {y})", "{y}[{i}:{i}]",
            "{y}.upper()", "{y}[::-1]", "({y} * ({i} & 3))", "bytes({l})", "b'%d:%s' % ({i}, {y})",
            "{y}.replace({y}, {y})", "b','.join([{y}, {y}])", "bytes(bytearray({y}))",
            "({i}).to_bytes(4, 'little', signed=True)", "bytes(memoryview({y})[1:])"));
    TEXTS.put(Kind.OBJECT, List.of("({o} + {o})", "({o} if {b} else {o})", "{o}.more({i})"));
  }

  private Grammar() {}

  static List<String> texts(Kind kind) {
    return TEXTS.get(kind);
  }
}
