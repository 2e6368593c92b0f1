"""Nearly sure counts as sure

You return 0 where p is close to 1. The loss is 0 for p = 1 only.

Hint: what is -log 0.9995?
"""

import numpy as np


def surprise(p):
    return 0.0 if p > 0.999 else float(-np.log(p))
