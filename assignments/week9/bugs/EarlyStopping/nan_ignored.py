"""NaN does not count as a bad epoch

You pass over a loss of NaN. It is no improvement, so it uses up patience like any other bad
epoch.

Hint: how long does your training run if every loss is NaN?
"""

import numpy as np


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.best_epoch, self.epoch, self.bad = np.inf, None, 0, 0

    def step(self, val_loss):
        if val_loss < self.best - self.min_delta:
            self.best, self.best_epoch, self.bad = val_loss, self.epoch, 0
        elif val_loss == val_loss:
            self.bad += 1
        self.epoch += 1
        return self.bad >= self.patience
