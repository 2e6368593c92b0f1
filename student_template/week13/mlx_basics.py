"""Week 13 (optional): the same networks in MLX.

Conventions of this week:

* samples come first: x is (N, I), a linear layer has the weights W (O, I) and b (O,), and returns x Wᵀ + b;
* arrays are arrays of MLX (`mx.array`) in float32, or in float64: keep the dtype. Labels are whole numbers;
* where a docstring asks for a float or an int, return a Python number, not an array.
"""

from typing import Any

import mlx.core as mx
import mlx.nn as nn
import mlx.optimizers as optim
from mlx.utils import tree_flatten


def count_params_mlx(model: nn.Module) -> int:
    """Return the number of parameters of a model: of all numbers in all its arrays, frozen ones too.

    model.parameters() is a tree: a dict whose values are arrays, or dicts and lists of such, to any depth.
    Return a Python int; 0 for a model without parameters.

    >>> count_params_mlx(nn.Linear(2, 3))  # W (3, 2) and b (3,)
    9
    >>> count_params_mlx(nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1)))
    13
    """
    raise NotImplementedError("count_params_mlx")


class SimpleNetwork(nn.Module):
    """One linear layer, without an activation: x (N, inputs) becomes x Wᵀ + b, of shape (N, outputs).

    Its parameters are W (outputs, inputs) and b (outputs,), both random at the start, as `nn.Linear` makes
    them. So SimpleNetwork() has 2 inputs, 3 outputs and 9 parameters.

    >>> SimpleNetwork()(mx.zeros((5, 2))).shape
    (5, 3)
    """

    def __init__(self, inputs: int = 2, outputs: int = 3) -> None:
        raise NotImplementedError("SimpleNetwork")

    def __call__(self, x: mx.array) -> mx.array:
        """Return x Wᵀ + b, of shape (N, outputs)."""
        raise NotImplementedError("network_call")


def mse_and_grad(model: nn.Module, x: mx.array, y: mx.array) -> tuple[float, dict[str, Any]]:
    """Return the mean squared error of model(x) and y, and its gradients for the model's parameters.

    model(x) and y have the same shape, (N, O). The loss is the mean of (model(x) - y)² over all N · O
    elements, a Python float. The gradients are a tree like model.trainable_parameters(): the same dicts and
    lists, with the gradient of each array in its place. Frozen parameters have none. The model stays as is.

    >>> model = nn.Linear(1, 1)
    >>> _ = model.update({"weight": mx.array([[1.0]]), "bias": mx.array([0.0])})
    >>> loss, grads = mse_and_grad(model, mx.array([[1.0], [2.0]]), mx.array([[2.0], [2.0]]))
    >>> loss, grads["weight"].item(), grads["bias"].item()
    (0.5, -1.0, -1.0)
    """
    raise NotImplementedError("mse_and_grad")


def ce_and_grad(model: nn.Module, x: mx.array, labels: mx.array) -> tuple[float, dict[str, Any]]:
    """Return the mean cross-entropy of a classifier, and its gradients for the model's parameters.

    model(x) returns logits (N, C), and labels are N whole numbers from 0 to C - 1. The loss is the mean over
    the samples of -log(softmax(logits)[label]), a Python float. The gradients are a tree, as above.

    >>> model = nn.Linear(1, 2)
    >>> _ = model.update({"weight": mx.zeros((2, 1)), "bias": mx.zeros(2)})
    >>> loss, grads = ce_and_grad(model, mx.array([[1.0], [3.0]]), mx.array([0, 1]))
    >>> round(loss, 4), grads["weight"].flatten().tolist()
    (0.6931, [0.5, -0.5])
    """
    raise NotImplementedError("ce_and_grad")


def archery_mlx(seed: int) -> list[float]:
    """Train one neuron to answer 0.8 to the input 0.5, and return the loss before each of 100 steps.

    The arrow flies 0.5 w + b far, the target is at 0.8, and the loss is (0.5 w + b - 0.8)². Draw w and b as
    MLX does: first mx.random.seed(seed), then nn.Linear(1, 1). Make 100 steps of SGD with a learning rate of
    0.01, and let MLX compute once in each step, so that no step waits for another. Return 100 Python floats.

    >>> losses = archery_mlx(0)
    >>> len(losses), round(losses[1] / losses[0], 4)
    (100, 0.9506)
    """
    raise NotImplementedError("archery_mlx")
