"""Pricing rules over a list of orders: the kind of script a shop's server runs per request."""


class Rule:
    """A named condition and the discount (in percent) that it gives."""

    def __init__(self, name, percent, applies):
        self.name = name
        self.percent = percent
        self.applies = applies

    def __repr__(self):
        return f"Rule({self.name!r}, {self.percent}%)"


PRICES = {"apple": 0.25, "bread": 2.40, "cheese": 12.50, "wine": 18.00}

ORDERS = [
    {"id": 1001, "customer": "Ada", "tier": "gold", "items": {"cheese": 2, "wine": 3}},
    {"id": 1002, "customer": "Brian", "tier": "basic", "items": {"apple": 40}},
    {"id": 1003, "customer": "Chen", "tier": "silver", "items": {"bread": 1, "apple": 4}},
    {"id": 1004, "customer": "Dora", "tier": "gold", "items": {"wine": 12, "bread": 2}},
    {"id": 1005, "customer": "Emil", "tier": "basic", "items": {}},
]

RULES = [
    Rule("gold customer", 10, lambda order, total: order["tier"] == "gold"),
    Rule("silver customer", 5, lambda order, total: order["tier"] == "silver"),
    Rule("bulk", 8, lambda order, total: any(n >= 12 for n in order["items"].values())),
    Rule("large order", 5, lambda order, total: total >= 100),
]

MOST_PERCENT = 20


def subtotal(items):
    return sum(PRICES[name] * count for name, count in items.items())


def price(order):
    """Return (net, percent, names of the rules that applied)."""
    total = subtotal(order["items"])
    hits = [rule for rule in RULES if rule.applies(order, total)]
    percent = min(sum(rule.percent for rule in hits), MOST_PERCENT)
    net = round(total * (100 - percent) / 100, 2)
    return net, percent, [rule.name for rule in hits]


def main():
    print(f"{'order':<7}{'customer':<10}{'net':>10}{'off':>6}  rules")
    income = 0
    for order in sorted(ORDERS, key=lambda o: subtotal(o["items"]), reverse=True):
        net, percent, names = price(order)
        income += net
        applied = ", ".join(names) or "-"
        print(f"{order['id']:<7}{order['customer']:<10}{net:>10.2f}{percent:>5}%  {applied}")
    print(f"{'total':<17}{income:>10.2f}")
    best = max(RULES, key=lambda rule: (rule.percent, rule.name))
    print(f"best rule: {best}")


if __name__ == "__main__":
    main()
