"""The bias is added to the inputs

You add b to every feature before the weights come in. It belongs to the score: it is added once,
after the weighted sum.

Hint: how often is b counted in your score if there are three features?
"""


def perceptron_predict(X, w, b):
    return ((X + b) @ w > 0).astype(int)
