"""None instead of False

You return True when it is time to stop, and nothing otherwise. A function without a return
answers None.

Hint: which return does an epoch of improvement reach?
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
            return True
        return None
