/** A word to be pasted into a shell: names may hold what it takes for its own, such as spaces and `[]`. */
export function shellWord(text: string): string {
  const isPlain = /^[\p{L}\p{M}\p{N}_.=-]+$/u.test(text);
  return isPlain ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
