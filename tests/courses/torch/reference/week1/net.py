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
    ### BEGIN SOLUTION mean_square
    return ((pred - y) ** 2).mean()
    ### END SOLUTION mean_square


class Net(nn.Module):
    """Two linear layers with ReLU and dropout between them: (N, inputs) to (N, outputs)."""

    def __init__(self, inputs: int, hidden: int, outputs: int, p: float = 0.0) -> None:
        super().__init__()
        ### BEGIN SOLUTION Net
        self.first = nn.Linear(inputs, hidden)
        self.dropout = nn.Dropout(p)
        self.second = nn.Linear(hidden, outputs)
        ### END SOLUTION Net

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return the outputs for a batch x of shape (N, inputs)."""
        ### BEGIN SOLUTION forward
        return self.second(self.dropout(torch.relu(self.first(x))))
        ### END SOLUTION forward


def train_epoch(
    model: nn.Module, loader: Batches, criterion: Criterion, optimizer: torch.optim.Optimizer
) -> float:
    """Train on each batch once, in training mode; return the mean loss per sample."""
    ### BEGIN SOLUTION train_epoch
    model.train()
    total, count = 0.0, 0
    for x, y in loader:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        count += len(x)
    return total / count
    ### END SOLUTION train_epoch


def evaluate(model: nn.Module, loader: Batches, criterion: Criterion) -> float:
    """Return the mean loss per sample, in evaluation mode; leave the model as it was."""
    ### BEGIN SOLUTION evaluate
    training = model.training
    model.eval()
    total, count = 0.0, 0
    with torch.no_grad():
        for x, y in loader:
            total += criterion(model(x), y).item() * len(x)
            count += len(x)
    model.train(training)
    return total / count
    ### END SOLUTION evaluate
