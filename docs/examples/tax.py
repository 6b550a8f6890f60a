"""An income tax formula: progressive brackets in exact decimal arithmetic."""

from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")

# Upper end of each bracket (None: no end) and the rate inside it.
BRACKETS = [
    (Decimal("11000"), Decimal("0.10")),
    (Decimal("44725"), Decimal("0.12")),
    (Decimal("95375"), Decimal("0.22")),
    (Decimal("182100"), Decimal("0.24")),
    (None, Decimal("0.32")),
]

ALLOWANCE = {"single": Decimal("13850"), "married": Decimal("27700")}


def tax(income, status="single"):
    """Return the tax on an income as (taxable, tax), rounded to cents."""
    if income < 0:
        raise ValueError(f"income is negative: {income}")
    taxable = max(income - ALLOWANCE[status], Decimal(0))
    due = Decimal(0)
    lower = Decimal(0)
    for upper, rate in BRACKETS:
        if taxable <= lower:
            break
        end = taxable if upper is None else min(taxable, upper)
        due += (end - lower) * rate
        if upper is None:
            break
        lower = upper
    return taxable, due.quantize(CENT, rounding=ROUND_HALF_UP)


def report(incomes):
    for status in ALLOWANCE:
        print(f"-- {status}")
        for income in incomes:
            taxable, due = tax(income, status)
            share = due / income if income else Decimal(0)
            print(f"{income:>12,.2f}{taxable:>14,.2f}{due:>13,.2f}{share:>9.2%}")


report([Decimal(text) for text in ("0", "13850.01", "52000", "98765.43", "250000")])

for bad in (Decimal(-1), "many"):
    try:
        tax(bad)
    except ValueError as error:
        print("ValueError:", error)
    except TypeError as error:
        print("TypeError:", error)
