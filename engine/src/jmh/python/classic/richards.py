"""A small operating system: tasks of different kinds send packets through queues of a kernel."""

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
TO_DEVICE, TO_WORKER = 0, 1
DATA_SIZE = 4


class Packet:
    def __init__(self, link, owner, kind):
        self.link = link
        self.owner = owner
        self.kind = kind
        self.datum = 0
        self.data = [0] * DATA_SIZE

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, kernel, number, priority, queue):
        self.kernel = kernel
        self.number = number
        self.priority = priority
        self.queue = queue
        self.waiting = queue is None
        self.held = False

    def is_ready(self):
        return not self.held and (not self.waiting or self.queue is not None)

    def run(self):
        packet = None
        if self.waiting and self.queue is not None:
            packet = self.queue
            self.queue = packet.link
        self.waiting = False
        self.step(packet)

    def add(self, packet):
        self.queue = packet.append_to(self.queue)

    def wait(self):
        self.waiting = True

    def step(self, packet):
        raise NotImplementedError


class Idle(Task):
    def __init__(self, kernel, turns):
        super().__init__(kernel, IDLE, 0, None)
        self.waiting = False
        self.seed = 1
        self.turns = turns

    def step(self, packet):
        self.turns -= 1
        if self.turns == 0:
            self.held = True
        elif self.seed & 1 == 0:
            self.seed //= 2
            self.kernel.release(DEVICE_A)
        else:
            self.seed = self.seed // 2 ^ 0xD008
            self.kernel.release(DEVICE_B)


class Worker(Task):
    def __init__(self, kernel, queue):
        super().__init__(kernel, WORKER, 1000, queue)
        self.target = HANDLER_A
        self.letter = 0

    def step(self, packet):
        if packet is None:
            self.wait()
            return
        self.target = HANDLER_B if self.target == HANDLER_A else HANDLER_A
        packet.owner = self.target
        packet.datum = 0
        for i in range(DATA_SIZE):
            self.letter = self.letter % 26 + 1
            packet.data[i] = 64 + self.letter
        self.kernel.send(self, packet)


class Handler(Task):
    def __init__(self, kernel, number, priority, queue, device):
        super().__init__(kernel, number, priority, queue)
        self.device = device
        self.work = None
        self.free = None

    def step(self, packet):
        if packet is not None:
            if packet.kind == TO_WORKER:
                self.work = packet.append_to(self.work)
            else:
                self.free = packet.append_to(self.free)
        work = self.work
        if work is None:
            self.wait()
        elif work.datum >= DATA_SIZE:
            self.work = work.link
            work.owner = WORKER
            self.kernel.send(self, work)
        elif self.free is None:
            self.wait()
        else:
            packet = self.free
            self.free = packet.link
            packet.datum = work.data[work.datum]
            work.datum += 1
            packet.owner = self.device
            self.kernel.send(self, packet)


class Device(Task):
    def __init__(self, kernel, number, priority, handler):
        super().__init__(kernel, number, priority, None)
        self.handler = handler
        self.pending = None

    def step(self, packet):
        if packet is not None:
            self.pending = packet
            self.kernel.printed = (self.kernel.printed * 3 + packet.datum) % 65521
            self.held = True
            self.kernel.holds += 1
        elif self.pending is not None:
            packet = self.pending
            self.pending = None
            packet.owner = self.handler
            self.kernel.send(self, packet)
        self.wait()


class Kernel:
    def __init__(self, turns):
        self.holds = 0
        self.sent = 0
        self.printed = 0
        self.tasks = [
            Idle(self, turns),
            Worker(self, packets(WORKER, TO_WORKER, 2)),
            Handler(self, HANDLER_A, 2000, packets(DEVICE_A, TO_DEVICE, 3), DEVICE_A),
            Handler(self, HANDLER_B, 3000, packets(DEVICE_B, TO_DEVICE, 3), DEVICE_B),
            Device(self, DEVICE_A, 4000, HANDLER_A),
            Device(self, DEVICE_B, 5000, HANDLER_B),
        ]
        self.order = sorted(self.tasks, key=lambda task: -task.priority)

    def send(self, task, packet):
        self.sent += 1
        self.tasks[packet.owner].add(packet)

    def release(self, number):
        task = self.tasks[number]
        task.held = False
        if task.pending is not None:
            task.waiting = False

    def run(self):
        while True:
            for task in self.order:
                if task.is_ready():
                    task.run()
                    break
            else:
                return self.sent, self.holds, self.printed


def packets(owner, kind, count):
    queue = None
    for _ in range(count):
        queue = Packet(queue, owner, kind)
    return queue


def run():
    return Kernel(2000).run()
