import { textOptions, textType } from './rules/text-type.ts';

const { minLength, maxLength, trim } = textOptions;

/** An absolute address of the web. */
export const urlType = textType({
  name: 'url',
  description: 'An absolute http or https address, stored as a BSON string as it was written.',
  examples: ['url', 'url(..500)?'],
  options: { minLength, maxLength, trim },
  format: () => 'url',
  matches: (text) => /^https?:\/\/\S+$/iu.test(text) && URL.canParse(text),
  // What else makes an address is for a parser to say.
  schema: () => ({ pattern: '^[Hh][Tt][Tt][Pp][Ss]?://\\S++\\z' }),
  mismatch: 'is no http or https address',
});
