import re

m = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)(x)?", "on 2024-05-06")
print(m, m.group(), m.groups(), m.groupdict(), m.span("year"), m.lastgroup, m.lastindex, m.regs)
print(m["month"], m.expand(r"\g<month>/\1"), m.pos, m.endpos, m.re, m.string)
print(re.findall(r"\w+", "a bc def"), re.findall(r"(\w)(\d)", "a1 b2"))
print(re.split(r"[,;]\s*", "a, b;c"), re.split(r"(,)", "a,b", maxsplit=1), re.split(r"x*", "axbc"))
print(re.sub(r"(a)(b)?", r"<\1\2>", "ab a"), re.subn("x", "y", "xxx", count=2))
print(re.sub(r"\d+", lambda m: str(int(m[0]) * 2), "1 22 333"))
print([x.span() for x in re.finditer(r"\b", "ab cd")])
print(re.compile(rb"\d+").findall(b"12 34"), re.escape("a.b*c"), re.escape(b"x y"))
print(re.compile("a(?P<n>b)").groupindex, re.compile("a", re.I | re.M), re.compile("a") == re.compile("a"))
print(re.fullmatch("a+", "aaa"), re.fullmatch("a+", "aab"), re.match("b", "ab"))
for bad in ("(", "a**", "[z-a]", "(?P<1>a)", "\\q", "(?P=x)", "x{3,2}", "a\n(b"):
    try:
        re.compile(bad)
    except re.error as e:
        print(bad, "|", e, e.msg, e.pos, e.lineno, e.colno)
for template in (r"\2", r"\g<x>", r"\g<", r"\q", r"\g<1a>", "\\"):
    try:
        re.sub("(a)", template, "a")
    except (re.error, IndexError) as e:
        print(type(e).__name__, e)
for call in (lambda: re.match("a", b"a"), lambda: re.match(b"a", "a"), lambda: re.match("a", 5),
             lambda: m.group("nope"), lambda: m[9], lambda: re.compile(5)):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
