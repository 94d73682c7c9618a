// Tags as they are typed: words with commas between them.

/** Each once, without white space around it, as the shell keeps them. */
export function tagsIn(typed: string): string[] {
  const tags = typed.split(",").map((tag) => tag.trim().toLowerCase());
  return [...new Set(tags.filter((tag) => tag !== ""))];
}

export function typedAs(tags: string[]): string {
  return tags.join(", ");
}

/** All that are in use, by name. */
export function tagsOf(stores: { tags: string[] }[]): string[] {
  return [...new Set(stores.flatMap(({ tags }) => tags))].sort((one, other) => one.localeCompare(other));
}
