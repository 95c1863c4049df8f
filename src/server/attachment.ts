/** A head that gives a file its name, whatever the name is: by the letters that all take, and in full (RFC 6266). */
export function attachment(name: string): string {
  const plain = name.replaceAll(/[^\w.-]/gu, "_");
  const full = encodeURIComponent(name.toWellFormed()).replaceAll(/['()*]/gu, percent);
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
