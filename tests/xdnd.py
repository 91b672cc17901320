"""A file dropped on a window the way a file manager does it: the XDND protocol (freedesktop.org, version 5) over Xlib."""

import ctypes
import time
from ctypes import POINTER, Structure, Union, byref, c_char_p, c_int, c_long, c_ubyte, c_ulong, c_void_p

CLIENT_MESSAGE, SELECTION_NOTIFY, SELECTION_REQUEST = 33, 31, 30
ATOM, VERSION = 4, 5


class ClientMessage(Structure):
    _fields_ = [
        ("type", c_int), ("serial", c_ulong), ("send_event", c_int), ("display", c_void_p), ("window", c_ulong),
        ("message_type", c_ulong), ("format", c_int), ("data", c_long * 5),
    ]


class SelectionRequest(Structure):
    _fields_ = [
        ("type", c_int), ("serial", c_ulong), ("send_event", c_int), ("display", c_void_p), ("owner", c_ulong),
        ("requestor", c_ulong), ("selection", c_ulong), ("target", c_ulong), ("property", c_ulong), ("time", c_ulong),
    ]


class Selection(Structure):
    _fields_ = [
        ("type", c_int), ("serial", c_ulong), ("send_event", c_int), ("display", c_void_p), ("requestor", c_ulong),
        ("selection", c_ulong), ("target", c_ulong), ("property", c_ulong), ("time", c_ulong),
    ]


class Event(Union):
    _fields_ = [
        ("type", c_int), ("message", ClientMessage), ("request", SelectionRequest), ("selection", Selection),
        ("pad", c_long * 24),
    ]


class Dragger:
    """A client of the X server that drags one list of addresses."""

    def __init__(self, display: str) -> None:
        x = self.x = ctypes.CDLL("libX11.so.6")
        x.XOpenDisplay.restype, x.XOpenDisplay.argtypes = c_void_p, [c_char_p]
        x.XInternAtom.restype, x.XInternAtom.argtypes = c_ulong, [c_void_p, c_char_p, c_int]
        x.XDefaultRootWindow.restype, x.XDefaultRootWindow.argtypes = c_ulong, [c_void_p]
        x.XCreateSimpleWindow.restype = c_ulong
        x.XCreateSimpleWindow.argtypes = [c_void_p, c_ulong, c_int, c_int, c_int, c_int, c_int, c_ulong, c_ulong]
        x.XSetSelectionOwner.argtypes = [c_void_p, c_ulong, c_ulong, c_ulong]
        x.XSendEvent.argtypes = [c_void_p, c_ulong, c_int, c_long, POINTER(Event)]
        x.XNextEvent.argtypes = [c_void_p, POINTER(Event)]
        x.XPending.argtypes = x.XFlush.argtypes = x.XCloseDisplay.argtypes = [c_void_p]
        x.XChangeProperty.argtypes = [
            c_void_p, c_ulong, c_ulong, c_ulong, c_int, c_int, POINTER(c_ubyte), c_int,
        ]
        self.display = x.XOpenDisplay(display.encode())
        assert self.display, "no X server"
        root = x.XDefaultRootWindow(self.display)
        self.window = x.XCreateSimpleWindow(self.display, root, 0, 0, 1, 1, 0, 0, 0)

    def atom(self, name: str) -> int:
        """The server's number for this name."""
        return int(self.x.XInternAtom(self.display, name.encode(), 0))

    def drop(self, target: int, addresses: list[str], at: tuple[int, int], seconds: float = 10.0) -> bool:
        """Drag over the window and let go at this place of the screen; whether the window says it took it."""
        uris = self.atom("text/uri-list")
        self.x.XSetSelectionOwner(self.display, self.atom("XdndSelection"), self.window, 0)
        self._tell(target, "XdndEnter", self.window, VERSION << 24, uris, 0, 0)
        place = at[0] << 16 | at[1]
        copy = self.atom("XdndActionCopy")
        self._tell(target, "XdndPosition", self.window, 0, place, 0, copy)
        status = self._wait("XdndStatus", addresses, seconds)
        if not status or not status[1] & 1:
            self._tell(target, "XdndLeave", self.window, 0, 0, 0, 0)
            return False
        self._tell(target, "XdndDrop", self.window, 0, 0, 0, 0)
        finished = self._wait("XdndFinished", addresses, seconds)
        return bool(finished and finished[1] & 1)

    def close(self) -> None:
        """Leave the server."""
        self.x.XCloseDisplay(self.display)

    def _tell(self, target: int, name: str, *data: int) -> None:
        event = Event()
        event.message = ClientMessage(
            CLIENT_MESSAGE, 0, 1, self.display, target, self.atom(name), 32, (c_long * 5)(*data)
        )
        self.x.XSendEvent(self.display, target, 0, 0, byref(event))
        self.x.XFlush(self.display)

    def _wait(self, name: str, addresses: list[str], seconds: float) -> list[int] | None:
        """Answer what the window asks until it says this."""
        wanted, end = self.atom(name), time.monotonic() + seconds
        while time.monotonic() < end:
            if not self.x.XPending(self.display):
                time.sleep(0.005)
                continue
            event = Event()
            self.x.XNextEvent(self.display, byref(event))
            if event.type == SELECTION_REQUEST:
                self._give(event.request, addresses)
            elif event.type == CLIENT_MESSAGE and event.message.message_type == wanted:
                return list(event.message.data)
        return None

    def _give(self, request: SelectionRequest, addresses: list[str]) -> None:
        content = "".join(f"{address}\r\n" for address in addresses).encode()
        data = (c_ubyte * len(content)).from_buffer_copy(content)
        self.x.XChangeProperty(
            self.display, request.requestor, request.property, request.target, 8, 0, data, len(content)
        )
        event = Event()
        event.selection = Selection(
            SELECTION_NOTIFY, 0, 1, self.display, request.requestor, request.selection, request.target,
            request.property, request.time,
        )
        self.x.XSendEvent(self.display, request.requestor, 0, 0, byref(event))
        self.x.XFlush(self.display)
