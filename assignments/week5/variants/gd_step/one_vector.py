"""One long vector, split again

All arrays are moved in one go; the parts are views of one new array.
"""

import numpy as np


def gd_step(params, grads, lr):
    if [p.shape for p in params] != [g.shape for g in grads]:
        raise ValueError("lengths or shapes differ")
    if not params:
        return []
    flat = np.concatenate([p.ravel() for p in params]).astype(float)
    flat -= lr * np.concatenate([g.ravel() for g in grads]).astype(float)
    ends = np.cumsum([p.size for p in params])
    return [flat[e - p.size : e].reshape(p.shape) for p, e in zip(params, ends, strict=True)]
