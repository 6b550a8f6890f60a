"""Data clean-up: raw records of many shapes become dataclasses by structural matching."""

from dataclasses import asdict, dataclass, field, replace
from enum import Enum


class Unit(Enum):
    KG = "kg"
    LB = "lb"


@dataclass(frozen=True, order=True)
class Weight:
    grams: int
    unit: Unit = field(default=Unit.KG, compare=False)

    def __post_init__(self):
        if self.grams < 0:
            raise ValueError("negative weight")


@dataclass(slots=True)
class Person:
    name: str
    email: str | None = None
    weight: Weight | None = None
    tags: list[str] = field(default_factory=list)


RAW = [
    {"name": " ada LOVELACE ", "email": "ADA@example.org", "weight": "61 kg"},
    {"name": "Grace Hopper", "weight": {"value": 150, "unit": "lb"}, "tags": "navy; cobol"},
    ("alan turing", "alan@example"),
    ["Edsger Dijkstra", {"tags": ["shortest", "paths", "shortest"]}],
    {"name": ""},
    {"name": "Bad Weight", "weight": "-3 kg"},
    42,
    {"name": "Odd", "weight": "heavy"},
]


def weight_of(value):
    match value:
        case None:
            return None
        case int(kg) | float(kg):
            return Weight(round(kg * 1000))
        case {"value": int() | float() as number, "unit": "lb"}:
            return Weight(round(number * 453.59237), Unit.LB)
        case {"value": int() | float() as number}:
            return Weight(round(number * 1000))
        case str(text) if text.count(" ") == 1:
            number, unit = text.split()
            return weight_of({"value": float(number), "unit": Unit(unit.lower()).value})
        case _:
            raise ValueError(f"no weight: {value!r}")


def tags_of(value):
    match value:
        case str():
            parts = value.replace(";", ",").split(",")
        case [*parts]:
            pass
        case _:
            raise ValueError(f"no tags: {value!r}")
    return sorted({part.strip() for part in parts} - {""})


def person_of(raw):
    match raw:
        case {"name": str(name), **rest} if name.strip():
            person = Person(" ".join(name.split()).title())
            match rest.get("email"):
                case str(email) if "." in email.partition("@")[2]:
                    person.email = email.lower()
                case None:
                    pass
                case email:
                    raise ValueError(f"no address: {email!r}")
            person.weight = weight_of(rest.get("weight"))
            person.tags = tags_of(rest.get("tags", []))
            return person
        case (str(name), str(email)):
            return person_of({"name": name, "email": email})
        case [str(name), {**more}]:
            return person_of({"name": name, **more})
        case {"name": _}:
            raise ValueError("no name")
        case other:
            raise TypeError(f"cannot read {type(other).__name__}")


people = []
for number, raw in enumerate(RAW, start=1):
    try:
        people.append(person_of(raw))
    except (ValueError, TypeError) as error:
        print(f"record {number}: {type(error).__name__}: {error}")

for person in people:
    print(person)

known = [person for person in people if person.weight]
heaviest = max(known, key=lambda person: person.weight)
print("heaviest:", heaviest.name, heaviest.weight.grams, heaviest.weight.unit.name)
print(asdict(replace(heaviest, tags=[])))
try:
    heaviest.weight.grams = 0
except AttributeError as error:
    print(type(error).__name__, error)
