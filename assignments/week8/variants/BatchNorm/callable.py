"""More than was asked for

Further methods, a cache and default arguments do no harm.
"""

import numpy as np


class BatchNorm:
    """My batch norm."""

    def __init__(self, num_features: int, eps: float = 1e-5, momentum: float = 0.1, affine=True):
        self.gamma = np.full((num_features,), 1.0)
        self.beta = np.full((num_features,), 0.0)
        self.running_mean = np.full((num_features,), 0.0)
        self.running_var = np.full((num_features,), 1.0)
        self.eps, self.momentum, self.affine, self.cache = eps, momentum, affine, None

    def __call__(self, X, training=True):
        return self.forward(X, training)

    def forward(self, X, training=True):
        n = np.shape(X)[0]
        if training:
            assert np.ndim(X) == 2
            if n == 1:
                raise ValueError
            mu = np.ones(n) @ X / n
            centred = X - mu
            var = np.einsum("nd,nd->d", centred, centred) / n
            self.running_mean = self.running_mean + self.momentum * (mu - self.running_mean)
            step = self.momentum * (var * (n / (n - 1)) - self.running_var)
            self.running_var = self.running_var + step
        else:
            centred, var = X - self.running_mean, self.running_var
        x_hat = centred / np.sqrt(var + self.eps)
        self.cache = (x_hat, var)
        return x_hat * self.gamma[None, :] + self.beta[None, :]
