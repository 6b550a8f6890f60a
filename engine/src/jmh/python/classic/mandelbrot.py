"""Which points of the plane stay near the origin; a bit for each, folded into one number."""


def run():
    size = 60
    checksum = 0
    for y in range(size):
        ci = 2.0 * y / size - 1.0
        bits = 0
        for x in range(size):
            cr = 2.0 * x / size - 1.5
            zr = zi = zr2 = zi2 = 0.0
            inside = 1
            for _ in range(50):
                zi = 2.0 * zr * zi + ci
                zr = zr2 - zi2 + cr
                zr2 = zr * zr
                zi2 = zi * zi
                if zr2 + zi2 > 4.0:
                    inside = 0
                    break
            bits = (bits * 2 + inside) & 0xFFFFFF
        checksum = (checksum * 31 + bits) % 1000000007
    return checksum
