"""The slope of a power by a logarithm

You differentiate n^x in place of x^n.

Hint: what is the slope of x^2 at x = 3?
"""

import math


class Value(Value):
    def __pow__(self, n):
        p = self.data**n
        return Value._result(p, (self, p * math.log(abs(self.data) + 1e-300)))
