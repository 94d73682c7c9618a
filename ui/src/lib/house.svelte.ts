// What the window knows: pulled from the backend when it opens and whenever something has changed.
import { untrack } from "svelte";
import { backend } from "./backend";
import { inspector } from "./inspector.svelte";
import { isTrouble, outlookOf } from "./outlook";
import { go, place } from "./place.svelte";
import { problemOf } from "./problem";
import { renewals, summary } from "./renewals.svelte";
import type { ConnectionStage, ConnectionView, Overview, Problem, SettingsView, StoreView } from "./view";
import { prose, sentence, text } from "./words";

/** What comes from the shell is taken as a whole and never changed here. */
class House {
  overview: Overview | null = $state.raw(backend.first());
  /** Why there is no overview. */
  problem: Problem | null = $state.raw(null);
  settings: SettingsView | null = $state(null);
  connection: ConnectionView | null = $state.raw(null);
  /** How far the connection came: a failed one does not say where it failed. */
  reached: Exclude<ConnectionStage, "failed" | "done"> = $state("checking");
  /** What has just come about, shown above the stores until it is read. */
  news: string | null = $state(null);
  /** What screen readers are told. */
  announced = $state("");
  online = $state(navigator.onLine);
  /** What is in the way of renewals that are due. */
  blocked: Problem | null = $state.raw(null);
  /** Something in the shell failed that never should. */
  trouble: Problem | null = $state.raw(null);
  /** Counts the changes, for rooms that pull more than the overview. */
  changes = $state(0);
}

export const house = new House();

const A_MINUTE = 60_000;

/** What the first picture does not show is asked for so long after it. */
const FIRST_PICTURE = 300;

/** How many times a connection, or none, was shown. */
let shown = 0;

/** Begins to follow the backend. What it answers ends that. */
export function follow(): () => void {
  const stops = [
    backend.onChanged(() => void pull()),
    backend.onConnection((connection) => void show(connection)),
    backend.onTrouble((problem) => (house.trouble = problem)),
    backend.onRenewing((renewing) => renewals.show(renewing)),
    backend.onBlocked(block),
    backend.onInspecting((tried) => (inspector.tried = tried)),
  ];
  // Where the stores are, it stands there and is read.
  renewals.ended = (result) => {
    if (place.room !== "stores" || place.part !== null) announce(summary(result));
  };
  const laid = untrack(() => house.overview);
  void untrack(() => (laid ? take(laid, shown) : pull()));
  const later = setTimeout(() => {
    void pullSettings();
    if (laid) void Promise.all(stops).then(catchUp);
  }, FIRST_PICTURE);
  const tick = setInterval(() => void pull(), A_MINUTE);
  const net = () => (house.online = navigator.onLine);
  // Other programs, such as the command line, may have changed something meanwhile.
  const back = () => void pull();
  window.addEventListener("focus", back);
  window.addEventListener("online", net);
  window.addEventListener("offline", net);
  return () => {
    clearTimeout(later);
    clearInterval(tick);
    window.removeEventListener("focus", back);
    window.removeEventListener("online", net);
    window.removeEventListener("offline", net);
    for (const stop of stops) void stop.then((end) => end());
  };
}

export async function pull(): Promise<void> {
  const before = shown;
  try {
    const overview = await backend.overview();
    const known = house.overview;
    house.overview = overview;
    house.problem = null;
    house.changes += 1;
    if (!known) return await take(overview, before);
    renewals.show(overview.renewing);
    block(overview.blocked);
    sayWorse(known.stores, overview);
  } catch (refusal) {
    house.problem = problemOf(refusal);
  }
}

/** Takes the first one. What comes later comes as events; what was under way before this page was loaded does not. */
async function take({ renewing, blocked, connection }: Overview, before: number): Promise<void> {
  renewals.show(renewing);
  block(blocked);
  await resume(connection, before);
}

/** Takes what came about after the first one was laid in the page, and before anybody listened. */
async function catchUp(): Promise<void> {
  const [before, known] = [shown, house.overview];
  await pull();
  if (house.overview !== known) await resume(house.overview?.connection ?? null, before);
}

/** Shows a connection that was asked for when so many had been shown: what was told meanwhile is newer. */
async function resume(connection: ConnectionView | null, before: number): Promise<void> {
  if (shown === before) await show(connection);
}

export async function pullSettings(): Promise<void> {
  try {
    house.settings = await backend.settings();
  } catch (refusal) {
    house.problem ??= problemOf(refusal);
  }
}

/** What is said once more is other words to a screen reader, which would not say the same ones again. */
export function announce(words: string): void {
  house.announced = untrack(() => house.announced) === words ? `${words}\u00a0` : words;
}

/** Says something above the stores, and aloud. */
export function tell(words: string): void {
  house.news = words;
  announce(words);
}

function block(problem: Problem | null): void {
  if (problem && problem.code !== house.blocked?.code)
    announce(prose(sentence(problem), text("ui-blocked", { code: problem.code })));
  house.blocked = problem;
}

/** Says aloud which stores have come to need somebody, of themselves. */
function sayWorse(before: StoreView[], { stores, apps }: Overview): void {
  const troubled = (store: StoreView) =>
    isTrouble(
      outlookOf(
        store,
        apps.find(({ id }) => id === store.app_id),
      ),
    );
  const well = new Set(before.filter((store) => !troubled(store)).map(({ id }) => id));
  const worse = stores.filter((store) => well.has(store.id) && troubled(store));
  const [one] = worse;
  if (one) announce(text("ui-news-worse", { count: worse.length, store: one.name }));
}

async function show(connection: ConnectionView | null): Promise<void> {
  shown += 1;
  const begins = house.connection === null && connection !== null;
  house.connection = connection;
  if (!connection) return;
  if (begins) {
    house.news = null;
    house.reached = "checking";
    place.moved = true;
    // A link that comes home leaves what is being typed alone.
    const typing = place.room === "apps" && place.part !== null;
    if (!typing && (place.room !== "stores" || place.part !== null)) go("stores");
  }
  if (connection.stage === "done") await finish(connection);
  else if (connection.stage !== "failed") house.reached = connection.stage;
}

/** A connection that is done leaves the screen to the stores. */
async function finish({ result, store_name }: ConnectionView): Promise<void> {
  const name = result?.store_name ?? store_name;
  if (result?.word === "connected") tell(text("ui-news-connected", { store: name ?? "" }));
  else if (result?.word === "reauthorized") tell(text("ui-news-reauthorized", { store: name ?? "" }));
  else if (name) tell(text("ui-news-dropped", { store: name }));
  else tell(text("ui-news-dropped-new"));
  try {
    await backend.closeConnection();
    await pull();
  } catch (refusal) {
    house.problem = problemOf(refusal);
  }
  house.connection = null;
}
