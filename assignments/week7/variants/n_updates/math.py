"""math.ceil and math.floor

They give whole numbers.
"""

import math


def n_updates(n, batch_size, epochs, drop_last=False):
    return epochs * (math.floor if drop_last else math.ceil)(n / batch_size)
