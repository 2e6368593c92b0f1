"""Only improvements are counted as epochs

You count an epoch only when it improves, so best_epoch is the number of improvements.

Hint: after losses of 1, 2 and 0.5, which epoch was the best?
"""

import numpy as np


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.best_epoch, self.epoch, self.bad = np.inf, None, 0, 0

    def step(self, val_loss):
        if val_loss < self.best - self.min_delta:
            self.best, self.best_epoch, self.bad = val_loss, self.epoch, 0
            self.epoch += 1
        else:
            self.bad += 1
        return self.bad >= self.patience
