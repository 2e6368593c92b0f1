"""Week 11: PyTorch: tensors, autograd, modules, the training loop."""

from collections.abc import Callable, Iterable

import torch
from torch import nn

Batches = Iterable[tuple[torch.Tensor, torch.Tensor]]
Criterion = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]


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
    ### BEGIN SOLUTION train_epoch
    model.train()
    total, count = 0.0, 0
    for xb, yb in loader:
        xb, yb = xb.to(device), yb.to(device)
        optimizer.zero_grad()
        loss = criterion(model(xb), yb)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(xb)
        count += len(xb)
    return total / count
    ### END SOLUTION train_epoch
