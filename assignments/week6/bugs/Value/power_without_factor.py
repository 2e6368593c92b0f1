"""The slope of a power lacks its factor

Here the slope of x^n is taken to be x^(n-1). The exponent comes down as a factor, with its sign.

Hint: what is the slope of x^2 at x = 3? And that of x^-1?
"""


class Value(Value):
    def __pow__(self, n):
        return Value._result(self.data**n, (self, self.data ** (n - 1)))
