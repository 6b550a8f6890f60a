package dev.adder.engine.limits;

import java.util.LinkedHashMap;
import java.util.Map;

/** Scripts that would take all memory, each holding what it makes in a global name. */
final class Bombs {
  private Bombs() {}

  private static final String OF_OBJECTS =
      """
      class Point:
          def __init__(self, x, y):
              self.x = x
              self.y = y
      """;

  static Map<String, String> all() {
    Map<String, String> bombs = new LinkedHashMap<>();
    bombs.put("ints in a list", "a = []\nn = 1000\nwhile True:\n  a.append(n)\n  n += 1");
    bombs.put("floats in a list", "a = []\nx = 0.5\nwhile True:\n  a.append(x)\n  x += 1.0");
    bombs.put("big ints", "a = []\nwhile True: a.append(1 << 20000 + len(a))");
    bombs.put("lists in a list", "a = []\nwhile True: a.append([])");
    bombs.put("full lists in a list", "a = []\nwhile True: a.append([1, 'x', None, 2.5])");
    bombs.put("tuples in a list", "a = []\nwhile True: a.append((len(a), a))");
    bombs.put("nested tuples", "a = ()\nwhile True: a = (a,)");
    bombs.put("strs", "a = []\nwhile True: a.append('item %d of many' % len(a))");
    bombs.put("strs beyond Latin-1", "a = []\nwhile True: a.append('\\u20ac' * 50 + str(len(a)))");
    bombs.put("short strs by slicing", "a = []\ns = 'x' * 100\nwhile True: a.append(s[:50])");
    bombs.put("one str that doubles", "a = ['ab']\nwhile True: a[0] += a[0]");
    bombs.put("one str that grows", "a = 'ab'\nwhile True: a += 'some more of it'");
    bombs.put("bytes", "a = []\nwhile True: a.append(bytes(1000))");
    bombs.put("a bytearray", "a = bytearray()\nwhile True: a += b'0123456789'");
    bombs.put("int keys of a dict", "a = {}\nn = 0\nwhile True:\n  a[n] = n\n  n += 1");
    bombs.put("str keys of a dict", "a = {}\nwhile True: a['key %d' % len(a)] = None");
    bombs.put("dicts in a list", "a = []\nwhile True: a.append({})");
    bombs.put("small dicts in a list", "a = []\nwhile True: a.append({'k': 1, 'v': 2})");
    bombs.put("a set", "a = set()\nn = 0\nwhile True:\n  a.add(n)\n  n += 1");
    bombs.put("frozensets", "a = []\nwhile True: a.append(frozenset([len(a)]))");
    bombs.put("instances", OF_OBJECTS + "a = []\nwhile True: a.append(Point(len(a), a))");
    bombs.put("instances of floats", OF_OBJECTS + "a = []\nwhile True: a.append(Point(1.5, 2.5))");
    bombs.put(
        "instances with slots",
        "class S:\n  __slots__ = ('v', 'n')\na = None\nwhile True:\n  s = S()\n  s.n = a\n  s.v = 1\n  a = s");
    bombs.put(
        "instances with odd attributes",
        "class O: pass\na = []\nwhile True:\n  o = O()\n  setattr(o, 'k%d' % (len(a) % 1000), 1)\n  a.append(o)");
    bombs.put("classes", "a = []\nwhile True: a.append(type('C', (), {'x': 1}))");
    bombs.put("functions", "a = []\nwhile True: a.append(lambda x: x)");
    bombs.put(
        "closures",
        "def make(n):\n  def inner(): return n\n  return inner\na = []\nwhile True: a.append(make(len(a)))");
    bombs.put("bound methods", "a = []\nwhile True: a.append(a.append)");
    bombs.put(
        "suspended generators",
        "def g():\n  x = yield\na = []\nwhile True:\n  i = g()\n  next(i)\n  a.append(i)");
    bombs.put(
        "exceptions with tracebacks",
        "def f(n):\n  if n: f(n - 1)\n  raise ValueError(n)\na = []\nwhile True:\n  try: f(5)\n  except ValueError as e: a.append(e)");
    bombs.put(
        "texts compiled", "a = []\nwhile True: a.append(compile('x = %d' % len(a), 'f', 'exec'))");
    bombs.put(
        "functions by exec",
        "a = []\nwhile True:\n  d = {}\n  exec('def f(x):\\n  return x + %d' % len(a), d)\n  a.append(d['f'])");
    bombs.put(
        "patterns", "import re\na = []\nwhile True: a.append(re.compile('a+(b|c)%d' % len(a)))");
    bombs.put(
        "a deque",
        "from collections import deque\na = deque()\nwhile True: a.append(len(a) + 5000)");
    bombs.put("text in memory", "import io\na = io.StringIO()\nwhile True: a.write('0123456789')");
    bombs.put("bytes in memory", "import io\na = io.BytesIO()\nwhile True: a.write(b'0123456789')");
    bombs.put("an array", "import array\na = array.array('d')\nwhile True: a.append(1.0)");
    bombs.put(
        "decimals", "from decimal import Decimal\na = []\nwhile True: a.append(Decimal(len(a)))");
    bombs.put(
        "fractions",
        "from fractions import Fraction\na = []\nwhile True: a.append(Fraction(1, len(a) + 1))");
    bombs.put(
        "dates",
        "from datetime import date\na = []\nwhile True: a.append(date.fromordinal(len(a) % 3000000 + 1))");
    bombs.put("ranges", "a = []\nwhile True: a.append(range(len(a)))");
    bombs.put("slices", "a = []\nwhile True: a.append(slice(len(a), None))");
    bombs.put("iterators", "a = []\nwhile True: a.append(iter(a))");
    bombs.put(
        "partials", "from functools import partial\na = []\nwhile True: a.append(partial(len, a))");
    bombs.put("ids", "a = []\nwhile True:\n  o = object()\n  id(o)\n  a.append(o)");
    bombs.put(
        "weak references",
        "import weakref\nclass C: pass\na = []\nwhile True:\n  c = C()\n  a.append((c, weakref.ref(c)))");
    bombs.put("memory views", "b = bytearray(10)\na = []\nwhile True: a.append(memoryview(b)[1:])");
    bombs.put("a comprehension", "a = [[i] for i in range(10 ** 9)]");
    bombs.put("list of a range", "a = list(range(10 ** 7, 10 ** 9))");
    bombs.put("a join", "a = ''.join(str(i) for i in range(10 ** 9))");
    bombs.put("sorted", "a = sorted(i * 7919 % 1000003 for i in range(10 ** 9))");
    bombs.put("names of a module", "n = 0\nwhile True:\n  globals()['v%d' % n] = n\n  n += 1");
    bombs.put(
        "json",
        "import json\na = []\nwhile True: a.append(json.loads('{\"a\": [1, 2.5, \"x\"]}'))");
    bombs.put(
        "a cache",
        "import functools\n@functools.cache\ndef a(n): return [n]\nn = 0\nwhile True:\n  a(n)\n  n += 1");
    bombs.put("coroutines", "async def c(): pass\na = []\nwhile True: a.append(c())");
    return bombs;
  }
}
