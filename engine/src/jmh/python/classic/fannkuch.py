"""How often the first cards of a pack have to be turned over until the ace is on top."""


def turns(pack):
    count = 0
    first = pack[0]
    while first:
        pack[: first + 1] = pack[first::-1]
        first = pack[0]
        count += 1
    return count


def fannkuch(size):
    order = list(range(size))
    rotated = list(range(1, size + 1))
    checksum = most = 0
    sign = 1
    while True:
        if order[0]:
            count = turns(order[:])
            checksum += sign * count
            if count > most:
                most = count
        if sign == 1:
            order[0], order[1] = order[1], order[0]
            sign = -1
            continue
        order[1], order[2] = order[2], order[1]
        sign = 1
        for i in range(2, size):
            if rotated[i] != 1:
                rotated[i] -= 1
                break
            rotated[i] = i + 1
            if i == size - 1:
                return checksum, most
            first = order[0]
            for k in range(i + 1):
                order[k] = order[k + 1]
            order[i + 1] = first


def run():
    return fannkuch(7)
