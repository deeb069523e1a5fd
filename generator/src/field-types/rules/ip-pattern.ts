import type { YamlValue } from '../../1-parse/document.ts';

/** The pattern of addresses of a version (`v4`, `v6`), or of both, in the server's dialect (PCRE). */
export function ipPattern(version: YamlValue | undefined): string {
  const forms = version === 'v4' ? [V4] : version === 'v6' ? v6Forms() : [V4, ...v6Forms()];
  return `^(?:${forms.join('|')})\\z`;
}

const BYTE = '(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])';
const V4 = `(?:${BYTE}\\.){3}${BYTE}`;
const GROUP = '[0-9A-Fa-f]{1,4}';
const GROUPS = 8;

/** RFC 4291, 2.2: eight groups, of which `::` stands for one or more, and a version 4 address for the last two. */
function v6Forms(): readonly string[] {
  const whole = `(?:${GROUP}:){6}(?:${GROUP}:${GROUP}|${V4})`;
  return [whole, ...Array.from({ length: GROUPS }, (_, before) => shortened(before, GROUPS - 1 - before))];
}

/** `before` groups, `::`, and at most `after` groups. */
function shortened(before: number, after: number): string {
  const start = before === 0 ? '' : `(?:${GROUP}:){${before - 1}}${GROUP}`;
  const ends = [
    ...(after >= 1 ? [`(?:${GROUP}:){0,${after - 1}}${GROUP}`] : []),
    ...(after >= 2 ? [`(?:${GROUP}:){0,${after - 2}}${V4}`] : []),
  ];
  return `${start}::${ends.length === 0 ? '' : `(?:${ends.join('|')})?`}`;
}
