"""Week 1: a loss, a network, an epoch of training and an evaluation, in PyTorch."""

from collections.abc import Callable, Iterable

import torch
from torch import nn

Batches = Iterable[tuple[torch.Tensor, torch.Tensor]]
Criterion = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]


def mean_square(pred: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """Return the mean of (pred - y)^2 over all elements, as a tensor of shape ().

    >>> mean_square(torch.tensor([1.0, 4.0]), torch.tensor([1.0, 2.0]))
    tensor(2.)
    """
    raise NotImplementedError("mean_square")


class Net(nn.Module):
    """Two linear layers with ReLU and dropout between them: (N, inputs) to (N, outputs)."""

    def __init__(self, inputs: int, hidden: int, outputs: int, p: float = 0.0) -> None:
        super().__init__()
        raise NotImplementedError("Net")

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return the outputs for a batch x of shape (N, inputs)."""
        raise NotImplementedError("forward")


def train_epoch(
    model: nn.Module, loader: Batches, criterion: Criterion, optimizer: torch.optim.Optimizer
) -> float:
    """Train on each batch once, in training mode; return the mean loss per sample."""
    raise NotImplementedError("train_epoch")


def evaluate(model: nn.Module, loader: Batches, criterion: Criterion) -> float:
    """Return the mean loss per sample, in evaluation mode; leave the model as it was."""
    raise NotImplementedError("evaluate")
