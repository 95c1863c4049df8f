/** The page of a file that values come from; each part of its path by itself, so that the address can be read. */
export function fileAddress(file: string): string {
  return `data/files/${file.split("/").map(encodeURIComponent).join("/")}`;
}
