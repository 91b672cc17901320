"""Addresses on block chains, by their form and by the check that each carries (BIP 13, 173, 350)."""

from app.privacy.checksums_coins import base58check, bech32
from app.privacy.identifiers import alone, beside, only_right
from app.privacy.rules import RuleRecogniser

_B58 = "1-9A-HJ-NP-Za-km-z"

COINS = RuleRecogniser("coins", (
    only_right("ACCOUNT:CRYPTO", "Bitcoin, Litecoin, Dogecoin, Tron", rf"(?<!\w)[13LMDT][{_B58}]{{25,34}}(?!\w)",
        base58check, 0.9, unbroken=26),
    alone("ACCOUNT:CRYPTO", "Bitcoin, Litecoin (bech32)", r"(?<!\w)(?:bc1|tb1|ltc1)[02-9ac-hj-np-z]{25,71}(?!\w)", 0.85,
        bech32, "1", unbroken=28),
    alone("ACCOUNT:CRYPTO", "Ethereum", r"(?<!\w)0x[\da-fA-F]{40}(?:[\da-fA-F]{24})?(?!\w)", 0.95, needs="0x",
          begins="0", unbroken=42),
    alone("ACCOUNT:CRYPTO", "Monero", rf"(?<!\w)[48][\dAB][{_B58}]{{93}}(?:[{_B58}]{{11}})?(?!\w)", 0.95,
          begins="0", unbroken=95),
    alone("ACCOUNT:CRYPTO", "Cardano", r"(?<!\w)(?:addr|stake)1[02-9ac-hj-np-z]{50,110}(?!\w)", 0.95,
        needs="addr1|stake1", unbroken=55),
    beside("ACCOUNT:CRYPTO", "wallet", r"(?:wallet|BTC|ETH|XRP|SOL|DOT|XMR|portefeuille|portafoglio)(?:[- ](?:address|"
        r"Adresse|adresse|indirizzo))?",
           rf"(?=\w*\d)(?=\w*[a-z])[{_B58}]{{25,60}}", "wallet|btc|eth|xrp|sol|dot|xmr|porte|porta"),
))
