"""The absolute value in place of relu

You turn negative inputs around. relu makes them 0.

Hint: what is relu(-2)?
"""

import math


class Value(Value):
    def relu(self):
        return Value._result(abs(self.data), (self, math.copysign(1.0, self.data)))
