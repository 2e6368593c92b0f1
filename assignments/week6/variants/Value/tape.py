"""By the order of creation

A result is always younger than what it was made from, so sorting by age is an order.
"""

import itertools


_age = itertools.count()


class Value(Value):
    def __init__(self, data):
        self.data, self.grad, self._from = float(data), 0.0, ()
        self._born = next(_age)

    def backward(self):
        found, todo = {self._born: self}, [self]
        while todo:
            for parent, _ in todo.pop()._from:
                if parent._born not in found:
                    found[parent._born] = parent
                    todo.append(parent)
        for v in found.values():
            v.grad = 0.0
        self.grad = 1.0
        for born in sorted(found, reverse=True):
            v = found[born]
            for parent, slope in v._from:
                parent.grad += slope * v.grad
