def run():
    n = 28
    a = [[i * j % 7 * 1.0 for j in range(n)] for i in range(n)]
    b = [[(i + j) % 5 * 1.0 for j in range(n)] for i in range(n)]
    c = [[0.0] * n for _ in range(n)]
    for i in range(n):
        row = a[i]
        for j in range(n):
            s = 0.0
            for k in range(n):
                s += row[k] * b[k][j]
            c[i][j] = s
    return c[3][4] + c[n - 1][n - 1]
