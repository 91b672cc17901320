from app.privacy.narrow import MOST_WORDS, narrow


def is_label(text: str) -> bool:
    return text in ("Nr", "Name", "Jahr", "Geboren am")


def fits(title: str, cell: str) -> bool:
    return cell.isdigit() if title in ("Nr", "Jahr", "Geboren am") else cell.replace(" ", "").isalpha()


def read(text: str) -> list[list[list[str]]]:
    return [[[cell.of(text) for cell in row] for row in table.rows] for table in narrow(text, is_label, fits)]


def test_words_are_dealt_out_by_what_they_are() -> None:
    assert read("Nr Name Jahr\n1 Thiel 61\n2 von Arx Lia 70") == [[["1", "Thiel", "61"], ["2", "von Arx Lia", "70"]]]
    assert read("Name Geboren am\nThiel 61") == [[["Thiel", "61"]]]


def test_a_line_that_cannot_be_dealt_out_is_left_out_and_two_end_the_table() -> None:
    assert read("Name Jahr\nThiel 61\nRest\nKern 70") == [[["Thiel", "61"], ["Kern", "70"]]]
    assert read("Name Jahr\nThiel 61\nRest\nRest\nKern 70") == [[["Thiel", "61"]]]
    assert read("Name Jahr\n\nThiel 61") == []


def test_headings_are_all_labels_and_at_least_two() -> None:
    assert read("Name und Jahr\nThiel 61") == []
    assert read("Name\nThiel") == []


def test_a_line_of_too_many_words_is_none() -> None:
    assert read("Name Jahr\n" + "a " * MOST_WORDS + "61") == []
