// What the stubbed shell holds: nothing, a few stores as in the pictures, 300 of them, or trouble everywhere.
import type { Backend } from "../../ui/src/lib/backend";
import type * as view from "../../ui/src/lib/view";

export type House = {
  overview: view.Overview;
  settings: view.SettingsView;
  activity: view.ActivityView[];
  /** What an import is proved by. */
  health: view.HealthView;
  /** What is said beside a copied token. */
  not_renewed: view.Problem | null;
  /** What Doctor finds. */
  findings: view.ExaminedView[];
  /** How far a new version is. */
  update?: view.UpdateView;
  broken?: Partial<Record<keyof Backend, view.Problem>>;
};

const DAY = 86_400_000;
const now = Date.now();
export const day = (days: number) => new Date(now + days * DAY).toISOString();

export const PLATFORMS: view.PlatformView[] = [
  {
    id: "aliexpress",
    name: "AliExpress",
    console: "https://openservice.aliexpress.com",
  },
  {
    id: "lazada-sg",
    name: "Lazada Singapore",
    console: "https://open.lazada.com",
  },
  { id: "sandbox", name: "Sandbox", console: null },
];

const found = (change: Partial<view.ExaminedView>): view.ExaminedView => ({
  examination: "vault",
  about: null,
  outcome: "good",
  code: "vault-keychain",
  params: {},
  of_error: false,
  fix: null,
  asks: false,
  ...change,
});

/** One of each result, and of each way to mend. */
const FINDINGS: view.ExaminedView[] = [
  found({}),
  found({
    examination: "registry",
    outcome: "bad",
    code: "registry-damaged",
    params: { reason: "database disk image is malformed" },
    fix: "rebuild",
    asks: true,
  }),
  found({
    examination: "agent",
    outcome: "bad",
    code: "agent-stale",
    params: { path: "/home/you/.local/share/sellerkey/agent.sock" },
    fix: "remove-socket",
  }),
  found({
    examination: "apps",
    about: "Shop",
    outcome: "bad",
    code: "gateway-refused",
    params: { answer: "IncompleteSignature", message: "no", request_id: "21", remedy: "check-secret" },
    of_error: true,
  }),
  found({
    examination: "clock",
    about: "api-sg.aliexpress.com",
    outcome: "note",
    code: "clock-far",
    params: { gateway: "api-sg.aliexpress.com", offset: "3h", direction: "behind", seconds: "10800" },
  }),
  found({ examination: "deliveries", outcome: "not-examined", code: "no-deliveries" }),
];

export const LINES = `app.get("/callback", (request, response, next) => {
  if (!String(request.query.state).startsWith("sk1.")) return next();
  response.sendFile("sellerkey.html", { root: __dirname });
});`;

export const BEGUN: view.ConnectionView = {
  app_id: "app-1",
  app_name: "Reseller EU",
  platform_name: "AliExpress",
  store_id: null,
  store_name: null,
  log_in_as: null,
  stage: "checking",
  url: null,
  host: null,
  pasted: false,
  return_path: "loopback",
  opened_at: null,
  notes: [],
  arrival: null,
  result: null,
  problem: null,
};

export const RELEASE: view.ReleaseView = {
  version: "0.2.0",
  published: "2026-11-20T09:30:00Z",
  notes: "Deliveries wait for a network.\n\n- <b>Nothing</b> here is markup.\n- " + "w".repeat(200),
};

export const RENEWING: view.RenewingView = {
  total: 0,
  done: 0,
  renewed: 0,
  idle: 0,
  failed: [],
  stopping: false,
};

export function opened(): Partial<view.ConnectionView> {
  return {
    stage: "authorizing",
    url: "https://api-sg.aliexpress.com/oauth/authorize?response_type=code&client_id=524880&state=sk1.x",
    host: "api-sg.aliexpress.com",
    opened_at: new Date().toISOString(),
  };
}

export function returnPath(url: string): view.ReturnPathWord {
  if (url.startsWith("sellerkey:")) return "deep-link";
  return url.includes("127.0.0.1") ? "loopback" : "web";
}

export function app(fields: Partial<view.AppView> & { secret?: unknown }): view.AppView {
  const { secret: _, ...shown } = fields;
  return {
    id: "app-1",
    name: "Reseller EU",
    platform: "aliexpress",
    platform_name: "AliExpress",
    key: "524880",
    callback: "https://backend.example.app/api/aliexpress/callback",
    return_path: returnPath(fields.callback ?? "https:"),
    links: returnPath(fields.callback ?? "https:") === "web",
    answers: "nothing",
    checked_at: day(-3),
    problem: null,
    cure: null,
    stores: 0,
    ...shown,
  };
}

