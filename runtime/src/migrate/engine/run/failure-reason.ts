import { EspalierError } from '../../../errors/espalier-error.ts';
import { translateError } from '../../../errors/translate-error.ts';

/** Why something failed, as a part of a sentence that holds no data. */
export function failureReason(error: unknown): string {
  const translated = translateError(error, { kind: 'write' });
  if (translated instanceof EspalierError) return translated.message;
  const name = translated instanceof Error ? translated.name : typeof translated;
  return `it threw ${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}
