"""Larger losses count as improvements

You keep the largest value, as one would for an accuracy. Of losses, the smallest is the best.

Hint: which of the losses 1 and 2 is better?
"""

import numpy as np


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.best_epoch, self.epoch, self.bad = np.inf, None, 0, 0

    def step(self, val_loss):
        if self.best == np.inf or val_loss > self.best + self.min_delta:
            self.best, self.best_epoch, self.bad = val_loss, self.epoch, 0
        else:
            self.bad += 1
        self.epoch += 1
        return self.bad >= self.patience
