"""The first batch as it is

You take the first batch's statistics as they are and average only later ones. The running
statistics start at 0 and 1, and the first batch moves them like any other.

Hint: what is running_mean after one batch with mean 2?
"""

import numpy as np


class BatchNorm:
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        self.eps = eps
        self.momentum = momentum
        self.gamma = np.ones(num_features)
        self.beta = np.zeros(num_features)
        self.running_mean = np.zeros(num_features)
        self.running_var = np.ones(num_features)
        self.first = True

    def forward(self, X, training):
        A = np.asarray(X, float)
        n = len(A)
        if training:
            if n < 2:
                raise ValueError("a batch of one has no variance")
            mean, var = A.mean(axis=0), A.var(axis=0)
            old = 0.0 if self.first else 1 - self.momentum
            self.first = False
            self.running_mean = old * self.running_mean + (1 - old) * mean
            self.running_var = old * self.running_var + (1 - old) * var * n / (n - 1)
        else:
            mean, var = self.running_mean, self.running_var
        return self.gamma * (A - mean) / np.sqrt(var + self.eps) + self.beta
