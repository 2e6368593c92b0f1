"""Compared with the epoch before

You compare with the loss of the epoch before, not with the best one. A loss that wobbles upwards
improves every other epoch that way.

Hint: with losses of 1, 3, 2, is the last one an improvement?
"""

import numpy as np


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.best_epoch, self.epoch, self.bad = np.inf, None, 0, 0

    def step(self, val_loss):
        if val_loss < self.best - self.min_delta:
            self.best_epoch, self.bad = self.epoch, 0
        else:
            self.bad += 1
        self.best = val_loss
        self.epoch += 1
        return self.bad >= self.patience
