"""The sieve of Eratosthenes over a list of bools."""


def primes(limit):
    is_prime = [True] * limit
    is_prime[0] = is_prime[1] = False
    for i in range(2, limit):
        if is_prime[i]:
            for k in range(i * i, limit, i):
                is_prime[k] = False
    return [i for i in range(limit) if is_prime[i]]


def run():
    found = primes(20000)
    return len(found), sum(found)
