"""Week 11: PyTorch: tensors, autograd, modules, the training loop."""

from collections.abc import Callable, Iterable

import numpy as np
import torch
from numpy.typing import ArrayLike
from torch import nn

Batches = Iterable[tuple[torch.Tensor, torch.Tensor]]
Criterion = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]


def to_tensor(
    x: ArrayLike, dtype: torch.dtype = torch.float32, requires_grad: bool = False
) -> torch.Tensor:
    """Return a new tensor with the numbers of x.

    x is a number, a list (of lists) of numbers, or a NumPy array of any shape. An array may be read-only or a
    view with any strides, such as x[::-1]. The tensor has x's shape, the given dtype, and memory of its own:
    a later change of x does not change it. It is a leaf, with the given requires_grad.

    Raise RuntimeError (as PyTorch does) or ValueError if requires_grad is True and dtype is not a float type.

    >>> to_tensor([1, 2, 3])
    tensor([1., 2., 3.])
    >>> to_tensor(np.array([[0.5, 2.0]]), torch.float64, requires_grad=True)
    tensor([[0.5000, 2.0000]], dtype=torch.float64, requires_grad=True)
    >>> to_tensor(3).shape
    torch.Size([])
    """
    raise NotImplementedError("to_tensor")


def as_batch(x: torch.Tensor) -> torch.Tensor:
    """Return images as a batch of rows, (N, D): what a linear layer takes.

    x is one image (H, W), or a batch of images (N, ..., H, W) with three axes or more, such as (N, H, W) or
    (N, 1, H, W). One image gives a batch of one row. D is the number of values of one image; a row has them
    in the order of x. x may have any strides. Its dtype is kept, gradients flow through, and x itself keeps
    its shape.

    >>> as_batch(torch.tensor([[1, 2, 3], [4, 5, 6]]))
    tensor([[1, 2, 3, 4, 5, 6]])
    >>> as_batch(torch.zeros(5, 1, 28, 28)).shape
    torch.Size([5, 784])
    """
    raise NotImplementedError("as_batch")


def describe(t: torch.Tensor) -> dict[str, object]:
    """Return a dict of facts about a tensor.

    - shape: a tuple of integers
    - numel: the number of elements
    - dtype: text, such as "torch.float32"
    - bytes: the number of bytes that its elements need
    - requires_grad, leaf: True or False
    - device: text, such as "cpu"

    >>> facts = describe(torch.zeros(2, 3, requires_grad=True))
    >>> facts["shape"], facts["numel"], facts["dtype"], facts["bytes"]
    ((2, 3), 6, 'torch.float32', 24)
    >>> facts["requires_grad"], facts["leaf"], facts["device"]
    (True, True, 'cpu')
    """
    raise NotImplementedError("describe")


def torch_grad(
    f: Callable[[torch.Tensor], torch.Tensor], x: torch.Tensor
) -> tuple[float, torch.Tensor]:
    """Return f(x) and the gradient of f at x, computed by autograd.

    f takes a tensor of x's shape and returns a tensor of shape (). x is a tensor of floats of any shape; it
    may be part of another computation. Return the value as a float, and the gradient as a tensor of x's
    shape and dtype that has no graph (requires_grad is False).

    x stays as it was: its numbers, its requires_grad and its .grad.

    >>> value, grad = torch_grad(lambda x: (x**2).sum(), torch.tensor([1.0, -2.0]))
    >>> value, grad
    (5.0, tensor([ 2., -4.]))
    """
    raise NotImplementedError("torch_grad")


def accumulated(x0: float, k: int) -> list[float]:
    """Return what x.grad is after each of k backward passes of x**2, if nobody sets it to zero.

    x is one float64 tensor with the value x0, for all passes. Each pass computes x**2 again and calls
    backward() on it. Return a list of k floats; k is 0 or more.

    >>> accumulated(2.0, 4)
    [4.0, 8.0, 12.0, 16.0]
    """
    raise NotImplementedError("accumulated")


