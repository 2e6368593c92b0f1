"""min_delta as a share of the loss

You ask for an improvement by a fraction of the best loss. min_delta is a difference of losses.

Hint: with min_delta = 0.1 and a best loss of 5, is 4.8 an improvement?
"""

import numpy as np


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.best_epoch, self.epoch, self.bad = np.inf, None, 0, 0

    def step(self, val_loss):
        if val_loss < self.best * (1 - self.min_delta):
            self.best, self.best_epoch, self.bad = val_loss, self.epoch, 0
        else:
            self.bad += 1
        self.epoch += 1
        return self.bad >= self.patience
