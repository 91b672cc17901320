from app.privacy.stacks import MOST, stacks


def is_label(text: str) -> bool:
    return text.rstrip(":") in ("Name", "Ort", "Jahr")


def read(text: str) -> list[list[list[str]]]:
    return [[[cell.of(text) for cell in row] for row in table.rows] for table in stacks(text, is_label)]


def test_cells_are_dealt_out_row_by_row() -> None:
    assert read("Name\nOrt\nThiel\nWil\nKern\nBern\n\nEnde") == [[["Thiel", "Wil"], ["Kern", "Bern"]]]
    assert read("Name:\nOrt:\n\nThiel\nWil") == [[["Thiel", "Wil"]]]


def test_a_row_that_is_not_full_or_holds_a_label_is_none() -> None:
    assert read("Name\nOrt\nThiel") == []
    assert read("Name\nOrt\nThiel\nWil\nKern\nName") == [[["Thiel", "Wil"]]]
    assert read("Name\nOrt\nThiel\tAnna\nWil") == []


def test_a_single_label_and_a_list_of_labels_are_none() -> None:
    assert read("Name\nThiel") == []
    assert read("Name\n" * (MOST + 1) + "Thiel\n" * (MOST + 1)) == []
