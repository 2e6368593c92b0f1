"""An input of one number is spread out

For an input of one number you multiply element by element, which gives a column that is then spread over
the state. Wx (H, 1) and x (1,) are multiplied as matrices like any others.

Hint: which shape has Wx * x + b for Wx of shape (H, 1)?
"""

import numpy as np


def rnn_step(h, x, Wh, Wx, b):
    z = Wh @ h + (Wx * x if len(x) == 1 else Wx @ x) + b
    return np.tanh(z[0] if z.ndim == 2 else z)
