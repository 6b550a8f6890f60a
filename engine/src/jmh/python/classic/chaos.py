"""The chaos game: a point jumps half the way to a corner that chance picks, many times."""


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def between(self, other, share):
        return Vector(self.x + (other.x - self.x) * share, self.y + (other.y - self.y) * share)


class Chance:
    def __init__(self, seed):
        self.seed = seed

    def below(self, bound):
        self.seed = (self.seed * 1103515245 + 12345) % 2147483648
        return self.seed // 65536 % bound


def run():
    size = 64
    corners = [Vector(0.0, 0.0), Vector(size - 1.0, 0.0), Vector(size / 2.0, size - 1.0)]
    picture = [[0] * size for _ in range(size)]
    chance = Chance(1234)
    point = Vector(1.0, 1.0)
    for _ in range(12000):
        point = point.between(corners[chance.below(3)], 0.5)
        picture[int(point.y)][int(point.x)] += 1
    lit = sum(1 for row in picture for count in row if count)
    return lit, max(max(row) for row in picture)
