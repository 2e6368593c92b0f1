"""Where the best epoch was

You return the epoch of the lowest loss. How many epochs were run is asked for.

Hint: does training stop at the best epoch, or some time after?
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
            return epoch + 1 - counter
    return len(val_losses)
