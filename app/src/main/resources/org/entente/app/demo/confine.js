// Read by local-slack 0.1.8 before it starts (bunfig.toml). It listens on every interface, and anyone who reaches it may
// act as any member: keep it on this machine. It also knows no locale: answer it as Slack does, only when it is asked for.
import { readFileSync } from "node:fs";

const locales = JSON.parse(readFileSync(new URL("./locales.json", import.meta.url), "utf8"));
const withLocale = (user) => ({ ...user, locale: locales[user.id] ?? "en-US" });
const serve = Bun.serve;

Bun.serve = (options) =>
  serve({
    ...options,
    hostname: "127.0.0.1",
    async fetch(request, server) {
      const { pathname, search } = new URL(request.url);
      if (pathname !== "/api/users.info" && pathname !== "/api/users.list") return options.fetch(request, server);
      const asked = request.method === "GET" ? search : search + (await request.clone().text());
      const answer = await options.fetch(request, server);
      if (!/include_locale"?[=:]\s*"?(true|1)/.test(asked)) return answer;
      const body = await answer.json();
      if (body.user) body.user = withLocale(body.user);
      if (body.members) body.members = body.members.map(withLocale);
      return Response.json(body);
    },
  });
