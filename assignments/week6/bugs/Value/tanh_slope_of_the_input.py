"""tanh's slope from its input

You write 1 - x^2. The formula wants tanh's value.

Hint: can the slope of tanh be negative?
"""

import math


class Value(Value):
    def tanh(self):
        return Value._result(math.tanh(self.data), (self, 1 - self.data**2))