def first_loop(
    model: nn.Module,
    X: torch.Tensor,
    y: torch.Tensor,
    lr: float = 0.5,
    batch_size: int = 32,
    epochs: int = 5,
) -> list[float]:
    """Train a classifier with SGD and cross-entropy. Return the mean loss of each epoch.

    X is (N, D) and y (N,), the classes as integers. The model maps (B, D) to logits (B, C); it is changed in
    place. In each epoch, take the samples in their order, batch_size at a time; the last batch may be
    smaller. For each batch, take one step of SGD with learning rate lr, without momentum, on the mean
    cross-entropy of the batch (torch.nn.CrossEntropyLoss takes logits).

    Return a list of `epochs` floats: the mean loss per sample in that epoch, each loss as it was before its
    batch's step. X and y stay as they are.

    >>> model = nn.Linear(1, 2).double()
    >>> _ = [nn.init.zeros_(w) for w in model.parameters()]
    >>> X, y = torch.tensor([[-1.0], [1.0], [2.0]]).double(), torch.tensor([0, 1, 1])
    >>> [round(loss, 4) for loss in first_loop(model, X, y, lr=0.5, batch_size=2, epochs=3)]
    [0.5665, 0.226, 0.1592]
    """
    raise NotImplementedError("first_loop")


class MLP(nn.Module):
    """A network with one hidden layer: linear, ReLU, dropout, linear.

    MLP(input_size, hidden_size, num_classes, p) makes the layers, with random initial weights such as
    PyTorch's own. Its parameters are two weight matrices, (hidden_size, input_size) and (num_classes,
    hidden_size), and two biases. Dropout sets each hidden value to zero with probability p, in training mode
    only, and scales the others by 1 / (1 - p).

    >>> model = MLP(6, 5, 3, p=0.2)
    >>> sorted(tuple(w.shape) for w in model.parameters())
    [(3,), (3, 5), (5,), (5, 6)]
    >>> model(torch.zeros(4, 1, 2, 3)).shape
    torch.Size([4, 3])
    """

    def __init__(self, input_size: int, hidden_size: int, num_classes: int, p: float = 0.0) -> None:
        raise NotImplementedError("MLP")

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return the logits (N, num_classes) of a batch x.

        x is (N, ...), where each sample has input_size numbers: (N, 784) or (N, 1, 28, 28), for example.
        Logits have no activation: the loss applies the softmax.
        """
        raise NotImplementedError("forward")


def count_params(model: nn.Module, trainable_only: bool = False) -> int:
    """Return how many numbers the parameters of a model hold.

    With trainable_only, parameters with requires_grad = False do not count: they are frozen. Buffers, such as
    the running mean of batch norm, are no parameters. A parameter that occurs twice in a model counts once.

    >>> count_params(nn.Linear(2, 3))
    9
    >>> model = nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4), nn.Linear(4, 2))
    >>> _ = model[0].requires_grad_(False)
    >>> count_params(model), count_params(model, trainable_only=True)
    (34, 18)
    """
    raise NotImplementedError("count_params")


def train_epoch(
    model: nn.Module,
    loader: Batches,
    criterion: Criterion,
    optimizer: torch.optim.Optimizer,
    device: str | torch.device = "cpu",
) -> float:
    """Train the model on each batch of the loader once. Return the mean loss per sample.

    loader gives pairs (xb, yb) of tensors, with the samples on axis 0: xb is (B, ...) and yb (B, ...). The
    last batch may be smaller. The loader is read once, in order; it may be a generator, with no len() and no
    .dataset. The model is on the device already; move xb and yb there.

    For each batch, in training mode (dropout on, batch norm with the batch's statistics):

        out = model(xb);   loss = criterion(out, yb)
        gradients of this batch's loss alone;   one step of the optimizer

    criterion returns the batch's mean loss, a tensor of shape (). It gets what the model returns, unchanged.
    The result is a float: the sum of B * loss over all batches, divided by the number of samples. Each loss
    counts as it was before its step. Keep numbers, not tensors with their graphs.

    >>> model = nn.Linear(1, 1, bias=False).double()
    >>> with torch.no_grad():
    ...     _ = model.weight.fill_(1.0)
    >>> sgd = torch.optim.SGD(model.parameters(), lr=0.25)
    >>> one, three = torch.ones(2, 1).double(), torch.full((1, 1), 3.0).double()
    >>> train_epoch(model, [(one, 2 * one), (one[:1], three)], nn.MSELoss(), sgd)
    1.4166666666666667
    >>> model.weight.item()
    2.25
    """
    raise NotImplementedError("train_epoch")
