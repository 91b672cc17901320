"""Times of day, which are never annotated."""

from .setting import Setting


def clock(setting: Setting) -> str:
    """A time of day."""
    hour = setting.between(0, 23) if setting.chance(0.2) else setting.between(7, 19)
    minute = setting.pick((0, 0, 15, 30, 45, setting.between(0, 59)))
    if setting.language == "en" and setting.chance(0.4):
        half = "am" if hour < 12 else "pm"
        short = (hour - 1) % 12 + 1
        if minute or setting.chance(0.5):
            return f"{short}:{minute:02}{setting.pick((' ', ''))}{half}"
        return f"{short}{half}"
    if setting.language == "fr":
        return setting.pick(
            (
                f"{hour}h{minute:02}", f"{hour:02}h{minute:02}", f"{hour:02}:{minute:02}", f"{hour} h {minute:02}",
                f"{hour:02} h {minute:02}",
            )
        )
    if setting.language == "de":
        return setting.pick(
            (
                f"{hour:02}:{minute:02}", f"{hour:02}:{minute:02}", f"{hour:02}.{minute:02}", f"{hour}.{minute:02}",
                f"{hour:02}:{minute:02}",
            )
        )
    if setting.language == "it":
        return setting.pick((f"{hour:02}:{minute:02}", f"{hour:02}.{minute:02}", f"{hour}.{minute:02}"))
    return f"{hour:02}:{minute:02}"
