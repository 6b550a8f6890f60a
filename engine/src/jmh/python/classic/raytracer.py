"""Spheres over a checked floor, with shadows and mirrors, as one number for each pixel."""

import math


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def unit(self):
        return self * (1.0 / math.sqrt(self.dot(self)))


class Sphere:
    def __init__(self, center, radius, shade, mirror):
        self.center = center
        self.radius = radius
        self.shade = shade
        self.mirror = mirror

    def meet(self, origin, ray):
        to = self.center - origin
        along = to.dot(ray)
        rest = self.radius * self.radius - to.dot(to) + along * along
        if rest < 0.0:
            return None
        distance = along - math.sqrt(rest)
        return distance if distance > 1e-6 else None

    def normal(self, at):
        return (at - self.center).unit()

    def shade_at(self, at):
        return self.shade


class Floor:
    mirror = 0.1

    def meet(self, origin, ray):
        if ray.y > -1e-6:
            return None
        distance = (-1.0 - origin.y) / ray.y
        return distance if distance > 1e-6 else None

    def normal(self, at):
        return Vector(0.0, 1.0, 0.0)

    def shade_at(self, at):
        return 0.9 if (math.floor(at.x) + math.floor(at.z)) % 2 == 0 else 0.2


class Scene:
    def __init__(self):
        self.light = Vector(4.0, 6.0, -3.0)
        self.things = [
            Floor(),
            Sphere(Vector(0.0, 0.0, 4.0), 1.0, 0.7, 0.4),
            Sphere(Vector(1.8, -0.4, 3.2), 0.6, 0.5, 0.2),
            Sphere(Vector(-1.7, -0.3, 3.0), 0.7, 0.8, 0.3),
        ]

    def nearest(self, origin, ray):
        found, least = None, 1e9
        for thing in self.things:
            distance = thing.meet(origin, ray)
            if distance is not None and distance < least:
                found, least = thing, distance
        return found, least

    def trace(self, origin, ray, depth):
        thing, distance = self.nearest(origin, ray)
        if thing is None:
            return 0.1
        at = origin + ray * distance
        normal = thing.normal(at)
        to_light = (self.light - at).unit()
        value = 0.05
        if self.nearest(at, to_light)[0] is None:
            value += max(0.0, normal.dot(to_light)) * thing.shade_at(at)
        if depth > 0 and thing.mirror > 0.0:
            mirrored = ray - normal * (2.0 * ray.dot(normal))
            value += thing.mirror * self.trace(at, mirrored, depth - 1)
        return value


def run():
    scene = Scene()
    eye = Vector(0.0, 0.0, -2.0)
    size = 16
    total = 0
    for y in range(size):
        for x in range(size):
            ray = Vector((x - size / 2) / size, (size / 2 - y) / size, 1.0).unit()
            total += int(255 * min(1.0, scene.trace(eye, ray, 2)))
    return total
