"""Balls that bounce in a box; counts how often one hits a wall."""


class Random:
    def __init__(self):
        self.seed = 74755

    def next(self):
        self.seed = (self.seed * 1309 + 13849) & 65535
        return self.seed


class Ball:
    def __init__(self, random):
        self.x = random.next() % 500
        self.y = random.next() % 500
        self.dx = random.next() % 300 - 150
        self.dy = random.next() % 300 - 150

    def move(self):
        self.x += self.dx
        self.y += self.dy
        bounced = False
        if self.x > 500:
            self.x = 500
            self.dx = -abs(self.dx)
            bounced = True
        elif self.x < 0:
            self.x = 0
            self.dx = abs(self.dx)
            bounced = True
        if self.y > 500:
            self.y = 500
            self.dy = -abs(self.dy)
            bounced = True
        elif self.y < 0:
            self.y = 0
            self.dy = abs(self.dy)
            bounced = True
        return bounced


def run():
    random = Random()
    balls = [Ball(random) for _ in range(100)]
    hits = 0
    for _ in range(100):
        for ball in balls:
            if ball.move():
                hits += 1
    return hits, sum(ball.x + ball.y for ball in balls)
