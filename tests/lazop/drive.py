"""Drives lazop-sdk, unchanged, for the sandbox's tests. The app secret comes on stdin, results go to stdout as JSON.

    drive.py create GATEWAY APP_KEY CODE [METHOD]         the answer of /auth/token/create
    drive.py refresh GATEWAY APP_KEY TOKEN [METHOD]       the answer of /auth/token/refresh
    drive.py upload GATEWAY APP_KEY CODE                  /auth/token/create with a file beside it: a form in parts
    drive.py signs SEED COUNT                             COUNT random calls with the SDK's sign, one line each
"""

import json
import random
import sys

from lazop_sdk.base import LazopClient, LazopRequest, sign

# Letters, digits, what URLs give a meaning to, white space, and characters of two, three and four bytes.
ALPHABET = "abcXYZ0189-_.~ +&=%/?#'\"<>{}[]\\\t\näßñЖ中文日本語한국어€🙂𝒳"


def call(api, name, value, gateway, app_key, secret, method="POST", file=False):
    request = LazopRequest(api, method)
    request.add_api_param(name, value)
    if file:
        request.add_file_param("image", b"\x89PNG")
    return LazopClient(gateway + "/rest", app_key, secret).execute(request).body


def signs(seed, count, secret):
    source = random.Random(seed)

    def text(longest):
        return "".join(source.choice(ALPHABET) for _ in range(source.randint(1, longest)))

    for _ in range(count):
        path = "/" + "/".join("".join(source.choice("abcdefgh") for _ in range(5)) for _ in range(source.randint(1, 4)))
        parameters = {text(8): text(40) for _ in range(source.randint(1, 12))}
        parameters.pop("sign", None)
        yield {"path": path, "parameters": parameters, "sign": sign(secret, path, parameters)}


def main():
    command, *arguments = sys.argv[1:]
    secret = sys.stdin.read().strip()
    if command == "signs":
        seed, count = map(int, arguments)
        for line in signs(seed, count, secret):
            print(json.dumps(line))
        return
    gateway, app_key, value, *method = arguments
    calls = {
        "create": lambda: call("/auth/token/create", "code", value, gateway, app_key, secret, *method),
        "refresh": lambda: call("/auth/token/refresh", "refresh_token", value, gateway, app_key, secret, *method),
        "upload": lambda: call("/auth/token/create", "code", value, gateway, app_key, secret, file=True),
    }
    print(json.dumps(calls[command]()))


main()
