"""Planets that attract each other, moved in small steps of time."""

import math

SOLAR_MASS = 4 * math.pi * math.pi
YEAR = 365.24


class Body:
    def __init__(self, place, speed, mass):
        self.x, self.y, self.z = place
        self.vx, self.vy, self.vz = (each * YEAR for each in speed)
        self.mass = mass * SOLAR_MASS


def system():
    bodies = [
        Body((0.0, 0.0, 0.0), (0.0, 0.0, 0.0), 1.0),
        Body((4.84, -1.16, -0.10), (0.00166, 0.0077, -0.000069), 0.00095),
        Body((8.34, 4.12, -0.40), (-0.00277, 0.0050, 0.000023), 0.00029),
        Body((12.89, -15.11, -0.22), (0.0030, 0.0024, -0.00003), 0.000044),
        Body((15.38, -25.92, 0.18), (0.0027, 0.0016, -0.0001), 0.000052),
    ]
    sun = bodies[0]
    for body in bodies:
        sun.vx -= body.vx * body.mass / SOLAR_MASS
        sun.vy -= body.vy * body.mass / SOLAR_MASS
        sun.vz -= body.vz * body.mass / SOLAR_MASS
    return bodies


def advance(bodies, time):
    count = len(bodies)
    for i in range(count):
        a = bodies[i]
        for j in range(i + 1, count):
            b = bodies[j]
            dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
            square = dx * dx + dy * dy + dz * dz
            force = time / (square * math.sqrt(square))
            a.vx -= dx * b.mass * force
            a.vy -= dy * b.mass * force
            a.vz -= dz * b.mass * force
            b.vx += dx * a.mass * force
            b.vy += dy * a.mass * force
            b.vz += dz * a.mass * force
    for body in bodies:
        body.x += time * body.vx
        body.y += time * body.vy
        body.z += time * body.vz


def energy(bodies):
    total = 0.0
    for i, a in enumerate(bodies):
        total += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
        for b in bodies[i + 1 :]:
            dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
            total -= a.mass * b.mass / math.sqrt(dx * dx + dy * dy + dz * dz)
    return total


def run():
    bodies = system()
    before = energy(bodies)
    for _ in range(1000):
        advance(bodies, 0.01)
    return before, energy(bodies)
