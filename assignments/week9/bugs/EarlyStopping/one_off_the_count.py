"""An improvement takes only one off the count

An improvement lowers the number of bad epochs by one. It should set it back to 0: patience is about
epochs in a row.

Hint: two bad epochs, an improvement, a bad epoch: how many bad ones in a row?
"""

import numpy as np


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.best_epoch, self.epoch, self.bad = np.inf, None, 0, 0

    def step(self, val_loss):
        if val_loss < self.best - self.min_delta:
            self.best, self.best_epoch, self.bad = val_loss, self.epoch, max(0, self.bad - 1)
        else:
            self.bad += 1
        self.epoch += 1
        return self.bad >= self.patience
