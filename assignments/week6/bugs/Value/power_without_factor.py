"""The slope of a power lacks its factor

You write x^(n-1) for the slope of x^n. The exponent comes down as a factor.

Hint: what is the slope of x^2 at x = 3?
"""


class Value(Value):
    def __pow__(self, n):
        return Value._result(self.data**n, (self, self.data ** (n - 1)))
