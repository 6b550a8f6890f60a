def run():
    counts = {}
    words = ["alpha", "beta", "gamma", "delta", "epsilon"]
    data = []
    for i in range(8000):
        w = words[i % 5]
        counts[w] = counts.get(w, 0) + 1
        data.append(i * 7919 % 1000)
    data.sort()
    seen = set()
    for v in data:
        if v not in seen:
            seen.add(v)
    return len(seen) + counts["beta"] + data[100] + sum(data[10:20])
