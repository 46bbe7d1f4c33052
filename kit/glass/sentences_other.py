"""Operators for sound, texts, lists, and graphs inside graphs."""

from kit.glass.later import _

__all__ = ["OTHER"]

_SOUND = {
    "DFT": _("Tells how much of each frequency is in a signal, or turns this back."),
    "STFT": _("Cuts a signal into short pieces and tells the frequencies in each."),
}

_TEXTS = {
    "RegexFullMatch": _("Gives true where a whole text fits a pattern."),
    "StringConcat": _("Joins two arrays of texts, text by text."),
    "StringNormalizer": _("Changes texts to capital or small letters and drops chosen words."),
    "StringSplit": _("Cuts each text into parts at a separator, and counts the parts."),
    "TfIdfVectorizer": _("Counts known short sequences of words or numbers, perhaps with weights."),
}

_LISTS = {
    "ConcatFromSequence": _("Joins all arrays of a list into one array."),
    "Optional": _("Makes a value that may also be empty."),
    "OptionalGetElement": _("Takes the value out of an optional one."),
    "OptionalHasElement": _("Tells whether an optional value is there."),
    "SequenceAt": _("Takes the array at one place of a list."),
    "SequenceConstruct": _("Makes a list of arrays."),
    "SequenceEmpty": _("Makes an empty list of arrays."),
    "SequenceErase": _("Removes the array at one place of a list."),
    "SequenceInsert": _("Puts an array into a list at one place."),
    "SequenceLength": _("Counts the arrays of a list."),
    "SplitToSequence": _("Cuts an array into parts along one axis and gives a list of them."),
}

_GRAPHS = {
    "If": _("Runs one of two inner graphs: which one depends on a true or false value."),
    "Loop": _("Runs its inner graph again and again, and passes values from turn to turn."),
    "Scan": _("Runs its inner graph for each slice of the input, and passes values on."),
    "SequenceMap": _("Runs its inner graph for each array of a list."),
}

OTHER: dict[str, str] = {**_SOUND, **_TEXTS, **_LISTS, **_GRAPHS}
