"""The epoch's number instead of how many were run

You return the number of the last epoch, counted from 0. How many were run is one more.

Hint: how many epochs are run if the epochs 0, 1 and 2 are?
"""

import numpy as np


def stop_epoch(val_losses, patience):
    best, counter = np.inf, 0
    for epoch, loss in enumerate(val_losses):
        if loss < best:
            best, counter = loss, 0
        else:
            counter += 1
        if counter >= patience:
            return epoch
    return len(val_losses)
