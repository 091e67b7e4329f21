/** What the files of a certificate are called, without their ending: each version is a file of its own. */
export function certificateFile({ number, version }: { readonly number: string; readonly version: number }): string {
  return version === 1 ? number : `${number}-V${String(version)}`;
}
