/** What a text may be asked to be. */
export type TextFormat = 'email' | 'url' | 'slug' | 'ip' | 'ipv4' | 'ipv6';

/** Whether a text has a format, and how messages name it. */
export interface FormatCheck {
  readonly expected: string;
  matches(text: string): boolean;
}

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const email = new RegExp(`^[a-z0-9.!#$%&'*+/=?^_\`{|}~-]{1,64}@${label}(?:\\.${label})+$`, 'i');
/** RFC 5321, 4.5.3.1.3, without the angle brackets. */
const longestEmail = 254;

const byte = '(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])';
const ipv4 = new RegExp(`^(?:${byte}\\.){3}${byte}$`);
const group = /^[0-9a-f]{1,4}$/i;

/** The checks of all formats. */
export const textFormats: Readonly<Record<TextFormat, FormatCheck>> = {
  email: { expected: 'an e-mail address', matches: (text) => text.length <= longestEmail && email.test(text) },
  url: {
    expected: 'an absolute http or https address',
    matches: (text) => /^https?:\/\/\S+$/iu.test(text) && URL.canParse(text),
  },
  slug: {
    expected: 'words of a-z and 0-9 joined by single hyphens',
    matches: (text) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text),
  },
  ip: { expected: 'an IP address', matches: (text) => ipv4.test(text) || isIpv6(text) },
  ipv4: { expected: 'an IPv4 address', matches: (text) => ipv4.test(text) },
  ipv6: { expected: 'an IPv6 address', matches: isIpv6 },
};

/** RFC 4291, 2.2, without zones: these mean something on one machine only. */
function isIpv6(text: string): boolean {
  if (text.length > 45) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  let count = 0;
  for (const [index, half] of halves.entries()) {
    const length = countGroups(half, index === halves.length - 1);
    if (length === undefined) return false;
    count += length;
  }
  return halves.length === 2 ? count < 8 : count === 8;
}

/** The number of 16-bit groups; the last may be written as an IPv4 address and counts for two. */
function countGroups(half: string, isLast: boolean): number | undefined {
  if (half === '') return 0;
  const parts = half.split(':');
  const endsInIpv4 = isLast && ipv4.test(parts.at(-1) ?? '');
  const groups = endsInIpv4 ? parts.slice(0, -1) : parts;
  if (!groups.every((part) => group.test(part))) return undefined;
  return groups.length + (endsInIpv4 ? 2 : 0);
}
