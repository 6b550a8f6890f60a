"""A cache that forgets what was not used for longest: a dict and a ring of links."""


class Link:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.before = self.after = self


class Cache:
    def __init__(self, room):
        self.room = room
        self.links = {}
        self.ring = Link(None, None)
        self.hits = 0
        self.misses = 0

    def _put_first(self, link):
        first = self.ring.after
        link.before, link.after = self.ring, first
        self.ring.after = first.before = link

    def _take_out(self, link):
        link.before.after = link.after
        link.after.before = link.before

    def get(self, key):
        link = self.links.get(key)
        if link is None:
            self.misses += 1
            return None
        self.hits += 1
        self._take_out(link)
        self._put_first(link)
        return link.value

    def put(self, key, value):
        link = self.links.get(key)
        if link is not None:
            link.value = value
            return
        if len(self.links) >= self.room:
            oldest = self.ring.before
            self._take_out(oldest)
            del self.links[oldest.key]
        link = Link(key, value)
        self.links[key] = link
        self._put_first(link)


def run():
    cache = Cache(64)
    seed = total = 0
    for i in range(6000):
        seed = (seed * 1103515245 + 12345) % 2147483648
        key = seed // 65536 % (100 if i % 3 else 30)
        value = cache.get(key)
        if value is None:
            value = key * key
            cache.put(key, value)
        total += value
    return cache.hits, cache.misses, total
