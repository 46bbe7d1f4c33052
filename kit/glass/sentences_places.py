"""Operators that give numbers another shape, place or type, and leave their values."""

from kit.glass.later import _

__all__ = ["PLACES"]

_SHAPES = {
    "CenterCropPad": _("Cuts the edges off, or adds zeros around, until the given size is met."),
    "Concat": _("Joins arrays along one axis, one after the other."),
    "DepthToSpace": _("Spreads the channels of each place over a small square: a larger picture."),
    "Expand": _("Repeats numbers along axes of size 1 until the given shape is met."),
    "Flatten": _("Turns an array into a table with two axes; the numbers keep their order."),
    "Identity": _("Passes its input on without a change."),
    "Pad": _("Adds a border around an array: zeros, another value, or copies of its own."),
    "Reshape": _("Arranges the same numbers in another shape; their order stays."),
    "Shape": _("Gives the sizes of the axes of an array."),
    "Size": _("Counts the values of an array."),
    "Slice": _("Cuts a part out of an array: from a start to an end, in steps."),
    "SpaceToDepth": _("Packs each small square of a picture into the channels of one place."),
    "Split": _("Cuts an array into several parts along one axis."),
    "Squeeze": _("Removes axes of size 1; the numbers stay the same."),
    "Tile": _("Repeats a whole array along its axes."),
    "Transpose": _("Changes the order of the axes, such as rows and columns."),
    "Trilu": _("Keeps the upper or lower triangle of each matrix and sets the rest to 0."),
    "Unsqueeze": _("Adds axes of size 1; the numbers stay the same."),
}

_CHOICES = {
    "Compress": _("Keeps the parts of an array that a list of true and false chooses."),
    "Gather": _("Takes the entries at the given places, such as rows of a table."),
    "GatherElements": _("Takes single values from the places that an array of numbers gives."),
    "GatherND": _("Takes values from the places that full lists of coordinates give."),
    "NonZero": _("Lists the places of all values that are not zero."),
    "OneHot": _("Turns each whole number into a row with one mark at that place."),
    "ReverseSequence": _("Turns the first part of each sequence around; each has its own length."),
    "Scatter": _("Copies an array and writes new values at the given places (old form)."),
    "ScatterElements": _("Copies an array and writes new values at the given places."),
    "ScatterND": _("Copies an array and writes new values at places given by full coordinates."),
    "TensorScatter": _("Writes new entries into a stored array, such as the memory of attention."),
    "Unique": _("Finds the different values of an array, each once."),
}

_TYPES = {
    "BitCast": _("Reads the same stored bits as values of another type."),
    "Cast": _("Changes the type of the values, such as whole numbers to decimals."),
    "CastLike": _("Changes the type of the values to that of another array."),
    "DequantizeLinear": _(
        "Turns small whole numbers back into decimals: subtracts an offset and multiplies by a"
        " scale."
    ),
    "DynamicQuantizeLinear": _(
        "Finds a scale for an array and rounds its numbers to whole numbers from 0 to 255."
    ),
    "QuantizeLinear": _("Divides numbers by a scale and rounds them to small whole numbers."),
}

_MADE = {
    "AffineGrid": _("Makes a grid of places for turning, moving or stretching a picture."),
    "Bernoulli": _("Draws 0 or 1 at random; each input number is the chance of a 1."),
    "BlackmanWindow": _("Makes a Blackman window: factors that rise from near 0 and fall again."),
    "Constant": _("Gives a value that is stored in the model."),
    "ConstantOfShape": _("Makes an array of the given shape, filled with one value."),
    "EyeLike": _("Makes a matrix with ones on a diagonal and zeros elsewhere."),
    "HammingWindow": _("Makes a Hamming window: factors that rise towards 1 and fall again."),
    "HannWindow": _("Makes a Hann window: factors that rise from 0 and fall again."),
    "MelWeightMatrix": _("Makes weights that turn frequencies into bands spaced as people hear."),
    "Multinomial": _("Draws places at random; the input gives the logarithms of their chances."),
    "RandomNormal": _("Draws random numbers from a normal distribution, the bell-shaped curve."),
    "RandomNormalLike": _("Draws normal random numbers in the shape of another array."),
    "RandomUniform": _("Draws random numbers; all values between two limits are equally likely."),
    "RandomUniformLike": _(
        "Draws random numbers between two limits, in the shape of another array."
    ),
    "Range": _("Counts from a start towards a limit, in equal steps."),
}

PLACES: dict[str, str] = {**_SHAPES, **_CHOICES, **_TYPES, **_MADE}
