from pathlib import Path

import pytest

from app.system import paths


def test_everything_of_a_person_lies_in_the_folder_they_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("INTRAMUROS_DATA", str(tmp_path))
    monkeypatch.delenv("INTRAMUROS_MODELS", raising=False)
    for place in (paths.data, paths.cache, paths.models, paths.logs, paths.settings, paths.default_vault):
        assert place().is_relative_to(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_models_can_be_shared(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("INTRAMUROS_MODELS", str(tmp_path / "shared"))
    assert paths.models() == tmp_path / "shared"


def test_without_a_name_the_folders_are_the_systems_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("INTRAMUROS_DATA", raising=False)
    monkeypatch.delenv("INTRAMUROS_MODELS", raising=False)
    assert paths.data().name == "intramuros"
    assert paths.models() == paths.data() / "models"
    assert paths.data() != paths.cache()


def test_a_home_sign_and_a_relative_folder_are_understood(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("INTRAMUROS_DATA", "~/x")
    assert paths.data() == Path.home() / "x"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INTRAMUROS_DATA", "here")
    assert paths.data() == tmp_path / "here"


def test_in_a_checkout_resources_lie_beside_the_program() -> None:
    root = paths.checkout()
    assert root is not None
    assert paths.resources() == root / "resources"
    assert paths.catalogue() == root / "models" / "catalogue.toml"


def test_in_a_package_they_lie_where_it_was_unpacked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    assert paths.checkout() is None
    assert paths.resources() == tmp_path / "resources"
    assert paths.catalogue() == tmp_path / "models" / "catalogue.toml"


def test_a_persons_recognisers_lie_among_their_data_and_the_offices_do_not(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("INTRAMUROS_DATA", str(tmp_path))
    assert paths.recognisers() == tmp_path / "recognisers"
    assert paths.office_recognisers().is_absolute()
    assert not paths.office_recognisers().is_relative_to(tmp_path)
