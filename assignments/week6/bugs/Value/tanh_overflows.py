"""tanh overflows

You write (exp(2x) - 1) / (exp(2x) + 1). For large x exp(2x) overflows, though tanh is just 1
there.

Hint: what is tanh(500)? And exp(1000)?
"""

import math


class Value(Value):
    def tanh(self):
        e = math.exp(2 * self.data)
        t = (e - 1) / (e + 1)
        return Value._result(t, (self, 1 - t**2))
