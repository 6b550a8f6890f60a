"""Products of matrices that are lists of lists of floats."""


def matrix(size, seed):
    rows = []
    for i in range(size):
        rows.append([((i * 7 + j * 3 + seed) % 11) / 10.0 for j in range(size)])
    return rows


def multiply(a, b):
    columns = [list(column) for column in zip(*b)]
    product = []
    for row in a:
        line = []
        for column in columns:
            total = 0.0
            for i in range(len(row)):
                total += row[i] * column[i]
            line.append(total)
        product.append(line)
    return product


def run():
    a, b = matrix(30, 1), matrix(30, 2)
    for _ in range(2):
        a = multiply(a, b)
    return round(sum(map(sum, a)), 6), round(a[0][29], 6)
