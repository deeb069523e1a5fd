import { textOptions, textType } from './rules/text-type.ts';

/** Text. */
export const stringType = textType({
  name: 'string',
  description: 'Text, stored as a BSON string.',
  examples: ['string', 'string(1..200)', '{ type: string, pattern: "^[A-Z]{3}$", trim: true }'],
  options: textOptions,
});
