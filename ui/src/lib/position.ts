/** From where to where the word stands that begins at a line and a column, both counted from 1, in characters. */
export function wordAt(text: string, line: number, column: number): [start: number, end: number] {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const next = text.indexOf("\n", start);
    if (next < 0) break;
    start = next + 1;
  }
  for (let at = 1; at < column && start < text.length && text[start] !== "\n"; at += 1) {
    start += (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
  }
  const rest = text.slice(start).search(/\s|$/);
  return [start, start + Math.max(rest, 1)];
}
