"""Small gains move the bar

You lower the best loss for gains smaller than min_delta too, without counting them. A slow steady
fall then never is an improvement, though it adds up to one.

Hint: with min_delta = 1 and losses of 5, 4.5, 4, 3.5: where is the improvement?
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
        self.best = np.fmin(self.best, val_loss)
        self.epoch += 1
        return bool(self.bad >= self.patience)
