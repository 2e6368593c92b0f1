"""0 for inputs that are all 0

You return 0 when nothing comes in. The bias is still there, and act of it.

Hint: what is act(w . x + b) when x is 0?
"""

import numpy as np


def neuron(x, w, b, act):
    z = float(np.dot(w, x))
    return float(act(z + b)) if z else 0.0
