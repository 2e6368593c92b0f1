"""Truth values

Only two answers exist, so True and False do as well as 1 and 0.
"""


def perceptron_predict(X, w, b):
    return X @ w + b > 0
