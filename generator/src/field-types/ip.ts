import { isIP } from 'node:net';
import { ipPattern } from './rules/ip-pattern.ts';
import { textType } from './rules/text-type.ts';

/** An address of the Internet Protocol. */
export const ipType = textType({
  name: 'ip',
  description: 'An IPv4 or IPv6 address, stored as a BSON string.',
  examples: ['ip', '{ type: ip, version: v6 }'],
  options: {
    version: {
      type: 'string',
      enum: ['v4', 'v6'],
      description: 'Take addresses of this version only. Both when absent.',
      examples: ['v4'],
    },
  },
  format: ({ version }) => (version === 'v4' ? 'ipv4' : version === 'v6' ? 'ipv6' : 'ip'),
  matches(text, { version }) {
    // A zone (`fe80::1%eth0`) means something on one machine only.
    const found = text.includes('%') ? 0 : isIP(text);
    return found !== 0 && (version === undefined || version === `v${found}`);
  },
  schema: ({ version }) => ({ pattern: ipPattern(version) }),
  mismatch: 'is no IP address of the declared version',
});
