"""By counting uses

A value is handed on when as many shares have come as it has uses.
"""


class Value(Value):
    def backward(self):
        uses, todo, met = {}, [self], {self}
        while todo:
            for parent, _ in todo.pop()._from:
                uses[parent] = uses.get(parent, 0) + 1
                if parent not in met:
                    met.add(parent)
                    todo.append(parent)
        for v in met:
            v.grad = 0
        self.grad = 1
        ready = [self]
        while ready:
            v = ready.pop()
            for parent, slope in v._from:
                parent.grad += slope * v.grad
                uses[parent] -= 1
                if not uses[parent]:
                    ready.append(parent)
