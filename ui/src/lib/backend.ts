// The only file that knows Tauri: everything else asks here.
import { getVersion } from "@tauri-apps/api/app";
import { Channel, invoke } from "@tauri-apps/api/core";
import type * as view from "./view";

type Takeover = { app: string; text: string; name: string | null; watch: boolean };
type LinkWish = { app: string; store: string | null; name: string | null; days: number };
type Again = { app: string; store: string | null; name: string | null };

declare global {
  interface Window {
    /** What the shell laid in the page before it was loaded, and when. */
    sellerkey?: { at: number; overview: view.Overview };
  }
}

/** In milliseconds. A page that is loaded anew finds what was laid there the first time. */
const FRESH = 10_000;

export const backend = {
  version: () => getVersion(),

  /** An overview that is there without being asked for. */
  first: () => {
    const laid = window.sellerkey;
    return laid && Date.now() - laid.at < FRESH ? laid.overview : null;
  },
  overview: () => invoke<view.Overview>("overview"),
  activity: (store: string | null) => invoke<view.ActivityView[]>("activity", { store }),

  platforms: () => invoke<view.PlatformView[]>("platforms"),
  addApp: (form: view.AppForm) => invoke<view.SavedApp>("add_app", { form }),
  editApp: (id: string, form: view.AppForm) => invoke<view.SavedApp>("edit_app", { id, form }),
  checkApp: (id: string) => invoke<view.AppCheckView>("check_app", { id }),
  removeApp: (id: string) => invoke<null>("remove_app", { id }),
  testCallback: (url: string) => invoke<view.CallbackView>("test_callback", { url }),
  savePage: () => invoke<string>("save_page"),
  handOn: (framework: view.FrameworkWord) => invoke<string>("hand_on", { framework }),

  connect: (wish: Again) => invoke<null>("connect", wish),
  makeLink: (wish: LinkWish) => invoke<view.LinkView>("make_link", wish),
  takeBackLink: (attempt: string) => invoke<null>("take_back_link", { attempt }),
  trySandbox: () => invoke<null>("try_sandbox"),
  paste: (text: string) => invoke<null>("paste", { text }),
  pasteElsewhere: (text: string) => invoke<null>("paste_elsewhere", { text }),
  giveUp: (attempt: string) => invoke<null>("give_up", { attempt }),
  openAgain: () => invoke<null>("open_again"),
  copyLink: () => invoke<null>("copy_link"),
  cancelConnection: () => invoke<null>("cancel_connection"),
  closeConnection: () => invoke<null>("close_connection"),
  settle: (id: string, decision: view.DecisionWord) => invoke<null>("settle", { id, decision }),

  copyToken: (store: string) => invoke<view.CopiedToken>("copy_token", { store }),
  checkStore: (store: string) => invoke<view.HealthView>("check_store", { store }),
  renewStore: (store: string) => invoke<null>("renew_store", { store }),
  renewStores: (stores: string[]) => invoke<view.RenewingView>("renew_stores", { stores }),
  stopRenewing: () => invoke<null>("stop_renewing"),
  tagStore: (store: string, tags: string[]) => invoke<null>("tag_store", { store, tags }),
  importTokens: (wish: Takeover) => invoke<view.TakenOverView>("import_tokens", wish),
  renameStore: (store: string, name: string) => invoke<null>("rename_store", { store, name }),
  forgetStore: (store: string) => invoke<null>("forget_store", { store }),

  addDelivery: (store: string, delivery: view.DeliveryForm) =>
    invoke<view.AddedDelivery>("add_delivery", { store, delivery }),
  removeDelivery: (id: string) => invoke<null>("remove_delivery", { id }),
  deliverNow: (id: string) => invoke<null>("deliver_now", { id }),
  commandWords: (line: string) => invoke<string[]>("command_words", { line }),

  inspect: (request: view.RequestForm, secret: view.SecretForm) =>
    invoke<view.InspectionView>("inspect", { request, secret }),
  cancelInspection: () => invoke<null>("cancel_inspection"),
  clearInspection: () => invoke<null>("clear_inspection"),
  mend: (code: string) => invoke<view.MendedView>("mend", { code }),
  copyMended: (what: view.MendedPart) => invoke<null>("copy_mended", { what }),
  copyTicket: () => invoke<null>("copy_ticket"),
  sendDryRun: () => invoke<view.DryRunView>("send_dry_run"),
  explain: () => invoke<view.StepsView | null>("explain"),
  snippet: (language: view.LanguageWord) => invoke<string>("snippet", { language }),
  keptRequest: (id: string) => invoke<view.KeptRequestView>("kept_request", { id }),

  settings: () => invoke<view.SettingsView>("settings"),
  setTheme: (theme: view.Theme) => invoke<null>("set_theme", { theme }),
  setLanguage: (tag: string | null) => invoke<string>("set_language", { tag }),
  setAutostart: (on: boolean) => invoke<null>("set_autostart", { on }),
  setClosing: (closing: view.Closing) => invoke<null>("set_closing", { closing }),
  closeWindow: (keep: boolean, remember: boolean) => invoke<null>("close_window", { keep, remember }),
  setBrowser: (browser: view.BrowserChoice) => invoke<null>("set_browser", { browser }),
  setProxy: (proxy: view.ProxyChoice) => invoke<null>("set_proxy", { proxy }),
  testProxy: () => invoke<string>("test_proxy"),
  chooseVault: (vault: view.VaultWord, passphrase: string | null) =>
    invoke<null>("choose_vault", { vault, passphrase }),
  unlockVault: (passphrase: string) => invoke<null>("unlock_vault", { passphrase }),
  removeEverything: () => invoke<null>("remove_everything"),

  update: () => invoke<view.UpdateView>("update"),
  lookForUpdate: () => invoke<view.UpdateView>("look_for_update"),
  installUpdate: () => invoke<view.UpdateView>("install_update"),
  stopUpdate: () => invoke<null>("stop_update"),

  examine: (offline: boolean) => invoke<view.ExaminedView[]>("examine", { offline }),
  fixFinding: (fix: view.FixWord) => invoke<view.FixedView>("fix_finding", { fix }),
  bundle: (names: boolean) => invoke<string>("bundle", { names }),
  saveBundle: () => invoke<string>("save_bundle"),

  onExamined: (tell: (found: view.ExaminedView) => void) => on("examined", tell),
  onUpdate: (tell: (update: view.UpdateView) => void) => on("update", tell),
  onChanged: (tell: () => void) => on("changed", tell),
  onConnection: (tell: (connection: view.ConnectionView | null) => void) => on("connection", tell),
  onTrouble: (tell: (problem: view.Problem) => void) => on("trouble", tell),
  onRenewing: (tell: (renewing: view.RenewingView) => void) => on("renewing", tell),
  onBlocked: (tell: (problem: view.Problem | null) => void) => on("blocked", tell),
  onClosing: (tell: () => void) => on("closing", tell),
  onInspecting: (tell: (tried: number) => void) => on("inspecting", tell),
};

export type Backend = typeof backend;

/** What a word of the shell's brings with it. */
type Says<Name extends view.Word["word"]> =
  Extract<view.Word, { word: Name }> extends { says: infer Said } ? Said : undefined;

const listeners = new Set<(word: view.Word) => void>();
let listening: Promise<null> | null = null;

/** Hears a word of the shell's, until what it answers is called. */
async function on<Name extends view.Word["word"]>(
  name: Name,
  tell: (says: Says<Name>) => void,
): Promise<() => void> {
  const hear = (word: view.Word) => {
    if (word.word === name) tell(("says" in word ? word.says : undefined) as Says<Name>);
  };
  listeners.add(hear);
  const channel = () => new Channel<view.Word>((word) => listeners.forEach((hear) => hear(word)));
  listening ??= invoke<null>("listen", { channel: channel() });
  try {
    await listening;
  } catch (refusal) {
    listening = null;
    throw refusal;
  }
  return () => listeners.delete(hear);
}
