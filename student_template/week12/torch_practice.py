"""Week 12: evaluation, custom gradients and digits in PyTorch.

Conventions of this week:

* samples come first: a batch x is (N, ...), its labels y are (N,), whole numbers (int64) from 0;
* criterion(outputs, y) returns the mean loss of a batch, as a tensor of shape ();
* models and inputs may be float32 or float64: keep the dtype that you get;
* where a docstring asks for a float, return a Python number, not a tensor.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
import torch
from torch import nn

Batches = Iterable[tuple[torch.Tensor, torch.Tensor]]
Criterion = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]


def evaluate(model: nn.Module, loader: Batches, criterion: Criterion) -> tuple[float, float]:
    """Return a classifier's mean loss and accuracy on all samples of a loader.

    loader yields at least one batch (x, y): x (n, ...), y (n,) whole numbers. The last batch may be
    smaller. A loader may be a DataLoader, a list or a generator, so loop over it once, and do not ask for
    its length. model(x) returns (n, classes); the largest entry of a row is the answer. With N samples:

        loss     = (sum over all batches of n * criterion(model(x), y)) / N
        accuracy = (number of samples whose answer is y) / N, from 0 to 1

    Compute in evaluation mode and without recording gradients. Afterwards all is as it was: the model's
    mode, parameters, buffers and gradients, and whether gradients are switched on. Both results are
    Python floats.

    >>> x, y = torch.tensor([[2.0, 1.0], [0.0, 1.0], [3.0, 5.0]]), torch.tensor([0, 1, 0])
    >>> loss, accuracy = evaluate(nn.Identity(), [(x[:2], y[:2]), (x[2:], y[2:])], nn.CrossEntropyLoss())
    >>> round(loss, 4), round(accuracy, 4)
    (0.9178, 0.6667)
    """
    raise NotImplementedError("evaluate")


class DigitMLP(nn.Module):
    """Reads images of digits: returns ten log-probabilities for each image.

    The layers, in this order, all with biases: 784 inputs -> 120 -> 84 -> 10. ReLU follows the first two
    layers. Log-softmax follows the last one, over the ten classes of each image:

        log p_k = z_k - log(sum_j exp(z_j))

    Its 105,214 parameters are three weight matrices and three biases, in the order in which the layers are
    applied. There is no dropout. x is (N, 1, 28, 28), (N, 28, 28) or (N, 784), and the result is (N, 10)
    with the dtype of the parameters.

    >>> model = DigitMLP()
    >>> sum(p.numel() for p in model.parameters())
    105214
    >>> logp = model(torch.rand(5, 1, 28, 28))
    >>> logp.shape, torch.allclose(logp.exp().sum(dim=1), torch.ones(5))
    (torch.Size([5, 10]), True)
    """

    def __init__(self) -> None:
        super().__init__()
        raise NotImplementedError("DigitMLP")

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return the log-probabilities (N, 10) of a batch of images."""
        raise NotImplementedError("digit_forward")


class Swish(torch.autograd.Function):
    """Swish with a backward pass of its own: Swish.apply(x) is x * s(x), with s(x) = 1 / (1 + exp(-x)).

    With s = s(x), the slope is

        d/dx (x s) = s + x s (1 - s)

    For every finite x, value and slope are finite: at -1000 both are 0, and at 1000 they are 1000 and 1.
    x may have any shape, and is not changed. Values and gradients have x's shape and dtype.

    >>> x = torch.tensor([0.0, 1.0], requires_grad=True)
    >>> y = Swish.apply(x)
    >>> y.detach()
    tensor([0.0000, 0.7311])
    >>> y.backward(torch.tensor([1.0, 10.0]))
    >>> x.grad
    tensor([0.5000, 9.2767])
    """

    @staticmethod
    def forward(ctx: Any, x: torch.Tensor) -> torch.Tensor:
        """Return x * s(x), and keep in ctx what the backward pass needs."""
        raise NotImplementedError("Swish")

    @staticmethod
    def backward(ctx: Any, grad_output: torch.Tensor) -> torch.Tensor:
        """Return the gradient of the loss for x, from grad_output, the gradient of the loss for x * s(x)."""
        raise NotImplementedError("swish_backward")


def train_digits_torch(
    model: nn.Module, X: torch.Tensor, y: torch.Tensor, lr: float, epochs: int, batch_size: int
) -> list[float]:
    """Train a classifier that returns log-probabilities, and return each epoch's mean loss.

    X is (N, ...), y (N,) whole numbers, and model(x) returns (n, classes). The loss of a batch is the mean of
    -log p(y), nll_loss. Make **one** optimizer for all epochs: SGD with momentum 0.9, which is

        v <- 0.9 v + g;   w <- w - lr v

    Each epoch takes every sample once, in a new random order that torch's global generator draws (as
    torch.randperm and a DataLoader do), in batches of batch_size. The last batch may be smaller. Each batch
    makes one step. Train in training mode, and leave the model in evaluation mode.

    Return a list of `epochs` Python floats: the mean over the N samples of the losses before each step.

    >>> X = torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
    >>> model = nn.Sequential(nn.Linear(2, 3), nn.LogSoftmax(dim=1))
    >>> losses = train_digits_torch(model, X, torch.tensor([0, 1, 2]), lr=0.5, epochs=50, batch_size=2)
    >>> len(losses), losses[-1] < 0.5, model.training
    (50, True, False)
    """
    raise NotImplementedError("train_digits_torch")


