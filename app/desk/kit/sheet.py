"""The one style sheet. Widgets say what they are with the property `role`; nothing else is styled elsewhere."""

from app.desk.kit.tokens import CARD, CONTROL, RADIUS, Tokens


def style_sheet(t: Tokens, points: float, pictures: str) -> str:
    """The sheet for these tokens; points: the size of body text; pictures: folder of arrows and ticks, with `/`."""
    control = CONTROL - 2
    return f"""
QToolTip {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.edge}; padding: 4px 8px; }}
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-size: {points * 1.55:.1f}pt; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: {points * 1.15:.1f}pt; font-weight: 600; }}
QLabel[role="caption"] {{ color: {t.muted}; font-size: {points * 0.9:.1f}pt; font-weight: 600; }}
QLabel[role="muted"] {{ color: {t.muted}; }}
QLabel[role="small"] {{ color: {t.muted}; font-size: {points * 0.9:.1f}pt; }}
QLabel[role="loss"] {{ color: {t.red}; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="checked"] {{ color: {t.green}; }}
QLabel[role="chip"] {{ background: {t.wash}; color: {t.on_wash}; border-radius: {RADIUS}px; padding: 2px 8px; }}
QLabel[role="chip"][kind="personal"] {{ background: {t.amber}; color: {t.on_amber};
  border-bottom: 2px solid {t.amber_line}; }}
QLabel[role="chip"][kind="checked"] {{ background: {t.surface}; color: {t.green}; border: 1px solid {t.green}; }}
QLabel[role="chip"][kind="loss"] {{ background: {t.red_wash}; color: {t.red}; }}
QFrame[role="card"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {RADIUS}px; }}
QFrame[role="band"] {{ background: {t.wash}; border: 1px solid {t.wash}; border-radius: {RADIUS}px; }}
QFrame[role="band"][kind="trouble"] {{ background: {t.surface}; border: 1px solid {t.edge}; }}
QFrame[role="band"][kind="loss"] {{ background: {t.red_wash}; border: 1px solid {t.red}; }}
QFrame[role="band"] QLabel {{ color: {t.on_wash}; }}
QFrame[role="band"][kind="trouble"] QLabel, QFrame[role="band"][kind="loss"] QLabel {{ color: {t.text}; }}
QFrame[role="passage"] {{ background: {t.background}; border: none; border-left: 3px solid {t.line};
  border-top-right-radius: 6px; border-bottom-right-radius: 6px; }}
QFrame[role="passage"]:hover {{ background: {t.wash}; }}
QFrame[role="rule"] {{ background: {t.line}; border: none; }}
QWidget[role="status"] {{ background: {t.background}; border-top: 1px solid {t.line}; }}
QPushButton {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.edge}; border-radius: 6px;
  padding: 0 14px; min-height: {control}px; }}
QPushButton:hover {{ background: {t.wash}; color: {t.on_wash}; }}
QPushButton:disabled {{ color: {t.muted}; border-color: {t.line}; background: {t.background}; }}
QPushButton:focus {{ border: 2px solid {t.focus}; padding: 0 13px; }}
QPushButton[role="primary"] {{ background: {t.accent}; color: {t.on_accent}; border: 1px solid {t.accent};
  font-weight: 600; padding: 0 16px; }}
QPushButton[role="primary"]:hover {{ background: {t.accent_strong}; color: {t.on_accent};
  border-color: {t.accent_strong}; }}
QPushButton[role="primary"]:disabled {{ background: {t.line}; color: {t.muted}; border-color: {t.line}; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {t.text}; padding: 0 15px; }}
QPushButton[role="flat"] {{ background: transparent; border: 1px solid transparent; padding: 0 10px; }}
QPushButton[role="flat"]:hover {{ background: {t.wash}; color: {t.on_wash}; }}
QPushButton[role="flat"]:checked {{ background: {t.wash}; color: {t.on_wash}; }}
QPushButton[role="flat"]:focus {{ border: 2px solid {t.focus}; padding: 0 9px; }}
QPushButton[place="passage"] {{ color: {t.muted}; padding: 0; min-height: 24px; border: 2px solid transparent;
  text-align: left; }}
QPushButton[place="passage"]:hover {{ background: transparent; color: {t.text}; }}
QPushButton[place="passage"]:focus {{ border: 2px solid {t.focus}; padding: 0; }}
QPushButton[place="document"] {{ background: {t.surface}; border: 1px solid {t.line}; padding: 0 10px;
  min-height: 28px; }}
QPushButton[place="document"]:hover {{ background: {t.wash}; color: {t.on_wash}; }}
QPushButton[place="document"]:focus {{ border: 2px solid {t.focus}; padding: 0 9px; }}
QPushButton[role="loss"] {{ color: {t.red}; border-color: {t.red}; }}
QPushButton[role="icon"] {{ background: transparent; border: 1px solid transparent; padding: 0;
  min-width: {control - 2}px; max-width: {control - 2}px; }}
QPushButton[role="icon"]:hover {{ background: {t.wash}; }}
QPushButton[role="icon"]:focus {{ border: 2px solid {t.focus}; padding: 0; }}
QLineEdit, QPlainTextEdit[role="field"], QComboBox, QSpinBox, QDoubleSpinBox {{ background: {t.surface};
  color: {t.text}; border: 1px solid {t.edge}; border-radius: 6px; padding: 0 10px; min-height: {control}px;
  placeholder-text-color: {t.muted};
  selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QPlainTextEdit[role="field"] {{ padding: 0 5px; min-height: 0; }}
QLineEdit:focus, QPlainTextEdit[role="field"]:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus {{
  border: 2px solid {t.focus}; }}
QComboBox::drop-down {{ border: none; width: 28px; }}
QComboBox::down-arrow, QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {{ width: 14px; height: 14px;
  image: url({pictures}/down-{t.name}.svg); }}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow {{ width: 14px; height: 14px; image: url({pictures}/up-{t.name}.svg); }}
QAbstractSpinBox QLineEdit {{ border: none; background: transparent; padding: 0 0 0 10px; min-height: 0; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; background: transparent; width: 24px; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 16px; height: 16px; background: {t.surface};
  border: 1px solid {t.edge}; border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 9px; }}
QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent};
  image: url({pictures}/check-{t.name}.svg); }}
QRadioButton::indicator:checked {{ background: {t.on_accent}; border: 5px solid {t.accent}; width: 8px; height: 8px; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ background: {t.background};
  border-color: {t.line}; }}
QCheckBox::indicator:checked:disabled {{ background: {t.muted}; }}
QComboBox QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.edge}; }}
QListView, QTreeView {{ background: transparent; border: none; outline: none; }}
QListView::item, QTreeView::item {{ padding: 6px 10px; border: 2px solid transparent; border-radius: 6px;
  color: {t.text}; }}
QListView::item:hover, QTreeView::item:hover {{ background: {t.line}; }}
QListView::item:selected, QTreeView::item:selected {{ background: {t.wash}; color: {t.on_wash}; }}
QListView::item:selected:focus, QTreeView::item:selected:focus {{ border: 2px solid {t.focus}; }}
QTextEdit[role="reading"], QTextBrowser[role="reading"] {{ background: transparent; border: none; color: {t.text};
  selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QTextBrowser[role="page"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {RADIUS}px;
  color: {t.text}; padding: {CARD}px; selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QScrollArea, QScrollArea > QWidget > QWidget[role="scrolled"] {{ background: transparent; border: none; }}
QTabWidget::pane {{ border: none; }}
QTabBar {{ qproperty-drawBase: 0; }}
QTabBar::tab {{ background: transparent; color: {t.muted}; border: 2px solid transparent;
  border-bottom: 2px solid transparent; padding: 7px 6px; margin-right: 2px; }}
QTabBar::tab:selected {{ color: {t.text}; font-weight: 600; border-bottom: 2px solid {t.accent}; }}
QTabBar::tab:hover {{ color: {t.text}; }}
QTabBar:focus {{ outline: none; }}
QTabBar::tab:selected:focus {{ border: 2px solid {t.focus}; border-radius: 6px; }}
QProgressBar {{ background: {t.line}; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 2px; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {t.line}; }}
QMenu {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.edge}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.wash}; color: {t.on_wash}; }}
QMenu::item:disabled {{ color: {t.muted}; }}
QMenuBar {{ background: {t.background}; color: {t.text}; }}
QMenuBar::item {{ background: transparent; padding: 6px 10px; }}
QMenuBar::item:selected {{ background: {t.wash}; color: {t.on_wash}; }}
QCheckBox, QRadioButton {{ spacing: 8px; padding: 0 4px; min-height: {control - 8}px; border: 2px solid transparent;
  border-radius: 6px; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {t.focus}; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {t.edge}; border-radius: 3px; margin: 2px; min-height: 32px; min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