export function store(fields: Partial<view.StoreView>): view.StoreView {
  return {
    id: "store-1",
    name: "Sunrise Gadgets",
    app_id: "app-1",
    app_name: "Reseller EU",
    platform_name: "AliExpress",
    account: "sunrise@example.com",
    account_id: "4641008877712",
    account_kind: "seller_center",
    state: "connected",
    token_until: day(20),
    authorized_until: day(50),
    authorized_at: day(-10),
    renewed_at: day(-10),
    renewal: "here",
    moved: false,
    renews_at: day(5),
    ended: null,
    retry_at: null,
    failures: 0,
    checked: null,
    tags: [],
    longer_days: null,
    last_error: null,
    deliveries: [],
    now: day(0),
    ...fields,
  };
}

export function delivery(fields: Partial<view.DeliveryView>): view.DeliveryView {
  return {
    id: "delivery-1",
    name: "railway",
    kind: "command",
    destination: "/usr/bin/railway variable set ALIEXPRESS_ACCESS_TOKEN --stdin",
    up_to_date: true,
    delivered_at: day(-2 / 24),
    next_try_at: null,
    failure: null,
    overdue: false,
    now: day(0),
    ...fields,
  };
}

const HOOK: Partial<view.DeliveryView> = {
  id: "delivery-2",
  name: "shop.example",
  kind: "webhook",
  destination: "https://shop.example/hooks/token?…",
};

const ANSWERED: view.DeliveryFailureView = {
  code: "delivery-answered",
  message: "shop.example answered HTTP 500, not that it took the token.",
  params: { host: "shop.example", status: "500" },
  at: day(-0.001),
};

/** A store whose tokens arrive, at one place and at three, and one whose do not. */
const DELIVERING: view.StoreView[] = [
  store({ deliveries: [delivery({})] }),
  store({
    id: "store-2",
    name: "Nordic Home",
    deliveries: [
      delivery({}),
      delivery(HOOK),
      delivery({ id: "delivery-3", name: "token.env", kind: "file", destination: "/srv/shop/token.env" }),
    ],
  }),
  store({
    id: "store-3",
    name: "Playa Deportes",
    deliveries: [
      delivery({ ...HOOK, up_to_date: false, next_try_at: day(4 / 1440), failure: ANSWERED }),
      delivery({ id: "delivery-4" }),
    ],
  }),
];

export function arrival(
  assessment: view.AssessmentWord,
  fields: Partial<view.ArrivalView>,
): view.ArrivalView {
  const other = assessment === "different" || assessment === "incomparable";
  return {
    id: `arrival-${assessment}`,
    account: assessment === "incomparable" ? null : "sunny@example.com",
    account_id: assessment === "incomparable" ? null : "2208000001034",
    imported: false,
    assessment,
    store_name: other ? "Nordic Home" : null,
    expected: other ? "nordic@example.com" : null,
    ...fields,
  };
}

export function elsewhere(store_name: string | null): view.OpenAttemptView {
  return {
    id: `attempt-${store_name}`,
    app_id: "app-1",
    app_name: "Reseller EU",
    store_id: null,
    store_name,
    link: false,
    expires_at: day(0.04),
  };
}

const REFUSED: view.LastErrorView = {
  code: "IllegalRefreshToken",
  message: "The specified refresh token is invalid or expired",
  params: {},
  request_id: "2101d8a517012345678901234e",
  at: day(-1),
  cure: "cure-reauthorize",
};

const FEW: view.StoreView[] = [
  store({}),
  store({
    id: "store-2",
    name: "Nordic Home",
    account: "nordic@example.com",
    account_id: "2208990001034",
    app_id: "app-2",
    app_name: "Nordic",
    state: "authorization_ending",
    authorized_at: day(-57.5),
    token_until: day(2.5),
    authorized_until: day(2.5),
  }),
  store({
    id: "store-3",
    name: "Playa Deportes",
    account: "playa@example.com",
    account_id: "4655001199080",
    state: "needs_authorization",
    authorized_at: day(-3),
    token_until: day(-2),
    authorized_until: day(-1),
    last_error: REFUSED,
  }),
];

/** All that a store can be. */
const KINDS: Partial<view.StoreView>[] = [
  {},
  {
    state: "authorization_ending",
    authorized_at: day(-56),
    authorized_until: day(4),
    token_until: day(1.2),
  },
  { state: "renewal_due", token_until: day(-0.2) },
  {
    state: "needs_authorization",
    authorized_at: day(-61),
    authorized_until: day(-1),
    token_until: day(-20),
  },
  { renewal: "elsewhere", authorized_until: null, account: null },
  { renewal: "impossible", authorized_until: null, account_kind: null },
  {
    authorized_at: day(-0.5),
    token_until: day(0.5),
    authorized_until: day(1.5),
    app_name: "A".repeat(80),
  },
  {
    token_until: null,
    authorized_until: null,
    account: null,
    account_id: null,
    last_error: REFUSED,
  },
];

