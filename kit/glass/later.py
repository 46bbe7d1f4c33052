"""Marks a text for translators; it is translated when it is shown, since languages change."""

__all__ = ["_"]


def _(msgid: str) -> str:
    return msgid
