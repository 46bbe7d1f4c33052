from markdown import Markdown

from kitbuild.site.tables import TableExtension


def test_no_cell_is_empty_and_headers_have_a_scope() -> None:
    text = "| | *size* |\n|---|---|\n| cup | |"
    html = Markdown(extensions=["tables", TableExtension()]).convert(text)
    assert '<td>\N{NO-BREAK SPACE}</td>\n<th scope="col"><em>size</em></th>' in html
    assert "<td>cup</td>\n<td>\N{NO-BREAK SPACE}</td>" in html
