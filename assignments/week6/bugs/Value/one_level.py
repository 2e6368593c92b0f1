"""Slopes go one step back

You give slopes to what the result was made from, and stop. They go on to the beginning.

Hint: what is the slope of (a * 2) * 3?
"""


class Value(Value):
    def backward(self):
        self.grad = 1.0
        for origin, slope in self._from:
            origin.grad += slope
