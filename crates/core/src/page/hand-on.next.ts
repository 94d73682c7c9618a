// First in the GET of app/api/aliexpress/callback/route.ts. sellerkey.html is what `sellerkey callback page` prints.
if (request.nextUrl.searchParams.get("state")?.startsWith("sk1.")) {
  const page = await (await import("node:fs/promises")).readFile("sellerkey.html");
  return new Response(page, { headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" } });
}
