"""Homework 2: a multilayer perceptron and its training loop."""

import torch
from torch import nn


class MLP(nn.Module):
    """A classifier with ReLU between its linear layers, and none after the last one.

    sizes are the numbers of units, from the inputs to the classes: MLP([784, 128, 64, 10]) has three linear
    layers. Its inputs are images (N, 1, H, W) or rows (N, D); it returns scores (N, classes), no probabilities.
    """

    def __init__(self, sizes: list[int]) -> None:
        super().__init__()
        ### BEGIN SOLUTION MLP
        self.layers = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes, sizes[1:]))
        ### END SOLUTION MLP

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return the scores of a batch, (N, classes)."""
        ### BEGIN SOLUTION forward
        x = x.flatten(start_dim=1)
        for layer in self.layers[:-1]:
            x = torch.relu(layer(x))
        return self.layers[-1](x)
        ### END SOLUTION forward


def fit(model, loader, optimizer, epochs: int) -> list[float]:
    """Train a classifier with the cross-entropy; return the mean loss per sample of each epoch.

    loader yields batches (x, y) of inputs and class numbers; the last one may be smaller. Make one step of
    the optimizer for each batch, in training mode, and leave the model in evaluation mode.
    """
    ### BEGIN SOLUTION fit
    losses = []
    for _ in range(epochs):
        model.train()
        total, count = 0.0, 0
        for x, y in loader:
            optimizer.zero_grad()
            loss = nn.functional.cross_entropy(model(x), y)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(x)
            count += len(x)
        losses.append(total / count)
    model.eval()
    return losses
    ### END SOLUTION fit
