"""The last index without a stop

You return the last index where training is never stopped. All of the epochs were run.

Hint: how many epochs are run in a list of 5 losses?
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
            return epoch + 1
    return len(val_losses) - 1
