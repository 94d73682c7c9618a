import { createHmac } from "node:crypto";

// A business call (/sync) has its method among the parameters, and an empty path.
export function sign(path, params, secret) {
  const text = path + Object.keys(params).sort().map((name) => name + params[name]).join("");
  return createHmac("sha256", secret).update(text, "utf8").digest("hex").toUpperCase();
}

export async function createToken(appKey, appSecret, code) {
  const params = { app_key: appKey, code, sign_method: "sha256", timestamp: String(Date.now()) };
  const body = new URLSearchParams({ ...params, sign: sign("/auth/token/create", params, appSecret) });
  const answer = await fetch("https://api-sg.aliexpress.com/rest/auth/token/create", { method: "POST", body });
  return answer.json();
}
