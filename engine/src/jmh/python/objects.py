class Particle:
    def __init__(self, x, y, vx, vy):
        self.x = x
        self.y = y
        self.vx = vx
        self.vy = vy
        self.hits = 0


def run():
    particles = [Particle(i * 1.0, i * 2.0, 0.5, -0.25) for i in range(100)]
    for step in range(60):
        for p in particles:
            p.x += p.vx
            p.y += p.vy
            if p.x > 50.0:
                p.vx = -p.vx
                p.hits += 1
    return sum(p.hits for p in particles)
