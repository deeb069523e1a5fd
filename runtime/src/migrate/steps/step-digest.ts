import type { Step } from './step.ts';

/**
 * SHA-256 in hex over a step as data, to tell which steps of a migration were edited. Functions are left out: their text
 * depends on how the file was loaded, and the file's own checksum covers them.
 */
export async function stepDigest(step: Step): Promise<string> {
  const text = JSON.stringify(step, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
