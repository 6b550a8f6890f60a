class Account:
    def __init__(self, balance):
        self.balance = balance

    def deposit(self, amount):
        self.balance = self.balance + amount
        return self

    def get(self):
        return self.balance


class Saving(Account):
    def deposit(self, amount):
        return super().deposit(amount + 1)


def run():
    a = Account(0)
    s = Saving(0)
    for i in range(8000):
        a.deposit(i)
        s.deposit(i)
    return a.get() + s.get()
