"""Stopping starts the count again

You set the counter to 0 when you say stop, so that the next bad epoch says go on.

Hint: what does the epoch after the stop return, if it is bad too?
"""

import numpy as np


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.best_epoch, self.epoch, self.bad = np.inf, None, 0, 0

    def step(self, val_loss):
        if val_loss < self.best - self.min_delta:
            self.best, self.best_epoch, self.bad = val_loss, self.epoch, 0
        else:
            self.bad += 1
        self.epoch += 1
        if self.bad >= self.patience:
            self.bad = 0
            return True
        return False
