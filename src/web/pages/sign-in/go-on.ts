/** Goes on as another person: the page is loaded anew, so that nothing of who was here before is left in it. */
export function goOn({ next }: { readonly next: string }): void {
  globalThis.location.assign(next);
}
