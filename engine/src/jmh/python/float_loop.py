def run():
    x = 0.0
    y = 1.0
    for i in range(60000):
        x = x * 0.999 + y * 0.5
        y = y - x * 0.001
    return x + y
