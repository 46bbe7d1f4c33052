"""Losses: how far scores are from the right classes."""

from typing import Any

import numpy as np

from kit.errors import OnnxError
from kit.runtime.dtypes import Array
from kit.runtime.ops.elementwise import exact
from kit.runtime.ops.softmax import log_softmax
from kit.runtime.registry import op

__all__: list[str] = []


@op("NegativeLogLikelihoodLoss", since=12)
def negative_log_likelihood_loss(
    x: Array,
    target: Array,
    weight: Array | None = None,
    /,
    *,
    ignore_index: int | None = None,
    reduction: str = "mean",
) -> Any:
    """Minus the log-probability that x (batch, classes, ...) gives to each target (batch, ...).

    Each is multiplied by the weight of its class; the mean is the weighted mean.
    """
    if x.ndim < 2 or target.shape != (x.shape[0], *x.shape[2:]):
        raise OnnxError(
            "Targets of shape {target} do not fit scores of shape {scores}: the second axis of "
            "the scores is the class.",
            target=target.shape,
            scores=x.shape,
        )
    kept = np.not_equal(target, np.nan if ignore_index is None else ignore_index)
    classes = np.where(kept, target, 0)
    factor = kept * (1 if weight is None else weight[classes])
    picked = np.take_along_axis(exact(x), np.expand_dims(classes, 1), axis=1).squeeze(1)
    loss = np.where(kept, -picked * factor, 0)
    if reduction == "mean":
        loss = np.sum(loss) / np.sum(exact(factor))
    elif reduction == "sum":
        loss = np.sum(loss)
    return loss.astype(x.dtype)


@op("SoftmaxCrossEntropyLoss", since=12)
def softmax_cross_entropy_loss(
    scores: Array,
    labels: Array,
    weights: Array | None = None,
    /,
    *,
    ignore_index: int | None = None,
    reduction: str = "mean",
) -> tuple[Any, Any]:
    """NegativeLogLikelihoodLoss of LogSoftmax over the classes, and the LogSoftmax."""
    log_prob = log_softmax(exact(scores), axis=1)
    loss = negative_log_likelihood_loss(
        log_prob, labels, weights, ignore_index=ignore_index, reduction=reduction
    )
    return loss.astype(scores.dtype), log_prob.astype(scores.dtype, copy=False)
