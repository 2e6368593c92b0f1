"""The slope of a power keeps its exponent

You write n x^n for the slope of x^n. The exponent falls by one.

Hint: what is the slope of x^2 at x = 3?
"""


class Value(Value):
    def __pow__(self, n):
        return Value._result(self.data**n, (self, n * self.data**n))
