"""Losses are compared without their sign

A loss of -2 is below one of -1, and you take it for the larger one. Some losses are negative, such
as the logarithm of a density.

Hint: where does your code use abs?
"""

import numpy as np


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.best_epoch, self.epoch, self.bad = np.inf, None, 0, 0

    def step(self, val_loss):
        if abs(val_loss) < abs(self.best) - self.min_delta:
            self.best, self.best_epoch, self.bad = val_loss, self.epoch, 0
        else:
            self.bad += 1
        self.epoch += 1
        return self.bad >= self.patience
