def run():
    s = 0
    i = 0
    while i < 100000:
        s += i * i % 7
        i += 1
    return s
