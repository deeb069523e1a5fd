/** A JSON report as it is printed: indented for people, or on one line where several follow one another. */
export function jsonText(report: object, { isOneLine = false }: { readonly isOneLine?: boolean } = {}): string {
  return `${JSON.stringify(report, null, isOneLine ? 0 : 2)}\n`;
}
