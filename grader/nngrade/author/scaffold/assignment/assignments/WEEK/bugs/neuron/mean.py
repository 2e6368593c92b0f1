"""The products are averaged

You divide the sum of the products by the number of inputs. A neuron adds them up and does not average.

Hint: with x = [1, 1], w = [1, 1] and b = 0, the neuron gives 2.
"""

import numpy as np


def neuron(x, w, b):
    return float(np.mean(w * x) + b)
