"""Aircraft that come too near to each other, found with a search tree of cells."""

import math


class Entry:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None
        self.planes = []


class Tree:
    """An unbalanced search tree; cells come in an order that keeps it low enough."""

    def __init__(self):
        self.root = None
        self.size = 0

    def cell(self, key):
        if self.root is None:
            self.root = Entry(key)
            self.size = 1
            return self.root
        at = self.root
        while True:
            if key == at.key:
                return at
            child = at.left if key < at.key else at.right
            if child is None:
                child = Entry(key)
                self.size += 1
                if key < at.key:
                    at.left = child
                else:
                    at.right = child
                return child
            at = child

    def each(self):
        stack, at = [], self.root
        while stack or at is not None:
            while at is not None:
                stack.append(at)
                at = at.left
            at = stack.pop()
            yield at
            at = at.right


class Plane:
    def __init__(self, number):
        self.number = number

    def at(self, time):
        angle = time + self.number * 0.7
        radius = 20.0 + self.number % 7 * 5
        x = radius * math.cos(angle) + self.number % 3
        y = radius * math.sin(angle * (1 + self.number % 2)) + time
        return x, y, 10.0 + self.number % 4


def cells(x, y, size):
    column, row = int(x // size), int(y // size)
    for dx in (0, 1):
        for dy in (0, 1):
            yield (column + dx) * 4096 + row + dy


def collisions(planes, time):
    tree = Tree()
    for plane in planes:
        x, y, z = plane.at(time)
        for key in cells(x, y, 4.0):
            tree.cell(key).planes.append((plane, x, y, z))
    found = set()
    for cell in tree.each():
        here = cell.planes
        for i, (a, ax, ay, az) in enumerate(here):
            for b, bx, by, bz in here[i + 1 :]:
                dx, dy, dz = ax - bx, ay - by, az - bz
                if dx * dx + dy * dy + dz * dz < 9.0:
                    found.add((a.number, b.number))
    return len(found), tree.size


def run():
    planes = [Plane(i) for i in range(40)]
    near = cells_used = 0
    for step in range(8):
        found, size = collisions(planes, step * 0.25)
        near += found
        cells_used += size
    return near, cells_used
