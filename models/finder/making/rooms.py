"""Rooms, floors and beds."""

from .setting import Setting

ROOMS = {
    "de": (
        "Zimmer {n}", "Zi. {n}", "Raum {s}.{t}", "Bett {s}", "Zimmer {n}, Bett {s}", "Haus {l}, {s}. OG", "{s}. Stock",
        "Büro {n}", "Saal {s}", "Gebäude {l}, Raum {n}", "Sitzungszimmer {s}", "Haus {s}", "Trakt {l}", "Zelle {n}",
        "EG, Zimmer {s}", "{s}. OG links",
    ),
    "fr": (
        "chambre {n}", "ch. {n}", "salle {s}.{t}", "lit {s}", "chambre {n}, lit {s}", "bâtiment {l}, {s}e étage",
        "{s}e étage", "bureau {n}", "salle {s}", "pavillon {l}", "cellule {n}", "rez-de-chaussée, bureau {s}",
        "salle d’audience {s}", "bât. {l}",
    ),
    "it": (
        "camera {n}", "stanza {n}", "aula {s}", "letto {s}", "camera {n}, letto {s}", "edificio {l}, {s}° piano",
        "{s}° piano", "ufficio {n}", "sala {s}", "padiglione {l}", "cella {n}", "pianterreno, ufficio {s}",
        "palazzina {l}", "stanza {s}.{t}",
    ),
    "en": (
        "Room {n}", "Rm {n}", "Bed {s}", "Room {n}, Bed {s}", "Block {l}, Level {s}", "Level {s}", "Bay {s}",
        "Office {n}", "Courtroom {s}", "Building {l}", "Cell {n}", "Suite {n}", "Floor {s}", "Bay {s} Bed {s}",
        "Side Room {s}", "Court {s}",
    ),
}


def room(setting: Setting) -> str:
    """A room, a floor, a bed."""
    if setting.has("room") and setting.chance(0.35):
        return setting.draw("room")
    shape = setting.pick(ROOMS[setting.language])
    return shape.replace("{n}", str(setting.between(1, 620))).replace("{s}", str(setting.between(1, 8))).replace(
        "{t}", f"{setting.between(1, 40):02}",
    ).replace("{l}", setting.pick("ABCDEFN"))
