"""The other slope at relu's kink

At 0 any slope between 0 and 1 is right; NumPy's numbers are numbers too.
"""

import numpy as np


class Value(Value):
    def relu(self):
        return Value._result(np.maximum(self.data, 0.0), (self, np.float64(self.data >= 0)))

    def tanh(self):
        t = np.tanh(self.data)
        return Value._result(t, (self, 1 - t * t))

    def exp(self):
        e = np.exp(self.data)
        return Value._result(e, (self, e))
