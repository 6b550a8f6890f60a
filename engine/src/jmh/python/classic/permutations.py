"""Walks through all orders of some numbers by swapping, and counts the steps."""


class Orders:
    def __init__(self, size):
        self.items = list(range(size))
        self.count = 0
        self.checksum = 0

    def swap(self, i, j):
        items = self.items
        items[i], items[j] = items[j], items[i]

    def visit(self, left):
        self.count += 1
        if left == 0:
            self.checksum = (self.checksum * 3 + self.items[0]) % 9973
            return
        last = left - 1
        self.visit(last)
        for i in range(last, -1, -1):
            self.swap(last, i)
            self.visit(last)
            self.swap(last, i)


def run():
    orders = Orders(6)
    orders.visit(6)
    return orders.count, orders.checksum
