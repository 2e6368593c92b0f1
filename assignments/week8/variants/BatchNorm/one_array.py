"""Four rows of one array

The variances are the diagonal of a covariance matrix, and settings live in closures.
"""

import numpy as np


class BatchNorm:
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        rows = np.zeros((4, num_features))
        rows[0] = rows[3] = 1
        self.gamma, self.beta, self.running_mean, self.running_var = rows
        self._normal = lambda X, m, v: np.divide(np.subtract(X, m), np.sqrt(np.add(v, eps)))
        self._moved = lambda old, new: old * (1 - momentum) + new * momentum

    def forward(self, X, training):
        if not training:
            return self.gamma * self._normal(X, self.running_mean, self.running_var) + self.beta
        if not len(X) > 1:
            raise ValueError
        A = np.asarray(X, float)
        m, v = np.mean(A, 0), np.atleast_2d(np.cov(A, rowvar=False, ddof=0)).diagonal()
        self.running_mean = self._moved(self.running_mean, m)
        self.running_var = self._moved(self.running_var, v * (len(X) / (len(X) - 1)))
        return self.gamma * self._normal(A, m, v) + self.beta
