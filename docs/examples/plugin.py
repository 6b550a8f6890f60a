"""A plugin system: an abstract base class, registration by subclassing, and a small pipeline."""

from abc import ABC, abstractmethod


class Plugin(ABC):
    """Base of all plugins; a subclass registers itself under its name."""

    registry = {}

    def __init_subclass__(cls, /, name, priority=0, **kwargs):
        super().__init_subclass__(**kwargs)
        if name in Plugin.registry:
            raise TypeError(f"plugin {name!r} is defined twice")
        cls.name = name
        cls.priority = priority
        Plugin.registry[name] = cls

    @abstractmethod
    def apply(self, text):
        """Return the changed text."""

    def __str__(self):
        return f"{self.name} (priority {self.priority})"


class Trim(Plugin, name="trim", priority=10):
    def apply(self, text):
        return " ".join(text.split())


class Title(Plugin, name="title"):
    minor = frozenset({"a", "an", "and", "of", "the", "to"})

    def apply(self, text):
        words = text.lower().split(" ")
        return " ".join(
            word if i and word in self.minor else word.capitalize()
            for i, word in enumerate(words)
        )


class Shorten(Plugin, name="shorten", priority=-5):
    def __init__(self, width=24):
        self._width = width

    @property
    def width(self):
        return self._width

    @width.setter
    def width(self, value):
        if value < 4:
            raise ValueError("width must be at least 4")
        self._width = value

    def apply(self, text):
        return text if len(text) <= self.width else text[: self.width - 3] + "..."


class Pipeline:
    def __init__(self, *plugins):
        self.plugins = sorted(plugins, key=lambda p: p.priority, reverse=True)

    def __call__(self, text):
        for plugin in self.plugins:
            text = plugin.apply(text)
        return text

    def __iter__(self):
        return iter(self.plugins)


pipeline = Pipeline(*(cls() for cls in Plugin.registry.values()))
for plugin in pipeline:
    print(plugin)
for line in ("  the   art of   war ", "a tale of two cities and the long road to paris"):
    print(repr(pipeline(line)))

try:
    Plugin()
except TypeError as error:
    print(error)

try:
    class Again(Trim, name="trim"):
        pass
except TypeError as error:
    print(error)

try:
    pipeline.plugins[-1].width = 3
except ValueError as error:
    print(error)

print([cls.__name__ for cls in Trim.__mro__])
