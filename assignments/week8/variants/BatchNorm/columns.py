"""Column by column

Each feature is normalised for itself, in a loop.
"""

import numpy as np


class BatchNorm:
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        self.num_features = num_features
        self.eps = eps
        self.momentum = momentum
        self.gamma = np.ones(num_features)
        self.beta = np.zeros(num_features)
        self.running_mean = np.zeros(num_features)
        self.running_var = np.ones(num_features)

    def forward(self, X, training):
        Y = np.zeros(X.shape)
        if training and X.shape[0] <= 1:
            raise ValueError("batch too small")
        for j in range(self.num_features):
            x = X[:, j].astype(float)
            if training:
                mean = x.sum() / x.size
                squares = ((x - mean) ** 2).sum()
                var = squares / x.size
                self.running_mean[j] += self.momentum * (mean - self.running_mean[j])
                unbiased = squares / (x.size - 1)
                self.running_var[j] += self.momentum * (unbiased - self.running_var[j])
            else:
                mean, var = self.running_mean[j], self.running_var[j]
            Y[:, j] = self.gamma[j] * (x - mean) / (var + self.eps) ** 0.5 + self.beta[j]
        return Y
