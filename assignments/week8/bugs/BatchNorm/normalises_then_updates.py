"""Statistics of the normalised batch

You average the mean and variance of what you return, not of what came in.

Hint: what is the mean of a normalised batch?
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

    def forward(self, X, training):
        A = np.asarray(X, float)
        n = len(A)
        if training:
            if n < 2:
                raise ValueError("a batch of one has no variance")
            mean, var = A.mean(axis=0), A.var(axis=0)
            old = 1 - self.momentum
            normal = (A - mean) / np.sqrt(var + self.eps)
            self.running_mean = old * self.running_mean + self.momentum * normal.mean(axis=0)
            self.running_var = old * self.running_var + self.momentum * normal.var(axis=0, ddof=1)
        else:
            mean, var = self.running_mean, self.running_var
        return self.gamma * (A - mean) / np.sqrt(var + self.eps) + self.beta
