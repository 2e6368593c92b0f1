"""The probability is rounded

You round p to two decimals. It may have more.

Hint: what is 1 - 0.125?
"""

import numpy as np


def dropout_eval(A, p):
    return (1 - round(p, 2)) * np.asarray(A, float)
