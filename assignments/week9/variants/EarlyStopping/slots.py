"""Slots, and losses that are not finite apart

NaN and infinity are set aside before anything is compared.
"""

import math


class EarlyStopping:
    __slots__ = ("patience", "min_delta", "best_epoch", "_best", "_epoch", "_streak")

    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = int(patience), float(min_delta)
        self.best_epoch = None
        self._best = None
        self._epoch = 0
        self._streak = 0

    def step(self, val_loss):
        val_loss = float(val_loss)
        if math.isnan(val_loss) or val_loss == math.inf:
            ok = False
        elif self._best is None:
            ok = True
        else:
            ok = val_loss < self._best - self.min_delta
        if ok:
            self._best = val_loss
            self.best_epoch = self._epoch
            self._streak = 0
        else:
            self._streak += 1
        self._epoch += 1
        return bool(self._streak >= self.patience)