def mnist_tensors(images: np.ndarray, labels: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
    """Return MNIST's images and labels as a network expects them: tensors (N, 1, 28, 28) and (N,).

    images holds whole numbers from 0 to 255, of any dtype, often uint8; it is (N, 784), row by row, or
    (N, 28, 28). A pixel p becomes

        (p / 255 - 0.1307) / 0.3081

    in float32. These constants are the mean and the standard deviation of MNIST's pixels, so they are the
    same for all images. labels are whole numbers of any dtype, and become int64. The results are new: they
    share no memory with images or labels, which are not changed.

    Source: the transform ToTensor, Normalize((0.1307,), (0.3081,)) of PyTorch's example for MNIST.

    >>> images = np.zeros((2, 784), np.uint8)
    >>> images[1, 30] = 255
    >>> X, y = mnist_tensors(images, np.array([5, 0], np.uint8))
    >>> X.shape, X.dtype, y
    (torch.Size([2, 1, 28, 28]), torch.float32, tensor([5, 0]))
    >>> X[0, 0, 1, 2], X[1, 0, 1, 2]
    (tensor(-0.4242), tensor(2.8215))
    """
    raise NotImplementedError("mnist_tensors")


class SignalCNN(nn.Module):
    """Says which of ten shapes a signal holds, wherever it is: returns ten logits for each signal.

    x is (N, L), N signals of L >= 1 numbers. The layers, all with biases:

        convolution, 1 channel -> 12, width 5      (N, 12, L)
        ReLU
        convolution, 12 channels -> 16, width 5    (N, 16, L)
        ReLU
        maximum over all L places                  (N, 16)
        linear, 16 -> 10                           (N, 10)

    Both convolutions add two zeros at each end, so that the length stays L. What PyTorch calls a convolution
    does not turn the kernel round:

        h[c, t] = b[c] + sum over d and k of w[c, d, k] * x[d, t + k - 2]

    The 1,218 parameters are in the order in which the layers are applied. The result has their dtype.

    >>> model = SignalCNN()
    >>> sum(p.numel() for p in model.parameters())
    1218
    >>> x = torch.zeros(3, 40)
    >>> x[0, 10], x[1, 17] = 1.0, 1.0
    >>> out = model(x)
    >>> out.shape, torch.allclose(out[0], out[1], atol=1e-5)
    (torch.Size([3, 10]), True)
    """

    def __init__(self) -> None:
        super().__init__()
        raise NotImplementedError("SignalCNN")

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return the logits (N, 10) of a batch of signals (N, L)."""
        raise NotImplementedError("signal_forward")


def equal_network(depth: int, budget: int) -> nn.Module:
    """Return a network of `depth` hidden layers that has as many parameters as a budget allows.

    The network has one input and one output. All its hidden layers have the same width, and tanh behind them;
    nothing follows the last layer. All layers have biases. Its parameters are the weight and the bias of each
    layer, in the order in which the layers are applied, as PyTorch draws them. The width is the largest one
    for which the network has at most `budget` parameters. depth is at least 1, and the budget is enough for
    the width 1. The network maps (N, 1) to (N, 1).

    >>> [sum(p.numel() for p in equal_network(depth, 301).parameters()) for depth in (1, 2, 3)]
    [301, 286, 298]
    >>> equal_network(2, 301)(torch.zeros(5, 1)).shape
    torch.Size([5, 1])
    """
    raise NotImplementedError("equal_network")


def race(
    model: nn.Module,
    x: torch.Tensor,
    y: torch.Tensor,
    lr: float,
    steps: int,
    clock: Callable[[], float],
) -> list[tuple[float, float]]:
    """Train a network, and return its error against the time that the training took.

    x is (N, I), y (N, 1), and model(x) is (N, 1). The error is the mean squared error on all samples. Make
    `steps` steps of Adam with the learning rate lr on it, otherwise with PyTorch's defaults.

    clock() returns the seconds since some moment in the past, as time.perf_counter() does. Return a list of
    `steps` + 1 pairs (seconds, error) of Python numbers. Entry k belongs to the network after k steps: the
    seconds since the start of the training, and the network's error then. Entry 0 is the untrained network.

    >>> from time import perf_counter
    >>> x = torch.linspace(-1, 1, 101)[:, None]
    >>> curve = race(nn.Linear(1, 1), x, 3 * x + 1, 0.1, 200, perf_counter)
    >>> len(curve), curve[200][1] < 1e-3, curve[0][0] < curve[200][0]
    (201, True, True)
    """
    raise NotImplementedError("race")


def archery(seed: int, act: str) -> tuple[list[float], bool]:
    """Train one neuron to answer 0.8 to the input 0.5, and say whether it was dead at the start.

    The arrow flies act(0.5 w + b) far, the target is at 0.8, and the loss is (act(0.5 w + b) - 0.8)^2. act is
    "relu", "sigmoid" or "identity". Draw w and b as PyTorch does: first torch.manual_seed(seed), then
    nn.Linear(1, 1, dtype=torch.float64). Make 100 steps of SGD with learning rate 0.1 on w and b.

    Return (losses, dead). losses holds 100 Python floats, the loss before each step. dead is True if the
    neuron cannot learn: at the start the loss is above 0, but both gradients are exactly 0, so that no step
    moves anything. That happens to a ReLU with 0.5 w + b < 0.

    >>> losses, dead = archery(0, "relu")
    >>> len(losses), round(losses[0], 4), losses[-1] < 1e-3, dead
    (100, 0.0073, True, False)
    >>> losses, dead = archery(1, "identity")
    >>> len(losses), dead
    (100, False)
    """
    raise NotImplementedError("archery")


def fit_regressor(
    model: nn.Module, X: torch.Tensor, y: torch.Tensor, lr: float, steps: int
) -> list[float]:
    """Mend: make steps of SGD on the mean squared error of all samples, and return the losses.

    X is (N, I), y (N,), and model(X) is (N, 1). Return a list of `steps` Python floats, the loss before each
    step. This is what a colleague wrote. It runs, and its losses fall, but the network learns little:

        sgd = torch.optim.SGD(model.parameters(), lr)
        history = []
        for step in range(steps):
            error = ((model(X) - y) ** 2).mean()
            error.backward()
            sgd.step()
            history.append(error)
        return history

    >>> X = torch.tensor([[1.0], [2.0]])
    >>> losses = fit_regressor(nn.Linear(1, 1), X, torch.tensor([3.0, 5.0]), lr=0.1, steps=300)
    >>> len(losses), losses[-1] < 1e-2
    (300, True)
    """
    raise NotImplementedError("fit_regressor")


def fit_classifier(model: nn.Module, loader: Batches, lr: float, epochs: int) -> list[float]:
    """Mend: train a classifier on each batch once an epoch, and return each epoch's mean loss.

    model(x) returns logits (n, classes), and the loss is their cross-entropy. Make one step of SGD for each
    batch. Return a list of `epochs` Python floats: the mean over the samples of the losses before each step.
    The last batch may be smaller. Train in training mode, and leave the model in evaluation mode. loader can
    be read once in each epoch. This is what a colleague wrote:

        sgd = torch.optim.SGD(model.parameters(), lr)
        history = []
        model.train(True)
        for epoch in range(epochs):
            epoch_loss = 0.0
            for inputs, labels in loader:
                sgd.zero_grad()
                probabilities = torch.softmax(model(inputs), dim=1)
                error = nn.functional.cross_entropy(probabilities, labels)
                sgd.step()
                error.backward()
                epoch_loss += error.item()
            history.append(epoch_loss / len(loader))
            model.train(False)
        return history

    >>> x, y = torch.tensor([[1.0], [2.0], [3.0]]), torch.tensor([0, 1, 1])
    >>> batches = [(x[:2], y[:2]), (x[2:], y[2:])]
    >>> losses = fit_classifier(nn.Linear(1, 2), batches, lr=0.5, epochs=400)
    >>> len(losses), losses[-1] < 0.25
    (400, True)
    """
    raise NotImplementedError("fit_classifier")


def keep_best(
    model: nn.Module,
    train: Sequence[torch.Tensor],
    val: Sequence[torch.Tensor],
    lr: float,
    epochs: int,
) -> float:
    """Mend: train, and end with the weights that had the smallest validation loss; return that loss.

    train is a pair (X, y), val another; model(X) has y's shape, and epochs is at least 1. In each epoch, make
    one step of SGD on the mean squared error of all of train, in training mode. Then compute the mean
    squared error on val, in evaluation mode. At the end the model has the parameters and the buffers of
    the epoch whose validation loss was smallest (the first of them, if there are several), and is in
    evaluation mode. The result is a Python float. This is what a colleague wrote:

        sgd = torch.optim.SGD(model.parameters(), lr)
        mse = nn.MSELoss()
        smallest = float("inf")
        model.train(True)
        for epoch in range(epochs):
            sgd.zero_grad()
            mse(model(train[0]), train[1]).backward()
            sgd.step()
            error = mse(model(val[0]), val[1]).item()
            if error < smallest:
                smallest = error
                copy = model.state_dict()
        model.load_state_dict(copy)
        return error

    >>> X = torch.tensor([[1.0], [2.0]])
    >>> round(keep_best(nn.Linear(1, 1), (X, 2 * X), (X, 2 * X), lr=0.1, epochs=500), 3)
    0.0
    """
    raise NotImplementedError("keep_best")
