// Which stores are looked for.
import type { StateWord, StoreView } from "./view";

export type Sought = {
  /** A part of a name, an account, an app or a tag. */
  text: string;
  state: StateWord | "all";
  /** An app's id; empty for all, and so with the tag. */
  app: string;
  tag: string;
};

/** It stays while one looks at a store and comes back. */
export const sought: Sought = $state({ text: "", state: "all", app: "", tag: "" });

/** Those that fit everything that is asked for. */
export function fitting(stores: StoreView[], { text, state, app, tag }: Sought): StoreView[] {
  const word = text.trim().toLowerCase();
  return stores.filter(
    (store) =>
      (state === "all" || store.state === state) &&
      (app === "" || store.app_id === app) &&
      (tag === "" || store.tags.includes(tag)) &&
      (word === "" || isNamed(store, word)),
  );
}

function isNamed({ name, account, account_id, app_name, tags }: StoreView, word: string): boolean {
  return [name, account, account_id, app_name, ...tags].some((part) => part?.toLowerCase().includes(word));
}
