import type { Problem } from './problem.ts';

const shown = 5;

/** Says the first few problems in one line, such as `"title" is required; "words" must be an int`. */
export function problemList(problems: readonly Problem[]): string {
  const texts = problems.slice(0, shown).map(({ path, message }) => {
    const text = message.replace(/\.$/, '');
    return path === '' ? text : `${path}: ${text}`;
  });
  const rest = problems.length - texts.length;
  return rest > 0 ? `${texts.join('; ')}; and ${rest} more` : texts.join('; ');
}
