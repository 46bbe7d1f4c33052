import pytest

from kit.plot.svg import element, number


def test_element_escapes_text_and_attributes() -> None:
    drawn = element("text", {"class": 'a"b', "x": 1.5}, "<&> \x00")
    assert drawn == '<text class="a&quot;b" x="1.5">&lt;&amp;&gt; \ufffd</text>'


def test_element_keeps_svg_children_as_they_are() -> None:
    assert element("g", {}, [element("rect", {"width": 2})]) == '<g><rect width="2"/></g>'


def test_a_lone_surrogate_can_still_be_written() -> None:
    element("text", {}, "\ud800").encode("utf-8")


@pytest.mark.parametrize(("tag", "attribute"), [("script", "x"), ("rect", "onclick")])
def test_element_refuses_what_the_page_would_not_draw(tag: str, attribute: str) -> None:
    with pytest.raises(ValueError, match="not drawn in the page"):
        element(tag, {attribute: 1})


def test_numbers_are_short_and_have_no_exponent() -> None:
    assert [number(value) for value in (6.0, 0.125, 1e-9, 100.0)] == ["6", "0.12", "0", "100"]
