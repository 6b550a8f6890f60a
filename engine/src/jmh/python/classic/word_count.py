"""Counts the words of a text and ranks them."""


def text(count):
    words = "the quick brown fox jumps over a lazy dog while another one sleeps".split()
    seed = 42
    parts = []
    for i in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        word = words[seed // 65536 % len(words)]
        parts.append(word.capitalize() if i % 9 == 0 else word)
        if i % 9 == 8:
            parts[-1] += "."
    return " ".join(parts)


TEXT = text(4000)


def count(text):
    counts = {}
    for word in text.split():
        word = word.strip(".,").lower()
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
    return counts


def run():
    counts = count(TEXT)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    letters = {}
    for word, times in ranked:
        for letter in word:
            letters[letter] = letters.get(letter, 0) + times
    return ranked[:5], max(letters.values()), len(letters)
