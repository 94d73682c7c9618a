// Where in the window one is: `#stores`, `#stores/ID`, `#apps/new`. Links lead there, and Back leads back.

export const ROOMS = ["stores", "apps", "inspector", "activity", "settings"] as const;
export type Room = (typeof ROOMS)[number];

type Place = { room: Room; part: string | null };

export const place: Place & { moved: boolean } = $state({ ...read(location.hash), moved: false });

window.addEventListener("hashchange", () => Object.assign(place, read(location.hash), { moved: true }));

export function go(room: Room, part?: string): void {
  place.moved = true;
  location.hash = part === undefined ? room : `${room}/${part}`;
}

/** Takes a part off the address that was something to do rather than a place. */
export function done(room: Room): void {
  location.replace(`#${room}`);
}

function read(hash: string): Place {
  const [room, part] = hash.slice(1).split("/");
  return {
    room: ROOMS.find((one) => one === room) ?? "stores",
    part: part ? decodeURIComponent(part) : null,
  };
}
