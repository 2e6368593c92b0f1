"""Every power is a square

You use 2 x for the slope of every power.

Hint: what is the slope of x^3 at x = 2?
"""


class Value(Value):
    def __pow__(self, n):
        return Value._result(
            self.data**n, (self, 2 * self.data if n > 0 else n * self.data ** (n - 1))
        )
