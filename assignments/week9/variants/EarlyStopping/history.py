"""The whole history is kept

Everything can be worked out anew from the losses so far.
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        self.losses, self.best_epoch = [], None

    def step(self, val_loss):
        self.losses.append(val_loss)
        best, self.best_epoch = float("inf"), None
        for epoch, loss in enumerate(self.losses):
            if best - loss > self.min_delta:
                best, self.best_epoch = loss, epoch
        since = -1 if self.best_epoch is None else self.best_epoch
        return len(self.losses) - 1 - since >= self.patience
