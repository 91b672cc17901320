"""Words at the head of a mail and over a quoted one, in four languages; and words of mailboxes that are no person's."""

BRIEF = ("From", "To", "Cc", "Bcc", "Von", "An", "Kopie", "De", "À", "Da", "A")
"""Headers that stand before persons in other letters and notes too."""
PEOPLE = (
    *BRIEF, "Reply-To", "Sender", "Blindkopie", "Antwort an", "Copie", "Copie à", "Cci", "Répondre à", "Ccn",
    "Rispondi a", "Organizer", "Organisator", "Required", "Optional",
)
"""Headers whose value is persons."""
OTHER = (
    "Date", "Sent", "Subject", "Attachments", "Importance", "Datum", "Gesendet", "Betreff", "Anlagen", "Anhänge",
    "Priorität", "Wichtigkeit", "Envoyé", "Envoyé le", "Objet", "Pièces jointes", "Data", "Inviato", "Inviata",
    "Oggetto", "Allegati", "Message-ID", "When", "Where", "Wann", "Wo",
)
"""Headers that show that a line above or below is one too."""
WROTE = ("wrote", "schrieb", "a écrit", "ha scritto", "hat geschrieben", "schreibt")
"""What stands behind or before the writer of a quoted mail."""

_MAILBOXES = """
info support team sales office mail kontakt contact contatto sekretariat secretariat secrétariat segreteria empfang
reception newsletter noreply no-reply donotreply postmaster admin administration administrator webmaster helpdesk
service services buchhaltung comptabilité contabilità billing invoice rechnung hr personal alle all tous tutti
undisclosed recipients verteiler liste list group gruppe direktion direction direzione verwaltung kanzlei praxis
cabinet studio empfänger destinataires destinatari ufficio bureau büro
"""
MAILBOXES = frozenset(_MAILBOXES.split())
"""In small letters."""
OFFICES = (
    "amt", "dienst", "dienste", "büro", "leitung", "verwaltung", "kanzlei", "praxis", "stelle", "team", "schule",
    "kasse", "sekretariat", "versicherung", "gesellschaft", "gemeinde", "verband", "direktion", "spital", "klinik",
)
"""Endings of German words for an office; no surname has them."""
