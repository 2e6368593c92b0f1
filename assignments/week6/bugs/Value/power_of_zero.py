"""A power of 0 has slope 0

Where a is 0 you take 0 for the slope of every power. That of a ** 1 is 1, at 0 as well.

Hint: what is n x^(n-1) for n = 1?
"""


class Value(Value):
    def __pow__(self, n):
        slope = n * self.data ** (n - 1) if self.data else 0.0
        return Value._result(self.data**n, (self, slope))
