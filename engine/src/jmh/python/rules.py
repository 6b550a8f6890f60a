def price(order, rules):
    total = 0.0
    for line in order["lines"]:
        unit = line["unit"]
        for rule in rules:
            if rule["kind"] == "bulk" and line["qty"] >= rule["min"]:
                unit = unit * (1 - rule["off"])
            elif rule["kind"] == "sku" and line["sku"] == rule["sku"]:
                unit = unit - rule["amount"]
        total += unit * line["qty"]
    return round(total, 2)


def run():
    rules = [
        {"kind": "bulk", "min": 10, "off": 0.05},
        {"kind": "sku", "sku": "A3", "amount": 0.5},
        {"kind": "bulk", "min": 50, "off": 0.1},
    ]
    orders = [
        {"lines": [{"sku": "A%d" % (j % 5), "qty": i + j, "unit": 10.0 + j} for j in range(8)]}
        for i in range(100)
    ]
    return round(sum(price(o, rules) for o in orders), 2)
