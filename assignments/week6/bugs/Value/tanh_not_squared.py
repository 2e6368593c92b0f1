"""tanh's slope without its square

You write 1 - tanh(x). The value is squared.

Hint: can the slope of tanh be above 1?
"""

import math


class Value(Value):
    def tanh(self):
        t = math.tanh(self.data)
        return Value._result(t, (self, 1 - t))
