"""Operators that networks are built of: weights, windows, attention, memory, normalising."""

from kit.glass.later import _

__all__ = ["NETWORKS"]

_PRODUCTS = {
    "Einsum": _("Multiplies arrays and adds along axes, as a formula of letters says."),
    "Gemm": _("Multiplies two matrices and adds a bias: each result is a weighted sum."),
    "MatMul": _("Multiplies matrices: each result is a sum of products, row by column."),
    "MatMulInteger": _("Multiplies matrices of small whole numbers, without rounding."),
    "QLinearMatMul": _("Multiplies matrices stored as small whole numbers and rounds the result."),
}

_WINDOWS = {
    "AveragePool": _("Slides a window over the picture and takes the mean inside it."),
    "CausalConvWithState": _("Slides filters along time and looks only at now and before."),
    "Col2Im": _("Puts small pieces back into a picture and adds where they overlap."),
    "Conv": _(
        "Slides a small window over the picture; each filter answers how well its pattern fits"
        " there."
    ),
    "ConvInteger": _("Slides filters over a picture of small whole numbers, without rounding."),
    "ConvTranspose": _("Paints a small pattern for each input number and adds where they overlap."),
    "DeformConv": _("Slides filters whose window is bent: each of its points may move."),
    "GlobalAveragePool": _("Takes the mean of each whole channel: one number for each."),
    "GlobalLpPool": _("Measures the size of each whole channel: one number for each."),
    "GlobalMaxPool": _("Keeps the largest number of each whole channel."),
    "LpPool": _("Slides a window over the picture and measures the size of what is inside."),
    "MaxPool": _("Slides a window over the picture and keeps the largest number inside it."),
    "MaxRoiPool": _("Cuts regions out of a picture and keeps the largest number of each cell."),
    "MaxUnpool": _("Puts numbers back at the places where MaxPool found them; zeros elsewhere."),
    "QLinearConv": _("Slides filters over a picture of small whole numbers and rounds the result."),
    "RoiAlign": _("Cuts regions out of a picture and brings them all to one size."),
}

_PICTURES = {
    "GridSample": _("Reads a picture at the places that a grid gives, also between pixels."),
    "ImageDecoder": _("Turns the bytes of a picture file into pixels."),
    "NonMaxSuppression": _("Chooses the best boxes and drops those that overlap a better one."),
    "Resize": _("Makes a picture larger or smaller and fills in the numbers between."),
    "Upsample": _("Makes a picture larger and fills in the numbers between (old form of Resize)."),
}

_NORMALS = {
    "BatchNormalization": _(
        "Shifts and scales each channel by stored means and spreads, then by learned factors."
    ),
    "Dropout": _(
        "In training it sets random numbers to 0; when the model is used it passes all on."
    ),
    "GroupNormalization": _(
        "Brings each group of channels to mean 0 and spread 1, then applies learned factors."
    ),
    "InstanceNormalization": _(
        "Brings each channel of each picture to mean 0 and spread 1, then applies learned factors."
    ),
    "LRN": _("Makes a number smaller where neighbouring channels are large."),
    "LayerNormalization": _(
        "Brings the numbers of each place to mean 0 and spread 1, then applies learned factors."
    ),
    "LpNormalization": _("Divides the numbers along one axis by their joint size."),
    "MeanVarianceNormalization": _("Brings numbers to mean 0 and spread 1 along the chosen axes."),
    "RMSNormalization": _(
        "Divides the numbers of each place by their typical size, then applies learned factors."
    ),
}

_MEMORY = {
    "Attention": _(
        "Compares each query with all keys and mixes the values by how well the keys fit."
    ),
    "GRU": _("Reads a sequence step by step; two gates decide what its memory keeps."),
    "LSTM": _("Reads a sequence step by step; gates decide what its memory keeps and shows."),
    "LinearAttention": _("Keeps a running summary of keys and values, and each query reads it."),
    "RNN": _("Reads a sequence step by step and keeps a memory of what came before."),
    "RotaryEmbedding": _("Turns pairs of numbers by an angle that tells the place in a sequence."),
}

_LOSSES = {
    "NegativeLogLikelihoodLoss": _(
        "Measures how little score the right classes got, from logarithms of shares."
    ),
    "SoftmaxCrossEntropyLoss": _(
        "Measures how small a share the scores give to the right classes."
    ),
}

NETWORKS: dict[str, str] = {
    **_PRODUCTS,
    **_WINDOWS,
    **_PICTURES,
    **_NORMALS,
    **_MEMORY,
    **_LOSSES,
}