const MANY = Array.from({ length: 300 }, (_, at) =>
  store({
    id: `store-${at + 1}`,
    name: at === 6 ? "W".repeat(80) : `Store ${at + 1}`,
    ...KINDS[at % KINDS.length],
  }),
);

const UNREACHABLE: view.LastErrorView = {
  code: "gateway-unreachable",
  message: "api-sg.aliexpress.com cannot be reached: timed out.",
  params: { host: "api-sg.aliexpress.com", reason: "timed out" },
  request_id: null,
  at: day(-0.01),
  cure: "cure-read-message",
};

const BUSY_PLATFORM: view.LastErrorView = {
  code: "ServiceTimeout",
  message: "The service has timed out",
  params: {},
  request_id: "2101d8a517012345678904321e",
  at: day(-0.01),
  cure: "cure-try-later",
};

const ended = (word: view.EndWord): Partial<view.StoreView> => ({
  state: "needs_authorization",
  ended: word,
  renews_at: null,
  last_error: REFUSED,
});

/** A store for each thing that a token can have to expect, by what it is. */
const EXPECT: Record<string, Partial<view.StoreView>> = {
  renewing: { renewed_at: day(-3), tags: ["eu", "vip"] },
  "app-refused": { app_id: "app-2", app_name: "Nordic", renews_at: null },
  retrying: { retry_at: day(0.02), renews_at: day(0.02), failures: 3, last_error: BUSY_PLATFORM },
  unreachable: {
    state: "renewal_due",
    retry_at: day(0.02),
    renews_at: day(0.02),
    failures: 1,
    last_error: UNREACHABLE,
    token_until: day(-0.1),
  },
  last: { token_until: day(20), authorized_until: day(20), authorized_at: day(-40), renews_at: null },
  late: { state: "renewal_due", token_until: day(0.2), renews_at: day(0) },
  dead: { checked: { alive: false, at: day(-0.1) } },
  ending: { state: "authorization_ending", authorized_until: day(3), token_until: day(2), renews_at: day(1) },
  watched: { renewal: "elsewhere", authorized_until: null, renews_at: null, tags: ["eu"] },
  impossible: { renewal: "impossible", authorized_until: null, renews_at: null },
  moved: { state: "moved", renewal: "moved", moved: true, renews_at: null },
  "watched-ended": {
    renewal: "elsewhere",
    authorized_until: null,
    renews_at: null,
    state: "needs_authorization",
    token_until: day(-1),
  },
  "impossible-ended": {
    renewal: "impossible",
    authorized_until: null,
    renews_at: null,
    state: "needs_authorization",
    token_until: day(-1),
  },
  over: { ...ended("over"), authorized_at: day(-61), authorized_until: day(-1), token_until: day(-1) },
  refused: ended("refused"),
  "answer-lost": ended("answer-lost"),
  longer: {
    authorized_at: day(-1),
    authorized_until: day(1),
    token_until: day(0.5),
    renews_at: day(0.4),
    longer_days: 60,
  },
};

const OUTLOOKS = Object.entries(EXPECT).map(([name, fields]) => store({ id: name, name, ...fields }));

const RENEWED: view.ActivityView[] = ["0", "IllegalRefreshToken"].map((answer, at) => ({
  at: day(-at),
  store_id: "renewing",
  store_name: "renewing",
  app_name: "Reseller EU",
  what: "asked",
  path: "/auth/token/refresh",
  answer,
  request_id: `2101d8a51701234567890999${at}`,
  inspectable: false,
}));

const THOUSAND = Array.from({ length: 1000 }, (_, at) =>
  store({
    ...KINDS[at % KINDS.length],
    id: `store-${at + 1}`,
    name: `Store ${at + 1}`,
    tags: at % 3 === 0 ? ["eu", `batch-${at % 7}`] : [],
    ...(at % 10 === 0 ? { app_id: "app-2", app_name: "Nordic" } : {}),
  }),
);

const HAPPENED: [view.HappeningWord, string | null, string | null][] = [
  ["connected", null, null],
  ["asked", "/auth/token/create", "0"],
  ["dry-run", "/auth/token/create", "InvalidCode"],
  ["stray", null, "state-unknown"],
  ["dry-run", "/auth/token/create", "IncompleteSignature"],
  ["reauthorized", null, null],
  ["imported", null, null],
];

const ACTIVITY: view.ActivityView[] = HAPPENED.map(([what, path, answer], at) => ({
  at: day(-at),
  store_id: at === 3 ? null : `store-${(at % 3) + 1}`,
  store_name: at === 3 ? null : (FEW[at % 3]?.name ?? null),
  app_name: at === 3 ? null : "Reseller EU",
  what,
  path,
  answer,
  request_id: path ? `2101d8a51701234567890123${at}` : null,
  inspectable: answer === "IncompleteSignature",
}));

