"""Signs one token request so many times by lazop-sdk, and prints nanoseconds for one."""
import sys
import time

from lazop_sdk.base import sign

PARAMETERS = {
    "timestamp": "1771289931678",
    "code": "3_524880_JxZ05Ux3cnnSSUm6dCxYg6Q26",
    "app_key": "524880",
    "sign_method": "sha256",
}
rounds = int(sys.argv[1])
begun = time.perf_counter()
for _ in range(rounds):
    sign("theSecretOfTheTestApp0123456789", "/auth/token/create", PARAMETERS)
print((time.perf_counter() - begun) * 1e9 / rounds)
