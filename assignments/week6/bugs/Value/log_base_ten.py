"""The logarithm to base ten

You use log10. The natural logarithm is meant.

Hint: what is the log of e?
"""

import math


class Value(Value):
    def log(self):
        return Value._result(math.log10(self.data), (self, 1 / (self.data * math.log(10))))
