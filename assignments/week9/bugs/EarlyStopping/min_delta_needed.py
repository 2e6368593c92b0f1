"""min_delta has no default

Your constructor asks for min_delta. It should be 0 where nothing is said.

Hint: does EarlyStopping(3) work?
"""

import numpy as np


class EarlyStopping:
    def __init__(self, patience, min_delta):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.best_epoch, self.epoch, self.bad = np.inf, None, 0, 0

    def step(self, val_loss):
        if val_loss < self.best - self.min_delta:
            self.best, self.best_epoch, self.bad = val_loss, self.epoch, 0
        else:
            self.bad += 1
        self.epoch += 1
        return self.bad >= self.patience
