"""What a key function or a comparison may do to the list that is being sorted."""
def run(name, act):
    data = list(range(10))
    def key(x):
        act(data, x)
        return -x
    try:
        data.sort(key=key)
        print(name, 'ok', data)
    except Exception as e:
        print(name, type(e).__name__, e, data)
acts = {
 'clear': lambda d, x: d.clear(),
 'delslice': lambda d, x: d.__delitem__(slice(None)),
 'append': lambda d, x: d.append(1),
 'append_pop': lambda d, x: (d.append(1), d.pop()),
 'append_clear': lambda d, x: (d.append(1), d.clear()),
 'append_str_clear': lambda d, x: (d.append('a'), d.clear()),
 'setslice': lambda d, x: d.__setitem__(slice(None), range(20)),
 'setempty': lambda d, x: d.__setitem__(slice(None), []),
 'extend_empty': lambda d, x: d.extend([]),
 'iadd': lambda d, x: d.__iadd__([1.5]),
 'insert_remove': lambda d, x: (d.insert(0, 'x'), d.remove('x')),
 'sortinner': lambda d, x: d.sort(),
 'sortinnerkey': lambda d, x: d.sort(key=lambda y: y),
 'reverse': lambda d, x: d.reverse(),
 'imul': lambda d, x: d.__imul__(3),
 'imul0': lambda d, x: d.__imul__(0),
 'init': lambda d, x: d.__init__([1,2]),
 'init0': lambda d, x: d.__init__(),
 'raise': lambda d, x: (d.append(1), 1/0),
 'len': lambda d, x: print(len(d), end=' ') ,
}
for n, a in acts.items():
    run(n, a)
class C:
    def __init__(s, i): s.i = i
    def __lt__(s, o):
        if s.i == 3: d2.append('z')
        return s.i < o.i
    def __repr__(s): return 'C%d' % s.i
d2 = [C(i) for i in [5,1,3,2,4]]
try: d2.sort()
except ValueError as e: print(e, d2)
d2 = [C(i) for i in [5,1,3,2,4]]
class D(C):
    def __lt__(s, o): d2.clear(); return s.i < o.i
d2 = [D(i) for i in [5,1,3,2,4]]
try: d2.sort(reverse=True); print(d2)
except ValueError as e: print(e, d2)
