import { isSame } from './is-same.ts';

type Rules = Readonly<Record<string, unknown>>;

const LOWER: readonly string[] = ['minimum', 'minLength', 'minItems', 'minProperties'];
const UPPER: readonly string[] = ['maximum', 'maxLength', 'maxItems', 'maxProperties'];

/** Whether rules became looser or tighter; nothing when they are the same. What cannot be compared counts as tighter. */
export function constraintEffect(before: Rules, after: Rules): 'looser' | 'tighter' | undefined {
  if (isSame(before, after)) return undefined;
  const keywords = new Set([...Object.keys(before), ...Object.keys(after)]);
  const isTighter = [...keywords].some((keyword) => tightens(keyword, before[keyword], after[keyword]));
  return isTighter ? 'tighter' : 'looser';
}

function tightens(keyword: string, before: unknown, after: unknown): boolean {
  if (after === undefined || isSame(before, after)) return false;
  if (before === undefined) return true;
  const [old, now] = [Number(before), Number(after)];
  if (LOWER.includes(keyword)) return !(now <= old);
  return !(UPPER.includes(keyword) && now >= old);
}
