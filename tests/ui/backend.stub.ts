// Stands in for ui/src/lib/backend.ts: a shell that keeps everything in memory. The scenario is `?scenario=…`; a
// test reaches it as `window.stub`.
import type { Backend } from "../../ui/src/lib/backend";
import type * as view from "../../ui/src/lib/view";
import * as inspections from "./inspections";
import * as scenario from "./scenario";

type Call = [command: keyof Backend, ...args: unknown[]];

declare global {
  interface Window {
    stub: Stub;
  }
}

class Stub {
  calls: Call[] = [];
  /** What a command is refused with. */
  refusals: Partial<Record<keyof Backend, view.Problem>> = {};
  house = scenario.named(new URLSearchParams(location.search).get("scenario") ?? "empty");
  examined: (found: view.ExaminedView) => void = () => {};
  /** Ends a search that is under way. */
  cancel: () => void = () => {};
  /** How far a new version is, and what looking for one finds. */
  update: view.UpdateView = this.house.update ?? { stage: "off" };
  looked: view.UpdateView = { stage: "found", release: scenario.RELEASE };
  onUpdate: (update: view.UpdateView) => void = () => {};
  endUpdate: () => void = () => {};
  tried: (count: number) => void = () => {};
  /** Presses the window's cross, where no tray is. */
  closing: () => void = () => {};
  /** What a person answers to the question about a new delivery, and what its first try fails with. */
  answer = true;
  first: view.Problem | null = null;
  /** Whether what is explained is a business call without a name. */
  nameless = false;
  /** Whether a dry run waits for the test to have it answered. */
  holdDryRun = false;
  answerDryRun: () => void = () => {};
  /** Whether what Doctor mends waits for the test to end it. */
  holdFix = false;
  endFix: () => void = () => {};
  /** Whether an overview that is asked for comes late: with `?held` from the start. */
  holdOverviews = new URLSearchParams(location.search).has("held");
  heldOverviews: (() => void)[] = [];
  /** Whether a link that is made comes late. */
  holdLink = false;
  endLink: () => void = () => {};
  private onChanged: () => void = () => {};
  /** Whether a renewal waits for the test to end it, or many of them to count them. */
  holdRenewals = false;
  endRenewals: (result?: Partial<view.RenewingView>) => void = () => {};
  private onRenewing: (renewing: view.RenewingView) => void = () => {};
  private onBlocked: (problem: view.Problem | null) => void = () => {};
  private onTrouble: (problem: view.Problem) => void = () => {};
  private onConnection: (connection: view.ConnectionView | null) => void = () => {};

  constructor() {
    if (this.house.broken) this.refusals = this.house.broken;
  }

  called(command: keyof Backend, ...args: unknown[]): void {
    this.calls.push([command, ...args]);
    const refusal = this.refusals[command];
    if (refusal) throw refusal;
  }

  endOverviews(): void {
    this.holdOverviews = false;
    for (const end of this.heldOverviews) end();
  }

  changed(): void {
    this.onChanged();
  }

  connection(change: Partial<view.ConnectionView> | null): void {
    const { overview } = this.house;
    overview.connection = change === null ? null : { ...(overview.connection ?? scenario.BEGUN), ...change };
    this.onConnection(structuredClone(overview.connection));
  }

  /** How far renewals of many stores are. */
  renewing(change: Partial<view.RenewingView>): void {
    const { overview } = this.house;
    overview.renewing = { ...(overview.renewing ?? scenario.RENEWING), ...change };
    this.onRenewing(structuredClone(overview.renewing));
  }

  updating(update: view.UpdateView): void {
    this.update = update;
    this.onUpdate(structuredClone(update));
  }

  blocked(problem: view.Problem | null): void {
    this.house.overview.blocked = problem;
    this.onBlocked(problem);
  }

  listenToRenewing(tell: (renewing: view.RenewingView) => void): void {
    this.onRenewing = tell;
  }

  listenToBlocked(tell: (problem: view.Problem | null) => void): void {
    this.onBlocked = tell;
  }

  trouble(problem: view.Problem): void {
    this.onTrouble(problem);
  }

