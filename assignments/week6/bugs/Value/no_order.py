"""Slopes are handed on before they are complete

You walk down from the result and hand on each value's grad at once. A value that is used in two
places then hands on its first share twice.

Hint: draw b = a * 2, c = b * b + b. When has b got all of its shares?
"""


class Value(Value):
    def backward(self):
        self.grad = 1.0
        waiting = [self]
        while waiting:
            node = waiting.pop()
            for origin, slope in node._from:
                origin.grad += slope * node.grad
                waiting.append(origin)
