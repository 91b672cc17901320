"""Who can open the vault: its slots, another pass-phrase, another recovery key. A part of the settings page."""
