/** Whether something out there answers at a callback URL, so that one has to say what. */
export function leadsToTheWeb(callback: string): boolean {
  if (!URL.canParse(callback.trim())) return false;
  const { protocol, hostname } = new URL(callback.trim());
  return /^https?:$/.test(protocol) && !LOOPBACK.has(hostname);
}

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);
