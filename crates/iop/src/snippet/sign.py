import hashlib, hmac, json, time
from urllib.parse import urlencode
from urllib.request import urlopen

# A business call (/sync) has its method among the parameters, and an empty path.
def sign(path, params, secret):
    text = path + "".join(name + params[name] for name in sorted(params))
    return hmac.new(secret.encode(), text.encode(), hashlib.sha256).hexdigest().upper()

def create_token(app_key, app_secret, code):
    timestamp = str(int(time.time() * 1000))
    params = {"app_key": app_key, "code": code, "sign_method": "sha256", "timestamp": timestamp}
    body = urlencode({**params, "sign": sign("/auth/token/create", params, app_secret)}).encode()
    with urlopen("https://api-sg.aliexpress.com/rest/auth/token/create", body, timeout=30) as answer:
        return json.load(answer)
