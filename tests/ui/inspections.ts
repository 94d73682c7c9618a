// What the stubbed shell finds in a request, by a word in it.
import type * as view from "../../ui/src/lib/view";

const plain = (text: string): view.PieceView => ({ text, hidden: false });
const HIDDEN: view.PieceView = { text: "", hidden: true };

const finding = (id: string, params: Record<string, string> = {}, in_text = false): view.FindingView => ({
  id,
  name: id.split(":")[0] ?? id,
  in_text,
  params,
});

const SIGN = "F0C1A8E2B95D4C7786A3D1E4B2905F6C7D8E9FA0B1C2D3E4F5061728394A5B6C";

export function mended(fields: Partial<view.MendedView> = {}): view.MendedView {
  return {
    base: [plain("/auth/token/createapp_key524880codetestsign_methodsha256timestamp1795514400000")],
    sign: SIGN,
    curl: [
      plain(
        "curl --request POST 'https://api-sg.aliexpress.com/rest/auth/token/create' --data 'app_key=524880" +
          `&code=test&sign_method=sha256&timestamp=1795514400000&sign=${SIGN}'`,
      ),
    ],
    wants_code: true,
    may_send: true,
    ...fields,
  };
}

const WRONG: view.InspectionView = {
  notation: "url",
  remarks: [],
  verdict: "wrong",
  recipe: "SHA256( secret + /rest/auth/token/create + k v… + secret )",
  findings: [
    finding("plain-hash"),
    finding("secret-wrapped"),
    finding("path-has-rest", { path: "/rest/auth/token/create", right: "/auth/token/create" }, true),
    finding("unknown-parameter:redirect_uri", { name: "redirect_uri" }),
    finding("dummy-code", { code: "test" }),
  ],
  difference: [
    { kind: "delete", text: "/rest", hidden: false },
    { kind: "keep", text: "/auth/token/createapp_key524880codetest", hidden: false },
    {
      kind: "delete",
      text: "redirect_urihttps://backend.example/api/aliexpress/callback",
      hidden: false,
    },
    { kind: "keep", text: "sign_methodsha256timestamp", hidden: false },
    { kind: "delete", text: "1771289931678", hidden: false },
    { kind: "insert", text: "1795514400000", hidden: false },
  ],
  mended: mended(),
  recipes_tried: 1312,
  elapsed_ms: 2,
  answer: null,
  other_key: null,
};

const unsigned = mended({ sign: null, curl: null, may_send: false });
const masked = mended({
  base: [plain("/auth/token/refreshapp_key524880refresh_token"), HIDDEN, plain("sign_methodsha256")],
  wants_code: false,
  may_send: false,
});

/** The views, by the word that asks for them. */
const VIEWS: Record<string, view.InspectionView> = {
  right: { ...WRONG, verdict: "right", recipe: null, findings: [], difference: [] },
  refused: {
    ...WRONG,
    verdict: "right-but-refused",
    recipe: null,
    findings: [],
    difference: [],
    answer: {
      code: "gateway-refused",
      params: { answer: "IncompleteSignature", message: "no", request_id: "21", remedy: "check-secret" },
    },
  },
  others: {
    ...WRONG,
    other_key: { sent: "111111", app: "Nordic", key: "524880" },
  },
  unmatched: {
    ...WRONG,
    verdict: "unexplained",
    recipe: null,
    difference: [],
    findings: [
      finding("no-recipe-matched"),
      finding("unknown-parameter:redirect_uri", { name: "redirect_uri" }),
    ],
    mended: masked,
    recipes_tried: 1_284_096,
    elapsed_ms: 811,
  },
  secretless: {
    ...WRONG,
    verdict: "no-secret",
    recipe: null,
    difference: [],
    findings: [
      finding("unknown-parameter:redirect_uri", { name: "redirect_uri" }),
      finding("dummy-code", { code: "test" }),
    ],
    mended: unsigned,
    recipes_tried: 0,
  },
  cancelled: {
    ...WRONG,
    verdict: "cancelled",
    recipe: null,
    difference: [],
    findings: [finding("dummy-code", { code: "test" })],
    recipes_tried: 24_000,
    elapsed_ms: 300,
  },
  answer: {
    ...WRONG,
    notation: "answer",
    verdict: "answer",
    recipe: null,
    difference: [],
    findings: [],
    mended: null,
    recipes_tried: 0,
    answer: {
      code: "gateway-refused",
      params: { answer: "InvalidCode", message: "no", request_id: "21", remedy: "authorize-again" },
    },
  },
};

export function inspected(word: string): view.InspectionView {
  return VIEWS[word] ?? WRONG;
}

/** What can be read of a text: a view, or a refusal with its place. */
export function read(text: string, { from }: view.SecretForm): view.InspectionView {
  const at = text.indexOf("'");
  if (at >= 0) {
    const before = text.slice(0, at).split("\n");
    const place = { line: String(before.length), column: String((before.at(-1) ?? "").length + 1) };
    throw { code: "read-open-quote", params: place } satisfies view.Problem;
  }
  if (text === "") throw { code: "read-empty", params: { line: "1", column: "1" } } satisfies view.Problem;
  return inspected(from === "nowhere" ? "secretless" : (text.split(" ")[0] ?? ""));
}

/** A business call that does not say which. */
export const NAMELESS: view.StepView = {
  name: "method",
  why: "explain-method-missing",
  own: [],
  published: "",
};

export const STEPS: view.StepsView = {
  published_secret: "helloworld",
  steps: [
    {
      name: "path",
      why: "explain-path-system",
      own: [plain("/auth/token/create")],
      published: "/auth/token/create",
    },
    { name: "method", why: "explain-method-not-needed", own: [], published: "" },
    {
      name: "text",
      why: "explain-text-why",
      own: [plain("/auth/token/createapp_key524880code"), HIDDEN, plain("sign_methodsha256")],
      published:
        "/auth/token/createapp_key12345678code3_500102_JxZ05Ux3cnnSSUm6dCxYg6Q26sign_methodsha256timestamp1517820392000",
    },
    {
      name: "sign",
      why: "explain-sign-why",
      own: [plain(SIGN)],
      published: "35607762342831B6A417A0DED84B79C05FEFBF116969C48AD6DC00279A9F4D81",
    },
  ],
};
