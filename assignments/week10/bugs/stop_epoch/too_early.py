"""One epoch too impatient

You stop one epoch before patience is used up.

Hint: with patience = 2, after how many bad epochs do you stop?
"""

import numpy as np


def stop_epoch(val_losses, patience):
    best, counter = np.inf, 0
    for epoch, loss in enumerate(val_losses):
        if loss < best:
            best, counter = loss, 0
        else:
            counter += 1
        if counter >= max(patience - 1, 1):
            return epoch + 1
    return len(val_losses)
