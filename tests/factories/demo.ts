/** Signs in to a demo as one of its people, and gives the cookie to ask with. */
export async function demoCookie(url: string, person: string): Promise<string> {
  const headers = { "Content-Type": "application/json", Origin: new URL(url).origin };
  const signedIn = await fetch(new URL("api/sign-in/demo", url), {
    method: "POST",
    headers,
    body: JSON.stringify({ person }),
  });
  return signedIn.headers
    .getSetCookie()
    .map((one) => one.split(";", 1)[0])
    .join("; ");
}
