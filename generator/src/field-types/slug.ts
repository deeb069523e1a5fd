import { textOptions, textType } from './rules/text-type.ts';

const { minLength, maxLength, trim, lower } = textOptions;

/** A name for addresses. */
export const slugType = textType({
  name: 'slug',
  description: 'Words of a-z and 0-9 joined by single hyphens, such as my-first-post, stored as a BSON string.',
  examples: ['slug', 'slug(3..80)', '{ type: slug, unique: true }'],
  options: { minLength, maxLength, trim, lower },
  format: () => 'slug',
  matches: (text) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text),
  // No group is repeated here: of these, the server takes only some thousand turns.
  schema: () => ({ pattern: '^[a-z0-9-]++\\z', not: { pattern: '^-|--|-\\z' } }),
  mismatch: 'is no slug (a-z, 0-9 and single hyphens between)',
});
