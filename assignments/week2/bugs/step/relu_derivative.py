"""The slope in place of the value

You return 1 for a positive input: that is ReLU's slope. Its value there is x itself.

Hint: what is relu([3.0])?
"""

import numpy as np


def relu(x):
    return np.where(x > 0, 1.0, 0.0)
