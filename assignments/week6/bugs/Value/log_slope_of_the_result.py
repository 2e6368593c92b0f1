"""The slope of log from its result

You write 1 / log(x). The slope of log(x) is 1 / x.

Hint: what is the slope of log at 2?
"""

import math


class Value(Value):
    def log(self):
        v = math.log(self.data)
        return Value._result(v, (self, 1 / (v or 1.0)))
