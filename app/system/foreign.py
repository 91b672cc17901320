"""What seals a process on macOS and Windows: the package that it came in, never the process itself."""

import os
import sys

_TOKEN_QUERY = 0x0008
_TOKEN_IS_APP_CONTAINER = 29


def contained() -> bool:
    """Whether the system itself holds this process without network, as our package asks for.

    macOS: the sandbox entitlement, seen by the container that the system names in the environment. Windows: the
    process runs in an AppContainer; our package gives it no network capability.
    """
    if sys.platform == "darwin":
        return bool(os.environ.get("APP_SANDBOX_CONTAINER_ID"))
    if sys.platform == "win32":
        return _in_app_container()
    return False


def _in_app_container() -> bool:
    if sys.platform != "win32":
        return False
    import ctypes
    from ctypes import wintypes

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    security = ctypes.WinDLL("advapi32", use_last_error=True)
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.CloseHandle.argtypes = [wintypes.HANDLE]
    security.OpenProcessToken.argtypes = [wintypes.HANDLE, wintypes.DWORD, ctypes.POINTER(wintypes.HANDLE)]
    security.GetTokenInformation.argtypes = [
        wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD, ctypes.POINTER(wintypes.DWORD),
    ]
    token = wintypes.HANDLE()
    if not security.OpenProcessToken(kernel.GetCurrentProcess(), _TOKEN_QUERY, ctypes.byref(token)):
        return False
    try:
        answer, size = wintypes.DWORD(), wintypes.DWORD()
        known = security.GetTokenInformation(
            token, _TOKEN_IS_APP_CONTAINER, ctypes.byref(answer), ctypes.sizeof(answer), ctypes.byref(size)
        )
        return bool(known and answer.value)
    finally:
        kernel.CloseHandle(token)
