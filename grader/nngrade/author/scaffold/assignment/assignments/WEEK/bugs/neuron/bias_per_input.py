"""The bias is added once for each input

You add b to every product and then add up, so that b counts as often as there are inputs. A neuron has one
bias, added once, after the sum.

Hint: with two inputs of 0 and b = 1, the neuron gives 1. What do you get?
"""

import numpy as np


def neuron(x, w, b):
    return float(np.sum(w * x + b))
