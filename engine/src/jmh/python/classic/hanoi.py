"""The towers of Hanoi, with linked disks and a check of each move."""


class Disk:
    def __init__(self, size):
        self.size = size
        self.below = None


class Towers:
    def __init__(self, disks):
        self.piles = [None, None, None]
        self.moves = 0
        for size in range(disks, 0, -1):
            self.push(Disk(size), 0)

    def push(self, disk, pile):
        top = self.piles[pile]
        if top is not None and disk.size >= top.size:
            raise ValueError("a disk lies on a smaller one")
        disk.below = top
        self.piles[pile] = disk

    def pop(self, pile):
        top = self.piles[pile]
        self.piles[pile] = top.below
        top.below = None
        return top

    def move(self, count, source, target):
        if count == 1:
            self.push(self.pop(source), target)
            self.moves += 1
            return
        other = 3 - source - target
        self.move(count - 1, source, other)
        self.move(1, source, target)
        self.move(count - 1, other, target)


def run():
    towers = Towers(12)
    towers.move(12, 0, 2)
    return towers.moves, towers.piles[2].size