  listenToTrouble(tell: (problem: view.Problem) => void): void {
    this.onTrouble = tell;
  }

  listen(changed: () => void): void {
    this.onChanged = changed;
  }

  listenToConnection(tell: (connection: view.ConnectionView | null) => void): void {
    this.onConnection = tell;
  }
}

const stub = (window.stub = new Stub());
const stores = () => stub.house.overview.stores;
const apps = () => stub.house.overview.apps;
const store = (id: string) => stores().find((one) => one.id === id);

function begin(app: view.AppView | undefined, again: view.StoreView | undefined): void {
  stub.connection(null);
  stub.connection({
    ...scenario.BEGUN,
    app_id: app?.id ?? "",
    app_name: app?.name ?? "",
    platform_name: app?.platform_name ?? "",
    store_id: again?.id ?? null,
    store_name: again?.name ?? null,
    log_in_as: again?.account ?? null,
    return_path: app?.return_path ?? "web",
    pasted: app?.return_path === "web" && app.answers === "nothing",
  });
  setTimeout(() => stub.connection(scenario.opened()), 20);
}

/** As a good address is exchanged. */
function exchange(): void {
  const again = store(stub.house.overview.connection?.store_id ?? "");
  stub.connection({ stage: "exchanging" });
  setTimeout(() => {
    stub.connection({
      stage: "confirming",
      arrival: scenario.arrival(again ? "same" : "new", {
        store_name: again?.name ?? null,
      }),
    });
  }, 20);
}

