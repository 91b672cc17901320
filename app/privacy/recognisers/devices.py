"""Devices: addresses on networks (RFC 791, RFC 4291, IEEE 802), telephones (IMEI, ICCID), serial numbers."""

import ipaddress
import re

from app.privacy.checksums_people import luhn_of
from app.privacy.identifiers import beside, only_right
from app.privacy.rules import Rule, RuleRecogniser

_I = re.IGNORECASE


_VERSION = re.compile(r"(?<!\w)(?:versione?|v\.?|release|build|firmware|rev\.?)[ ]?\Z", _I)


def _no_address(value: str) -> bool:
    """Whether colons and figures are anything but an address of version 6: a time, a ratio, a range of code."""
    try:
        ipaddress.IPv6Address(value.partition("/")[0].partition("%")[0])
    except ValueError:
        return True
    return sum(char != ":" for char in value) < 3


DEVICES = RuleRecogniser("devices", (
    Rule("DEVICE:IP", re.compile(
        r"(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?::\d{2,5}|"
        r"/\d{1,2})?(?![\d.]*\d)"), 0.8, "reason.ip", needs=(".",), not_after=_VERSION, begins="0", dotted=4),
    Rule("DEVICE:IP", re.compile(
        r"(?<![\w:.])"
        r"(?=[\da-f:.]*:[\da-f]*:)[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?:\.\d{1,3}){0,3}(?:%\w+)?(?:/\d{1,3})?(?![\w:])",
        _I),
        0.85, "reason.ip", unless=_no_address, needs=(":",)),
    Rule("DEVICE:MAC", re.compile(r"(?<![\w:-])[\dA-F]{2}(?:([:-])[\dA-F]{2})(?:\1[\dA-F]{2}){4}(?![\w:-])", _I), 0.9,
        "reason.mac",
         begins="0 a aa ab ac ad ae af b ba bb bc bd be bf c ca cb cc cd ce cf d da db dc dd de df e ea eb "
                "ec ed ee ef f fa fb fc fd fe ff",
         unbroken=17),
    Rule("DEVICE:MAC", re.compile(r"(?<![\w.])(?=[\da-f.]*[a-f])[\dA-F]{4}\.[\dA-F]{4}\.[\dA-F]{4}(?![\w.])", _I), 0.8,
        "reason.mac",
         needs=(".",), unbroken=14),
    Rule("DEVICE:IMEI", re.compile(
        r"(?P<label>\b(?:IMEI(?:SV)?|MEID)\b[^\n\d]{0,8})(?P<value>\d{2}[- ]?\d{6}[- ]?\d{6}[- ]?\d{1,2})(?!\d)", _I),
         0.9, "reason.labelled", luhn_of(15), needs=("imei", "meid"), digits=15, run=6),
    only_right("DEVICE:IMEI", "IMEI", r"(?<![\d.,])(?:01|35|86|99)[ -]?\d{6}[ -]?\d{6}[ -]?\d(?!\d)", luhn_of(15),
               begins="0", digits=15, run=6),
    only_right("DEVICE:SIM", "ICCID", r"(?<![\d.,])89\d{2}(?:[ ]?\d){14,16}(?!\d)", luhn_of(18, 19, 20),
               begins="0", digits=18),
    beside("DEVICE:SIM", "ICCID / IMSI", r"ICCID|IMSI|SIM(?:-?(?:Karte|card))?", r"\d{4,6}(?:[ ]?\d){9,15}|\d{14,20}",
           "iccid|imsi|sim", digits=13),
    Rule("DEVICE:SERIAL", re.compile(
        r"(?P<label>\b(?:serial(?: no\.?| number)?|S/N|Serien-?(?:Nr\.?|nummer)|Geräte-?(?:Nr\.?|nummer)|n° de "
        r"série|num[ée]ro de s[ée]rie|numero di serie|matricola|LOT|UDI|Ger[äa]te-?ID|device ID|implant (?:no\.?|"
        r"number))\b[ .:#]{1,4})"
        r"(?P<value>(?=[\w/-]*\d)[\w][\w/-]{3,30})(?!\w)", _I),
        0.7, "reason.labelled", needs=("serial", "s/n", "serien", "gerät", "série", "serie", "lot", "udi", "matricola",
        "device",
                                       "implant")),
    Rule("DEVICE:SERIAL", re.compile(r"(?<!\w)\(01\)\d{14}(?:\((?:10|11|17|21)\)[\w./-]{1,20}){1,4}"), 0.85,
        "reason.labelled",
         needs=("(01)",), digits=18, run=14),
))
