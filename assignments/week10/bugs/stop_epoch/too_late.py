"""One epoch too patient

You stop when there have been more than patience bad epochs.

Hint: with patience = 1, after how many bad epochs do you stop?
"""

import numpy as np


def stop_epoch(val_losses, patience):
    best, counter = np.inf, 0
    for epoch, loss in enumerate(val_losses):
        if loss < best:
            best, counter = loss, 0
        else:
            counter += 1
        if counter > patience:
            return epoch + 1
    return len(val_losses)
