"""The slope of exp is its input

You hand on x for the slope of exp(x). It is exp(x) itself.

Hint: what is the slope of exp at 0?
"""

import math


class Value(Value):
    def exp(self):
        return Value._result(math.exp(self.data), (self, self.data))
