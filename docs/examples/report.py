"""A text report: parse log lines with a generator, group them, print aligned tables."""

from collections import Counter, defaultdict

LOG = """\
2026-03-01 08:00:12 INFO  web    request /index 12ms
2026-03-01 08:00:13 WARN  db     slow query 840ms
2026-03-01 08:01:40 INFO  web    request /cart 35ms
2026-03-01 08:02:05 ERROR pay    card refused 0ms
this line is broken
2026-03-01 08:02:07 INFO  web    request /pay 220ms
2026-03-01 08:03:00 WARN  db     slow query 1310ms
2026-03-01 08:03:59 INFO  web    request /index 9ms
"""


def parse(text):
    """Yield (level, source, message, milliseconds) of each good line; return the bad count."""
    bad = 0
    for line in text.splitlines():
        try:
            _date, _time, level, source, *words, took = line.split()
            yield level, source, " ".join(words), int(took.removesuffix("ms"))
        except ValueError:
            bad += 1
    return bad


def collect(lines):
    """Drain a generator and keep what it returns."""
    rows = []

    def run():
        nonlocal rows
        bad = yield from lines
        return bad

    runner = run()
    while True:
        try:
            rows.append(next(runner))
        except StopIteration as stop:
            return rows, stop.value


def table(header, rows):
    widths = [max(len(str(row[i])) for row in [header, *rows]) for i in range(len(header))]
    for row in [header, ["-" * width for width in widths], *rows]:
        cells = (
            f"{cell:>{width}}" if isinstance(cell, int) else f"{cell:<{width}}"
            for cell, width in zip(row, widths, strict=True)
        )
        print("  ".join(cells).rstrip())
    print()


rows, bad = collect(parse(LOG))
levels = Counter(level for level, *_ in rows)
times = defaultdict(list)
for _level, source, _message, took in rows:
    times[source].append(took)

table(("level", "lines"), levels.most_common())
table(
    ("source", "n", "min", "max", "mean"),
    [
        (source, len(t), min(t), max(t), f"{sum(t) / len(t):.1f}")
        for source, t in sorted(times.items())
    ],
)
slowest = max(rows, key=lambda row: row[3])
print(f"slowest: {slowest[2]!r} of {slowest[1]} with {slowest[3]} ms")
print(f"{bad} line{'s' if bad != 1 else ''} could not be read")