const APPS = [
  app({ stores: 2 }),
  app({
    id: "app-2",
    name: "Nordic",
    key: "524991",
    callback: "http://127.0.0.1:17653/callback",
    return_path: "loopback",
    stores: 1,
  }),
];

const KEYCHAIN: view.Problem = { code: "keychain-locked", params: {} };
const BUSY: view.Problem = { code: "registry-busy", params: {} };

const SETTINGS: view.SettingsView = {
  theme: "system",
  language: null,
  languages: [
    { tag: "en", name: "English" },
    { tag: "es", name: "Español" },
    { tag: "zh", name: "简体中文" },
    { tag: "pt-BR", name: "Português (Brasil)" },
    { tag: "ru", name: "Русский" },
  ],
  starts_at_login: false,
  closing: "ask",
  way_back: "second-start",
  browser: { kind: "system" },
  browsers: [
    { id: "chromium.desktop", name: "Chromium" },
    { id: "org.mozilla.firefox.desktop", name: "Firefox" },
  ],
  proxy: { kind: "system" },
  proxy_problem: null,
  data_folder: "/home/you/.local/share/sellerkey",
  log_file: "/home/you/.local/share/sellerkey/sellerkey.log",
  version: "0.1.0",
  webview: "2.50.1",
  link_handler: "sellerkey-desktop.desktop",
  link_handler_is_ours: true,
  vault: "keychain",
  vault_can_change: false,
  keychain: null,
};

export function named(name: string): House {
  const overview: view.Overview = {
    stores: [],
    apps: [],
    waiting: [],
    elsewhere: [],
    connection: null,
    renewing: null,
    blocked: null,
  };
  const house: House = {
    overview,
    settings: { ...SETTINGS },
    activity: [],
    health: { alive: true, answer: null },
    not_renewed: null,
    findings: structuredClone(FINDINGS),
  };
  switch (name) {
    case "app":
      overview.apps = [app({})];
      return house;
    case "few":
    case "inspector":
      Object.assign(overview, { stores: structuredClone(FEW), apps: APPS });
      return { ...house, activity: ACTIVITY };
    case "connecting":
      Object.assign(overview, { stores: structuredClone(FEW), apps: APPS, connection: BEGUN });
      return house;
    case "delivering":
      Object.assign(overview, { stores: structuredClone(DELIVERING), apps: APPS });
      return house;
    case "outlooks":
      overview.stores = structuredClone(OUTLOOKS);
      overview.apps = [
        app({ stores: OUTLOOKS.length - 1 }),
        app({
          id: "app-2",
          name: "Nordic",
          stores: 1,
          problem: "InvalidAppkey",
          cure: "cure-check-key-and-platform",
        }),
      ];
      return { ...house, activity: RENEWED };
    case "renewing":
      Object.assign(overview, { stores: structuredClone(FEW), apps: APPS });
      overview.renewing = { ...RENEWING, total: 40, done: 12, renewed: 12 };
      overview.blocked = KEYCHAIN;
      return house;
    case "thousand":
      overview.stores = THOUSAND;
      overview.apps = [app({ stores: 900 }), app({ id: "app-2", name: "Nordic", stores: 100 })];
      return house;
    case "full":
      overview.stores = MANY;
      overview.apps = [
        app({ stores: 300 }),
        ...Array.from({ length: 11 }, (_, at) =>
          app({
            id: `app-${at + 2}`,
            name: `App ${at + 2}`,
            ...(at === 2 ? { problem: "InvalidAppkey", cure: "cure-check-key-and-platform" } : {}),
          }),
        ),
      ];
      overview.waiting = (["new", "same", "different", "incomparable"] as const).map((word) =>
        arrival(word, word === "same" ? { store_name: "Store 1" } : {}),
      );
      overview.elsewhere = [elsewhere(null), elsewhere("W".repeat(80))];
      return {
        ...house,
        activity: Array.from({ length: 50 }, () => ACTIVITY).flat(),
        update: { stage: "downloading", release: RELEASE, done_kib: 12_000, whole_kib: 80_000 },
      };
    case "unreadable-proxy": {
      const proxy_problem = { code: "proxy-extra", params: {} };
      return { ...house, settings: { ...SETTINGS, proxy: null, proxy_problem } };
    }
    case "failing": {
      const settings = {
        ...SETTINGS,
        browser: { kind: "entry" as const, id: "gone.desktop" },
        proxy: {
          kind: "address" as const,
          address: "socks5h://proxy.example:1080",
        },
        keychain: KEYCHAIN,
        link_handler: "other.desktop",
        link_handler_is_ours: false,
      };
      return { ...house, settings, broken: { overview: BUSY, activity: BUSY } };
    }
    case "without-settings":
      return { ...house, broken: { settings: BUSY } };
    default:
      return house;
  }
}
