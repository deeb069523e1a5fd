import type { Step } from './step.ts';

/** What is done with documents that are in a step's way. It may be changed when they came while the step was running. */
const answers: ReadonlySet<string> = new Set(['onConflict', 'onError', 'onProblem']);

/**
 * SHA-256 in hex over a step as data, to tell which steps of a migration were edited. Functions are left out: their text
 * depends on how the file was loaded, and the file's own checksum covers them.
 */
export async function stepDigest(step: Step): Promise<string> {
  const text = JSON.stringify(step, (key, value: unknown) => {
    if (typeof value === 'bigint') return `${value}n`;
    if (value instanceof RegExp) return String(value);
    return answers.has(key) && typeof value === 'string' ? undefined : value;
  });
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
