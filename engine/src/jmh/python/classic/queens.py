"""All ways to place queens on a board so that none attacks another."""


def place(row, size, columns, rising, falling):
    if row == size:
        return 1
    found = 0
    for column in range(size):
        up, down = row + column, row - column + size
        if columns[column] and rising[up] and falling[down]:
            columns[column] = rising[up] = falling[down] = False
            found += place(row + 1, size, columns, rising, falling)
            columns[column] = rising[up] = falling[down] = True
    return found


def run():
    size = 7
    return place(0, size, [True] * size, [True] * 2 * size, [True] * (2 * size + 1))
