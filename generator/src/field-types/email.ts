import { textOptions, textType } from './rules/text-type.ts';

const { minLength, maxLength, trim, lower } = textOptions;

/** An e-mail address, by the rule of HTML's `<input type=email>` and with a dot in its domain. */
export const emailType = textType({
  name: 'email',
  description: 'An e-mail address such as ann@example.org, stored as a BSON string.',
  examples: ['email', '{ type: email, lower: true, unique: true }'],
  options: { minLength, maxLength, trim, lower },
  format: () => 'email',
  matches: (text) => EMAIL.test(text) && text.length <= LONGEST_EMAIL,
  schema: () => ({ pattern: EMAIL_PATTERN, maxLength: LONGEST_EMAIL }),
  mismatch: 'is no e-mail address',
});

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const EMAIL = new RegExp(`^[a-z0-9.!#$%&'*+/=?^_\`{|}~-]{1,64}@${LABEL}(?:\\.${LABEL})+$`, 'i');
/** RFC 5321, 4.5.3.1.3, without the angle brackets. */
const LONGEST_EMAIL = 254;
/** The same for the server, which has no flag for case here. */
const EMAIL_PATTERN = `${EMAIL.source.replaceAll('a-z', 'A-Za-z').replace(/\$$/, '')}\\z`;
