/** The base name of the files generated for a type: `HTTPLog` gives `http-log`. */
export function fileNameOf(name: string): string {
  return name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1-$2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1-$2')
    .toLowerCase();
}

/** Whether files of this base name would meet Espalier's own, or devices of Windows. */
export function isReservedFileName(fileName: string): boolean {
  return /^(?:index|enums|manifest|con|prn|aux|nul|com[0-9]|lpt[0-9])$/.test(fileName);
}
