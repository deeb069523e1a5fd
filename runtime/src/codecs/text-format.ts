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

/** RFC 4291, 2.2, as addresses of the web have it: without zones, since these mean something on one machine only. */
function isIpv6(text: string): boolean {
  return /^[0-9a-f:.]{2,45}$/i.test(text) && URL.canParse(`http://[${text}]`);
}
