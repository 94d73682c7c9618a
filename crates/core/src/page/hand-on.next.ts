// First in the GET of app/api/aliexpress/callback/route.ts. public/sellerkey.html is what `sellerkey callback page` prints.
const sent = new URL(request.url);
if (sent.searchParams.get("state")?.startsWith("sk1.")) {
  return new Response(null, { status: 302, headers: { Location: `/sellerkey.html${sent.search}`, "Cache-Control": "no-store" } });
}
