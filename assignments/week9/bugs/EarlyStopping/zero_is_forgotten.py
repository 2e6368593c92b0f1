"""A best loss of 0 is taken for none

After a loss of 0 the next one counts as an improvement, whatever it is. In Python 0 is as false as
None, so that `not best` cannot tell the two apart.

Hint: how do you ask whether something is None?
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.best_epoch, self.epoch, self.bad = None, None, 0, 0

    def step(self, val_loss):
        number = val_loss < float("inf")
        if number if not self.best else val_loss < self.best - self.min_delta:
            self.best, self.best_epoch, self.bad = val_loss, self.epoch, 0
        else:
            self.bad += 1
        self.epoch += 1
        return self.bad >= self.patience
