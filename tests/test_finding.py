"""What readers promise of paths: nothing outside what was named, nothing without an end."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from summarize.errors import InputError
from summarize.readers import read
from tests.archives import HARBOURS, paragraphs, written


def story(path: Path, place: str) -> Path:
    return written(path, "\n\n".join(paragraphs(place)).encode())


def ids(*paths: Path | str) -> list[str]:
    return [each.id for each in read([*paths]).articles]


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """A folder with an article, beside others that nobody named."""
    story(tmp_path / "inbox/a.txt", "Norhaven")
    story(tmp_path / "inbox/2025/b.txt", "Dunmere")
    story(tmp_path / "private/passwords.txt", "Sulmer")
    story(tmp_path / "private/2025/c.txt", "Oldport")
    return tmp_path / "inbox"


LINKS = {
    "a file": ("link.txt", "../private/passwords.txt"),
    "a folder": ("link", "../private"),
    "a folder within": ("2025/link", "../../private/2025"),
    "by the whole path": ("link.txt", "{private}/passwords.txt"),
}


@pytest.mark.parametrize("kind", LINKS)
def test_links_that_lead_out_of_a_folder_are_told_and_not_followed(kind: str, inbox: Path) -> None:
    name, target = LINKS[kind]
    (inbox / name).symlink_to(target.format(private=inbox.parent / "private"))
    pile = read([inbox])
    assert [each.id for each in pile.articles] == ["a.txt", "2025/b.txt"]
    assert pile.warnings == (f"{inbox}: left out links to what lies outside: {name}",)


def test_links_within_a_folder_give_nothing_twice_and_named_ones_are_followed(inbox: Path) -> None:
    (inbox / "again.txt").symlink_to("a.txt")
    (inbox / "again").symlink_to("2025")
    assert ids(inbox) == ["a.txt", "2025/b.txt"]
    assert read([inbox]).warnings == ()
    (inbox.parent / "link").symlink_to("private")
    (inbox.parent / "link.txt").symlink_to("private/passwords.txt")
    assert ids(inbox.parent / "link") == ["passwords.txt", "2025/c.txt"]
    assert ids(inbox.parent / "link.txt") == ["link.txt"]


@pytest.mark.parametrize("pattern", ["*.txt", "**/*.txt", "**"])
def test_links_that_lead_out_of_a_glob_are_told_and_not_followed(pattern: str, inbox: Path) -> None:
    (inbox / "link.txt").symlink_to("../private/passwords.txt")
    (inbox / "link").symlink_to("../private")
    pile = read([f"{inbox}/{pattern}"])
    assert not any("Sulmer" in each.text or "Oldport" in each.text for each in pile.articles)
    assert any("link.txt" in each and "lies outside" in each for each in pile.warnings)


def test_globs_over_folders_do_not_follow_links_that_loop(
    inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for at in range(3):
        (inbox / f"2025/loop{at}").symlink_to("..")
    story(inbox / ".hidden/c.txt", "Sulmer")
    monkeypatch.chdir(inbox.parent)
    for pattern in (
        f"{inbox}/**/*.txt",
        "inbox/**/*.txt",
        "**/inbox/**/*.txt",
        "in*/**",
        "./inbox/**/**/*.txt",
    ):
        pile = read([pattern])
        assert sorted(each.id for each in pile.articles) == ["a.txt", "b.txt"], pattern
        assert pile.warnings == (), pattern
    assert sorted(ids("**/*.txt")) == ["a.txt", "b.txt", "c.txt", "passwords.txt"]


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/urandom", "/dev/null", "/dev/full"])
def test_devices_are_refused(device: str, tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(device)
    for name in (device, tmp_path / "link.txt"):
        with pytest.raises(InputError, match="a device, not a file"):
            read([name])
    with pytest.raises(InputError, match="no article files"):
        read([tmp_path])


def test_pipes_are_refused_unless_the_shell_made_them(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(InputError, match="a pipe, not a file"):
        read([tmp_path / "pipe.txt"])
    story(tmp_path / "a.txt", "Kestwick")
    command = f"{sys.executable} -m summarize brief <(cat {tmp_path}/a.txt) -q"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, "Kestwick" in done.stdout) == (0, True), done.stderr


def test_a_stream_without_an_end_ends() -> None:
    for endless, told in (("cat /dev/zero", "binary"), ("yes 'A ferry sank.'", "more than 64 MB")):
        command = f"{endless} | {sys.executable} -m summarize brief -"
        done = subprocess.run(
            ["bash", "-c", command], capture_output=True, text=True, check=False, timeout=60
        )
        assert done.returncode == 2
        assert told in done.stderr


def test_nothing_is_written_over_what_is_read(tmp_path: Path) -> None:
    path = story(tmp_path / "in/in.txt", HARBOURS[0])
    before = path.read_bytes()
    (tmp_path / "link.txt").symlink_to(path)
    for output in (path, tmp_path / "link.txt", tmp_path / "in/../in/in.txt"):
        inputs = path if output == path else tmp_path / "in"
        done = subprocess.run(
            [sys.executable, "-m", "summarize", "brief", inputs, "-o", output],
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, path.read_bytes()) == (2, before), (inputs, output, done.stderr)
        assert len(done.stderr.splitlines()) == 1
