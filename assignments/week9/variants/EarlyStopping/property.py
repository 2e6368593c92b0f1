"""best_epoch as a property

From outside a property looks like an attribute.
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self._limit, self._delta = patience, min_delta
        self._best, self._left, self._epoch, self._found = float("inf"), patience, -1, None

    @property
    def best_epoch(self):
        return self._found

    def step(self, val_loss):
        self._epoch += 1
        self._left -= 1
        if val_loss < self._best - self._delta:
            self._best, self._found, self._left = val_loss, self._epoch, self._limit
        return self._left <= 0
