/** `{name}` filled in; `{Name}` with a capital first letter. Throws where a value is lacking. */
export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\p{L}+)\}/gu, (_, name: string) => {
    const lower = name.charAt(0).toLowerCase() + name.slice(1);
    const value = values[name] ?? values[lower];
    if (value === undefined) throw new RangeError(`${name} is lacking in: ${template}`);
    return name === lower ? value : value.charAt(0).toUpperCase() + value.slice(1);
  });
}

/** Phrases written with a bar between them. */
export function phrases(text: string): readonly string[] {
  return text.split("|").map((phrase) => phrase.trim());
}
