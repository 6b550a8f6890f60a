"""A tree of lists in lists, made and walked."""


def tree(depth, seed):
    if depth == 0:
        return [seed % 7] * (seed % 10 + 1), 1
    children = []
    nodes = 1
    for i in range(4):
        child, count = tree(depth - 1, (seed * 1309 + 13849 + i) & 65535)
        children.append(child)
        nodes += count
    return children, nodes


def total(node):
    result = 0
    for each in node:
        result += total(each) if isinstance(each, list) else each
    return result


def run():
    root, nodes = tree(6, 74755)
    return nodes, total(root)
