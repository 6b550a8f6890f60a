"""Orders of dataclasses that rules with conditions and effects go over until none applies."""

from dataclasses import dataclass, field


@dataclass
class Line:
    article: str
    amount: int
    price: float


@dataclass
class Order:
    customer: str
    lines: list
    discount: float = 0.0
    notes: list = field(default_factory=list)
    is_checked: bool = False

    def total(self):
        return sum(line.amount * line.price for line in self.lines) * (1.0 - self.discount)


@dataclass(frozen=True)
class Rule:
    name: str
    priority: int
    condition: object
    effect: object


def discount(share):
    def effect(order):
        order.discount = share

    return effect


def check(order):
    order.is_checked = True


def rules():
    made = [
        Rule("large", 30, lambda o: o.total() > 500 and o.discount < 0.1, discount(0.1)),
        Rule("many", 20, lambda o: len(o.lines) > 4 and o.discount < 0.05, discount(0.05)),
        Rule("loyal", 25, lambda o: o.customer == "anna" and o.discount < 0.15, discount(0.15)),
        Rule("check", 10, lambda o: not o.is_checked and o.total() > 100, check),
    ]
    return sorted(made, key=lambda rule: -rule.priority)


def apply(order, ruleset):
    steps = 0
    changed = True
    while changed:
        changed = False
        for rule in ruleset:
            if rule.condition(order):
                rule.effect(order)
                order.notes.append(rule.name)
                steps += 1
                changed = True
                break
    return steps


def run():
    ruleset = rules()
    customers = ["anna", "ben", "chris", "dora"]
    steps = 0
    total = 0.0
    checked = 0
    for i in range(120):
        lines = [Line("a%d" % j, (i + j) % 5 + 1, 10.0 + j * i % 40) for j in range(i % 7 + 1)]
        order = Order(customers[i % 4], lines)
        steps += apply(order, ruleset)
        total += order.total()
        checked += order.is_checked
    return steps, round(total, 2), checked
