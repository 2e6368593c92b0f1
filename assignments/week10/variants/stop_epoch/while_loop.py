"""A while loop

It counts what is run as it goes.
"""

import numpy as np


def stop_epoch(val_losses, patience):
    run, bad, lowest = 0, 0, float("inf")
    while run < len(val_losses) and bad < patience:
        bad = 0 if val_losses[run] < lowest else bad + 1
        lowest = min(lowest, val_losses[run])
        run += 1
    return np.int64(run)
