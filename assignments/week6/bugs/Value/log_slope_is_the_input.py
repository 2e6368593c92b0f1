"""The slope of log is its input

You write x for the slope of log(x). It is 1 / x.

Hint: what is the slope of log at 2?
"""

import math


class Value(Value):
    def log(self):
        return Value._result(math.log(self.data), (self, self.data))
