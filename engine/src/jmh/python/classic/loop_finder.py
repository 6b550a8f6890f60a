"""Finds the loops of flow graphs and how they nest: bodies by walking back from their headers."""


class Node:
    def __init__(self, number):
        self.number = number
        self.into = []
        self.out = []


class Graph:
    def __init__(self):
        self.nodes = []

    def node(self):
        node = Node(len(self.nodes))
        self.nodes.append(node)
        return node

    def edge(self, source, target):
        source.out.append(target)
        target.into.append(source)

    def diamond(self, start):
        left, right, end = self.node(), self.node(), self.node()
        for side in (left, right):
            self.edge(start, side)
            self.edge(side, end)
        return end

    def loop(self, start, depth):
        header = self.node()
        self.edge(start, header)
        at = self.diamond(header)
        if depth > 0:
            for _ in range(2):
                at = self.loop(at, depth - 1)
        self.edge(at, header)
        end = self.node()
        self.edge(at, end)
        return end


class Loop:
    def __init__(self, header):
        self.header = header
        self.parent = None
        self.size = 1

    def depth(self):
        depth = 1
        loop = self.parent
        while loop is not None:
            depth += 1
            loop = loop.parent
        return depth


class Finder:
    def __init__(self, graph):
        self.graph = graph
        self.first = {}
        self.last = {}
        self.order = []
        self.union = {}
        self.loops = {}

    def number(self):
        """Numbers the nodes in the order of a walk into the depth, without recursion."""
        root = self.graph.nodes[0]
        stack = [(root, 0)]
        self.first[root] = 0
        self.order.append(root)
        while stack:
            node, next_out = stack.pop()
            if next_out < len(node.out):
                stack.append((node, next_out + 1))
                target = node.out[next_out]
                if target not in self.first:
                    self.first[target] = len(self.order)
                    self.order.append(target)
                    stack.append((target, 0))
            else:
                self.last[node] = len(self.order) - 1

    def is_ancestor(self, above, node):
        return self.first[above] <= self.first[node] <= self.last[above]

    def find(self, node):
        root = node
        while self.union[root] is not root:
            root = self.union[root]
        while self.union[node] is not root:
            self.union[node], node = root, self.union[node]
        return root

    def run(self):
        self.number()
        for node in self.order:
            self.union[node] = node
        for header in reversed(self.order):
            self.body(header)
        return self.loops

    def body(self, header):
        ends = {self.find(node) for node in header.into if self.is_ancestor(header, node)}
        if not ends:
            return
        loop = Loop(header)
        ends.discard(header)
        todo = list(ends)
        inside = set(ends)
        while todo:
            node = todo.pop()
            for source in node.into:
                if not self.is_ancestor(node, source):
                    root = self.find(source)
                    if root is not header and root not in inside:
                        inside.add(root)
                        todo.append(root)
        for node in inside:
            self.union[node] = header
            inner = self.loops.get(node)
            if inner is not None:
                inner.parent = loop
                loop.size += inner.size
            else:
                loop.size += 1
        self.loops[header] = loop


def run():
    graph = Graph()
    at = graph.node()
    for _ in range(4):
        at = graph.loop(at, 4)
    loops = Finder(graph).run()
    depths = [loop.depth() for loop in loops.values()]
    return len(graph.nodes), len(loops), max(depths), sum(loop.size for loop in loops.values())
