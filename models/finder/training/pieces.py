"""The tokenizer as a sentencepiece model: the encoder's pieces with their scores and its normalisation.

Ids are places in the model: <s> 0, <pad> 1, </s> 2, <unk> 3, then the pieces. The normalisation, composed letters
(NFC) included, is compiled into the model, so that offsets come out in characters of the text as it was written.
"""

import unicodedata
from collections.abc import Iterable

import sentencepiece
from sentencepiece import sentencepiece_model_pb2 as proto

from .e5_file import Encoder

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
SPACE = "\u2581"

RARE = 40_000
"""Greek and Cyrillic pieces of several letters are kept up to this rank: names in these scripts, not whole texts."""

EUROPEAN = 0x17F
"""The last letter of Latin Extended-A; longer pieces with letters beyond it are Vietnamese or Azerbaijani."""


def kept(pieces: list[str]) -> list[int]:
    """The places of the pieces that a European office needs: Latin, digits, signs, the base of Greek and Cyrillic."""
    return [at for at, piece in enumerate(pieces) if at < len(SPECIAL) or _wanted(piece, at)]


def _wanted(piece: str, rank: int) -> bool:
    body = piece.replace(SPACE, "")
    if piece == "<mask>" or not all(map(_sign, body)):
        return False
    scripts = {unicodedata.name(letter, "?").split()[0] for letter in body if letter.isalpha()}
    if len(body) <= 1:
        return scripts <= {"LATIN", "GREEK", "CYRILLIC", "FEMININE", "MASCULINE", "MICRO", "MODIFIER"}
    if scripts <= {"GREEK", "CYRILLIC"} and scripts:
        return rank < RARE
    return scripts <= {"LATIN", "FEMININE", "MASCULINE"} and all(
        ord(letter) <= EUROPEAN or letter in "ȘșȚțẞ" for letter in body if letter.isalpha()
    )


def _sign(letter: str) -> bool:
    """Whether a character belongs to no foreign script: letters are judged by script, emoji and private use go."""
    kind = unicodedata.category(letter)
    if kind in ("Nd", "No", "Nl") and ord(letter) > EUROPEAN and not 0x2000 < ord(letter) < 0x2500:
        return False
    if kind in ("Mn", "Mc"):
        return 0x300 <= ord(letter) <= 0x36F
    return kind not in ("Co", "Cn", "Cf", "Lo") or letter in "ªº" if ord(letter) < 0x3000 else False


def rules(table: dict[str, str]) -> dict[str, str]:
    """The encoder's map of single characters, with the sequences that NFC composes."""
    found = dict(table)
    for point in range(0xC0, 0x2000):
        letter = chr(point)
        apart = unicodedata.normalize("NFD", letter)
        if apart != letter and unicodedata.normalize("NFC", apart) == letter:
            found[apart] = table.get(letter, letter)
    return found


def specification(table: dict[str, str]) -> proto.NormalizerSpec:
    """The normalisation, compiled: one space before the text, runs of spaces made one."""
    normalizer = sentencepiece.SentencePieceNormalizer(norm_map=sorted(rules(table).items()))
    spec = proto.NormalizerSpec()
    spec.ParseFromString(normalizer.serialized_normalizer_spec())
    spec.name = "finder"
    spec.add_dummy_prefix = spec.remove_extra_whitespaces = spec.escape_whitespaces = True
    return spec


def model(encoder: Encoder, places: Iterable[int] | None = None) -> bytes:
    """A serialised sentencepiece model of these places of the encoder's pieces, all of them by default."""
    made = proto.ModelProto()
    made.trainer_spec.model_type = proto.TrainerSpec.UNIGRAM
    made.trainer_spec.bos_id, made.trainer_spec.pad_id = 0, 1
    made.trainer_spec.eos_id, made.trainer_spec.unk_id = 2, 3
    made.trainer_spec.unk_piece, made.trainer_spec.pad_piece = "<unk>", "<pad>"
    made.normalizer_spec.CopyFrom(specification(encoder.normal))
    types = proto.ModelProto.SentencePiece
    for place in range(len(encoder.pieces)) if places is None else places:
        piece = encoder.pieces[place]
        kind = types.UNKNOWN if piece == "<unk>" else types.CONTROL if piece in SPECIAL else types.NORMAL
        made.pieces.add(piece=piece, score=float(encoder.scores[place]), type=kind)
    made.trainer_spec.vocab_size = len(made.pieces)
    return made.SerializeToString()
