/** The flags of `espalier migrate make` that answer something. */
export type AnswerFlag = 'rename' | 'drop' | 'fill' | 'map' | 'transform';

/** A flag with its answer, to be pasted into a shell: names may hold what it takes for its own, such as spaces and `[]`. */
export function flagText(flag: AnswerFlag, answer: string): string {
  const isPlain = /^[\p{L}\p{M}\p{N}_.=-]+$/u.test(answer);
  return `--${flag} ${isPlain ? answer : `'${answer.replaceAll("'", "'\\''")}'`}`;
}
