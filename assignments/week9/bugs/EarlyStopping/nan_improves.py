"""NaN counts as an improvement

You ask whether the loss is not worse instead of whether it is better. Every comparison with NaN
is false, so NaN becomes the best loss.

Hint: what are nan >= 1 and not (nan >= 1)?
"""

import numpy as np


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.best_epoch, self.epoch, self.bad = np.inf, None, 0, 0

    def step(self, val_loss):
        if not (val_loss >= self.best - self.min_delta):
            self.best, self.best_epoch, self.bad = val_loss, self.epoch, 0
        else:
            self.bad += 1
        self.epoch += 1
        return self.bad >= self.patience
