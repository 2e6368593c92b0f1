"""Ten times, in a match statement

Any factor from 3 to 10 will do.
"""

import numpy as np


def advise_lr(lr, label):
    match label:
        case 'explodes':
            return np.float64(lr) / 10
        case 'too_low':
            return np.asarray(lr * 10.0)
        case 'ok':
            return lr
        case _:
            raise ValueError(label)