export const backend: Backend = {
  version: async () => "0.1.0",
  // `?laid=…` is the scenario whose overview the shell laid in the page.
  first: () => {
    const laid = new URLSearchParams(location.search).get("laid");
    return laid ? scenario.named(laid).overview : null;
  },

  overview: async () => {
    stub.called("overview");
    const known = structuredClone(stub.house.overview);
    if (stub.holdOverviews) await new Promise<void>((end) => stub.heldOverviews.push(end));
    return known;
  },
  activity: async (id) => {
    stub.called("activity", id);
    return stub.house.activity.filter((entry) => id === null || entry.store_id === id);
  },

  platforms: async () => {
    stub.called("platforms");
    return scenario.PLATFORMS;
  },
  addApp: async (form) => {
    stub.called("addApp", { ...form, secret: typeof form.secret });
    const app = scenario.app({
      ...form,
      id: `app-${apps().length + 1}`,
      stores: 0,
    });
    apps().push(app);
    return { app, trimmed: form.secret?.trim() !== form.secret };
  },
  editApp: async (id, form) => {
    stub.called("editApp", id, { ...form, secret: typeof form.secret });
    const { secret: _, ...shown } = form;
    const app = Object.assign(apps().find((one) => one.id === id) ?? scenario.app({}), shown);
    return { app, trimmed: false };
  },
  checkApp: async (id) => {
    stub.called("checkApp", id);
    return { unclear: null };
  },
  removeApp: async (id) => {
    stub.called("removeApp", id);
    stub.house.overview.apps = apps().filter((app) => app.id !== id);
    return null;
  },
  testCallback: async (url) => {
    stub.called("testCallback", url);
    return { return_path: scenario.returnPath(url), problem: null };
  },
  savePage: async () => {
    stub.called("savePage");
    return "/home/you/Downloads/sellerkey.html";
  },
  handOn: async (framework) => {
    stub.called("handOn", framework);
    return scenario.LINES;
  },

  connect: async (wish) => {
    stub.called("connect", wish);
    begin(
      apps().find((app) => app.id === wish.app),
      store(wish.store ?? ""),
    );
    return null;
  },
  makeLink: async (wish) => {
    stub.called("makeLink", wish);
    if (stub.holdLink) await new Promise<void>((end) => (stub.endLink = end));
    const until = scenario.day(wish.days);
    const name = store(wish.store ?? "")?.name ?? wish.name;
    const about = { app_id: wish.app, store_id: wish.store, link: true, expires_at: until };
    const attempt = { ...scenario.elsewhere(name), ...about };
    stub.house.overview.elsewhere.push(attempt);
    const state = "state=sk1.5e2b7f0a9c4d8e1f5e2b7f0a9c4d8e1f5e2b7f0a9c4d8e1f5e2b7f0a9c4d8e1f";
    return {
      attempt: attempt.id,
      url: `https://api-sg.aliexpress.com/oauth/authorize?response_type=code&client_id=524880&${state}`,
      expires_at: until,
    };
  },
  takeBackLink: async (attempt) => {
    stub.called("takeBackLink", attempt);
    const { overview } = stub.house;
    overview.elsewhere = overview.elsewhere.filter(({ id }) => id !== attempt);
    return null;
  },
  trySandbox: async () => {
    stub.called("trySandbox");
    begin(
      scenario.app({
        platform: "sandbox",
        platform_name: "Sandbox",
        return_path: "loopback",
      }),
      undefined,
    );
    return null;
  },
  paste: async (text) => {
    stub.called("paste", text);
    if (text.includes("code=")) exchange();
    else
      stub.connection({
        notes: [
          {
            id: "ui-stray",
            params: {},
            stray: { code: "callback-unreadable", params: {} },
          },
        ],
      });
    return null;
  },
  pasteElsewhere: async (text) => {
    stub.called("pasteElsewhere", text);
    stub.house.overview.elsewhere = [];
    stub.connection({
      ...scenario.BEGUN,
      stage: "confirming",
      arrival: scenario.arrival("new", {}),
    });
    return null;
  },
  giveUp: async (attempt) => {
    stub.called("giveUp", attempt);
    const { overview } = stub.house;
    overview.elsewhere = overview.elsewhere.filter(({ id }) => id !== attempt);
    return null;
  },
  openAgain: async () => {
    stub.called("openAgain");
    return null;
  },
  copyLink: async () => {
    stub.called("copyLink");
    return null;
  },
  cancelConnection: async () => {
    stub.called("cancelConnection");
    stub.connection(null);
    return null;
  },
  closeConnection: async () => {
    stub.called("closeConnection");
    stub.connection(null);
    return null;
  },
  settle: async (id, decision) => {
    stub.called("settle", id, decision);
    const { overview } = stub.house;
    overview.waiting = overview.waiting.filter((one) => one.id !== id);
    const { connection } = overview;
    if (id === "store-new" && decision !== "drop") {
      stores().push(scenario.store({ id, name: "sunny@example.com" }));
    }
    if (connection) {
      const again = store(connection.store_id ?? "");
      const made = scenario.store({
        id: "store-new",
        name: "sunny@example.com",
      });
      if (decision !== "drop" && !again) stores().push(made);
      const one = again ?? made;
      const word = decision === "drop" ? "dropped" : again ? "reauthorized" : "connected";
      stub.connection({
        stage: "done",
        result: {
          word,
          store_id: one.id,
          store_name: decision === "drop" ? null : one.name,
        },
      });
    }
    stub.changed();
    return null;
  },

  copyToken: async (id) => {
    stub.called("copyToken", id);
    const { not_renewed } = stub.house;
    return { token_until: store(id)?.token_until ?? null, cleared_after_s: 30, not_renewed };
  },
  checkStore: async (id) => {
    stub.called("checkStore", id);
    const { health } = stub.house;
    Object.assign(store(id) ?? {}, { checked: { alive: health.alive, at: scenario.day(0) } });
    stub.changed();
    return health;
  },
  renewStore: async (id) => {
    stub.called("renewStore", id);
    if (stub.holdRenewals) await new Promise<void>((end) => (stub.endRenewals = () => end()));
    Object.assign(store(id) ?? {}, { token_until: scenario.day(30), renewed_at: scenario.day(0) });
    stub.changed();
    return null;
  },
  renewStores: async (ids) => {
    stub.called("renewStores", ids);
    const total = ids.length;
    stub.renewing({ ...scenario.RENEWING, total });
    const ended = stub.holdRenewals
      ? await new Promise<Partial<view.RenewingView>>(
          (end) => (stub.endRenewals = (result) => end(result ?? {})),
        )
      : { done: total, renewed: total };
    const result = { ...scenario.RENEWING, total, ...ended };
    stub.house.overview.renewing = null;
    stub.changed();
    return result;
  },
  stopRenewing: async () => {
    stub.called("stopRenewing");
    stub.renewing({ stopping: true });
    return null;
  },
  tagStore: async (id, tags) => {
    stub.called("tagStore", id, tags);
    Object.assign(store(id) ?? {}, { tags });
    return null;
  },
  importTokens: async (wish) => {
    stub.called("importTokens", { ...wish, text: typeof wish.text });
    const arrival = scenario.arrival("new", {
      id: "store-new",
      imported: true,
    });
    stub.house.overview.waiting.push(arrival);
    return { arrival, health: stub.house.health };
  },
  renameStore: async (id, name) => {
    stub.called("renameStore", id, name);
    Object.assign(store(id) ?? {}, { name });
    return null;
  },
  forgetStore: async (id) => {
    stub.called("forgetStore", id);
    stub.house.overview.stores = stores().filter((one) => one.id !== id);
    return null;
  },

  addDelivery: async (id, delivery) => {
    stub.called("addDelivery", id, { ...delivery, secret: typeof delivery.secret });
    if (!stub.answer) return { name: null, secret_copied: false, problem: null };
    const { kind } = delivery.place;
    const name = delivery.name || kind;
    store(id)?.deliveries.push(scenario.delivery({ id: `delivery-${name}`, name, kind }));
    stub.changed();
    return { name, secret_copied: kind === "webhook" && delivery.secret === null, problem: stub.first };
  },
  removeDelivery: async (id) => {
    stub.called("removeDelivery", id);
    for (const one of stores()) one.deliveries = one.deliveries.filter((delivery) => delivery.id !== id);
    return null;
  },
  deliverNow: async (id) => {
    stub.called("deliverNow", id);
    for (const one of stores())
      one.deliveries = one.deliveries.map((delivery) =>
        delivery.id === id ? scenario.delivery({ id, name: delivery.name, kind: delivery.kind }) : delivery,
      );
    return null;
  },
  commandWords: async (line) => {
    stub.called("commandWords", line);
    if ((line.match(/'/g)?.length ?? 0) % 2 === 1) throw { code: "delivery-open-quote", params: {} };
    return (line.match(/'[^']*'|[^\s']+/g) ?? []).map((word) => word.replaceAll("'", ""));
  },

  inspect: async (request, secret) => {
    stub.called("inspect", request, secret.from === "typed" ? { ...secret, secret: "typed" } : secret);
    if (request.from === "kept") return inspections.inspected("refused");
    if (!request.text.startsWith("slow")) return inspections.read(request.text, secret);
    await new Promise<void>((end) => (stub.cancel = end));
    return inspections.inspected("cancelled");
  },
  cancelInspection: async () => {
    stub.called("cancelInspection");
    stub.cancel();
    return null;
  },
  clearInspection: async () => {
    stub.called("clearInspection");
    return null;
  },
  mend: async (code) => {
    stub.called("mend", typeof code);
    return inspections.mended({ wants_code: false });
  },
  copyMended: async (what) => {
    stub.called("copyMended", what);
    return null;
  },
  copyTicket: async () => {
    stub.called("copyTicket");
    return null;
  },
  sendDryRun: async () => {
    stub.called("sendDryRun");
    if (stub.holdDryRun) await new Promise<void>((end) => (stub.answerDryRun = end));
    const params = { answer: "InvalidCode", message: "no", request_id: "21", remedy: "authorize-again" };
    return { taken: true, answer: { code: "gateway-refused", params } };
  },
  explain: async () => {
    stub.called("explain");
    return stub.nameless ? { ...inspections.STEPS, steps: [inspections.NAMELESS] } : inspections.STEPS;
  },
  snippet: async (language) => {
    stub.called("snippet", language);
    return scenario.LINES;
  },
  keptRequest: async (request) => {
    stub.called("keptRequest", request);
    return { text: "curl 'https://api-sg.aliexpress.com/rest/auth/token/create'", app_id: "app-1" };
  },

  settings: async () => {
    stub.called("settings");
    return structuredClone(stub.house.settings);
  },
  setTheme: async (theme) => {
    stub.called("setTheme", theme);
    stub.house.settings.theme = theme;
    return null;
  },
  setLanguage: async (tag) => {
    stub.called("setLanguage", tag);
    stub.house.settings.language = tag;
    return tag ?? "en";
  },
  setAutostart: async (on) => {
    stub.called("setAutostart", on);
    stub.house.settings.starts_at_login = on;
    return null;
  },
  setClosing: async (closing) => {
    stub.called("setClosing", closing);
    stub.house.settings.closing = closing;
    return null;
  },
  closeWindow: async (keep, remember) => {
    stub.called("closeWindow", keep, remember);
    return null;
  },
  setBrowser: async (browser) => {
    stub.called("setBrowser", browser);
    stub.house.settings.browser = browser;
    return null;
  },
  setProxy: async (proxy) => {
    stub.called("setProxy", proxy);
    stub.house.settings.proxy = proxy;
    stub.house.settings.proxy_problem = null;
    return null;
  },
  testProxy: async () => {
    stub.called("testProxy");
    return "api-sg.aliexpress.com";
  },
  chooseVault: async (vault, passphrase) => {
    stub.called("chooseVault", vault, passphrase);
    stub.house.settings.vault = vault;
    return null;
  },
  unlockVault: async (passphrase) => {
    stub.called("unlockVault", passphrase);
    stub.house.settings.keychain = null;
    return null;
  },
  removeEverything: async () => {
    stub.called("removeEverything");
    Object.assign(stub.house.overview, { stores: [], apps: [], waiting: [] });
    return null;
  },

  update: async () => {
    stub.called("update");
    return structuredClone(stub.update);
  },
  lookForUpdate: async () => {
    stub.called("lookForUpdate");
    stub.updating(stub.looked);
    return structuredClone(stub.update);
  },
  installUpdate: async () => {
    stub.called("installUpdate");
    if (stub.answer) {
      stub.updating({ stage: "downloading", release: scenario.RELEASE, done_kib: 0, whole_kib: null });
      await new Promise<void>((end) => (stub.endUpdate = end));
    }
    return structuredClone(stub.update);
  },
  stopUpdate: async () => {
    stub.called("stopUpdate");
    stub.updating({ stage: "found", release: scenario.RELEASE });
    stub.endUpdate();
    return null;
  },

  examine: async (offline) => {
    stub.called("examine", offline);
    const { findings } = stub.house;
    for (const found of findings) stub.examined(found);
    return structuredClone(findings);
  },
  fixFinding: async (fix) => {
    stub.called("fixFinding", fix);
    if (stub.holdFix) await new Promise<void>((end) => (stub.endFix = end));
    stub.house.findings = stub.house.findings.filter((found) => found.fix !== fix);
    return { fix, apps: 1, stores: 3, aside: "/home/you/registry-damaged.sqlite3", without_app: 0 };
  },
  bundle: async (names) => {
    stub.called("bundle", names);
    return `{\n  "schema": 1,\n  "names": ${names}\n}\n`;
  },
  saveBundle: async () => {
    stub.called("saveBundle");
    return "/home/you/Downloads/sellerkey-support.json";
  },

  onExamined: async (tell) => {
    stub.examined = tell;
    return () => {};
  },
  onUpdate: async (tell) => {
    stub.onUpdate = tell;
    return () => {};
  },
  onChanged: async (tell) => {
    stub.listen(tell);
    return () => {};
  },
  onRenewing: async (tell) => {
    stub.listenToRenewing(tell);
    return () => {};
  },
  onBlocked: async (tell) => {
    stub.listenToBlocked(tell);
    return () => {};
  },
  onClosing: async (tell) => {
    stub.closing = tell;
    return () => {};
  },
  onInspecting: async (tell) => {
    stub.tried = tell;
    return () => {};
  },
  onConnection: async (tell) => {
    stub.listenToConnection(tell);
    return () => {};
  },
  onTrouble: async (tell) => {
    stub.listenToTrouble(tell);
    return () => {};
  },
};
