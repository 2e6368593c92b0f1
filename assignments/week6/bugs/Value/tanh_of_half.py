"""tanh of half the input

You write (e^x - 1) / (e^x + 1). In tanh the exponents are 2 x.

Hint: what is tanh(1)?
"""

import math


class Value(Value):
    def tanh(self):
        t = math.tanh(self.data / 2)
        return Value._result(t, (self, (1 - t**2) / 2))
