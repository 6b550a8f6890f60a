"""Keeps variables equal along a chain, and scaled along another, when one of them is set."""

REQUIRED, STRONG, NORMAL, WEAK = range(4)


class Variable:
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.strength = WEAK + 1
        self.stays = True


class Constraint:
    def __init__(self, strength):
        self.strength = strength
        self.output = None

    def attach(self):
        for variable in self.variables():
            variable.constraints.append(self)

    def detach(self):
        for variable in self.variables():
            variable.constraints.remove(self)
        if self.output is not None:
            self.output.determined_by = None
            self.output.strength = WEAK + 1
        self.output = None

    def inputs(self):
        return [each for each in self.variables() if each is not self.output]

    def choose(self, marked):
        """The weakest variable that may be changed and is not decided in this round."""
        best = None
        for variable in self.candidates():
            if variable not in marked and variable.strength > self.strength:
                if best is None or variable.strength > best.strength:
                    best = variable
        return best

    def propagate(self):
        weakest = self.strength
        for variable in self.inputs():
            if variable.strength > weakest:
                weakest = variable.strength
        self.output.strength = weakest if self.inputs() else self.strength
        self.output.stays = all(variable.stays for variable in self.inputs())
        self.execute()


class Set(Constraint):
    def __init__(self, variable, strength):
        super().__init__(strength)
        self.variable = variable
        self.value = variable.value

    def variables(self):
        return (self.variable,)

    candidates = variables

    def execute(self):
        self.output.value = self.value
        self.output.stays = False


class Equal(Constraint):
    def __init__(self, left, right, strength):
        super().__init__(strength)
        self.left = left
        self.right = right

    def variables(self):
        return self.left, self.right

    candidates = variables

    def execute(self):
        other = self.left if self.output is self.right else self.right
        self.output.value = other.value


class Scale(Constraint):
    def __init__(self, source, factor, offset, target):
        super().__init__(REQUIRED)
        self.source = source
        self.factor = factor
        self.offset = offset
        self.target = target

    def variables(self):
        return self.source, self.factor, self.offset, self.target

    def candidates(self):
        return self.target, self.source

    def execute(self):
        if self.output is self.target:
            self.target.value = self.source.value * self.factor.value + self.offset.value
        else:
            self.source.value = (self.target.value - self.offset.value) // self.factor.value


class Planner:
    def add(self, constraint):
        constraint.attach()
        marked = set()
        while constraint is not None:
            constraint = self.satisfy(constraint, marked)

    def satisfy(self, constraint, marked):
        output = constraint.choose(marked)
        if output is None:
            if constraint.strength == REQUIRED:
                raise ValueError("a required constraint cannot be satisfied")
            return None
        overridden = output.determined_by
        if overridden is not None:
            overridden.output = None
        for variable in constraint.variables():
            if variable is not output:
                marked.add(variable)
        constraint.output = output
        output.determined_by = constraint
        marked.add(output)
        self.spread(constraint)
        return overridden

    def remove(self, constraint):
        output = constraint.output
        constraint.detach()
        if output is not None:
            for other in sorted(output.constraints, key=lambda each: each.strength):
                if other.output is None:
                    self.satisfy(other, set())

    def spread(self, constraint):
        todo = [constraint]
        seen = set()
        while todo:
            each = todo.pop()
            if each in seen:
                continue
            seen.add(each)
            each.propagate()
            for user in each.output.constraints:
                if user.output is not None and user is not each and user.output is not each.output:
                    todo.append(user)

    def plan(self, constraint):
        steps = []
        todo = [constraint]
        while todo:
            each = todo.pop()
            steps.append(each)
            for user in each.output.constraints:
                if user is not each and user.output is not None and user.output is not each.output:
                    todo.append(user)
        return steps


def change(planner, variable, values):
    edit = Set(variable, STRONG)
    planner.add(edit)
    plan = planner.plan(edit)
    for value in values:
        edit.value = value
        for constraint in plan:
            constraint.execute()
    planner.remove(edit)


def chain(length):
    planner = Planner()
    variables = [Variable("v%d" % i, 0) for i in range(length)]
    for left, right in zip(variables, variables[1:]):
        planner.add(Equal(left, right, REQUIRED))
    change(planner, variables[0], range(30))
    return sum(variable.value for variable in variables)


def projection(length):
    planner = Planner()
    factor, offset = Variable("factor", 10), Variable("offset", 1000)
    factor.strength = offset.strength = NORMAL
    total = 0
    targets = []
    for i in range(length):
        source, target = Variable("s%d" % i, i), Variable("t%d" % i, i)
        planner.add(Scale(source, factor, offset, target))
        change(planner, source, (i, i + 1))
        targets.append(target)
    for target in targets:
        total += target.value
        change(planner, target, (total,))
        total += target.constraints[0].source.value
    return total


def run():
    return chain(60), projection(60)
