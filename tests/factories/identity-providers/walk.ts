/** What a browser does at the OpenID Connect provider, without one: follows the address, types the user name, and gives the address it is sent back to. */
export async function signInAt(location: string, userName: string, returnTo: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let request: { readonly url: string; readonly body: URLSearchParams | null } = { url: location, body: null };
  for (let steps = 0; steps < 10; steps += 1) {
    const { url, body } = request;
    if (url.startsWith(returnTo)) return new URL(url);
    const response = await fetch(url, {
      method: body === null ? "GET" : "POST",
      body,
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/u.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const next = response.headers.get("location");
    if (next === null && response.status !== 200) throw new Error(`${url}: HTTP ${response.status}`);
    request =
      next === null
        ? { url, body: new URLSearchParams({ user: userName }) }
        : { url: new URL(next, url).href, body: null };
  }
  throw new Error("the provider never sent the browser back");
}
