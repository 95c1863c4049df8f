import { openDirectoryAt, type Directory } from "#store/directory/open.ts";

/** Opens the directory at a place, as a person writes it, for as long as the work takes. Throws a StoreError where it can't. */
export async function withDirectory<T>(place: string, work: (directory: Directory) => Promise<T>): Promise<T> {
  const directory = await openDirectoryAt(place);
  try {
    return await work(directory);
  } finally {
    await directory.close();
  }
}
