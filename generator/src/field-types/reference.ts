import type { FieldType, OptionSchema } from './field-type.ts';

/** The text of `docs/reference/field-types.md`: every field type with its options, from the registry. */
export function fieldTypesReference(fieldTypes: Iterable<FieldType>): string {
  const opening =
    '# Field types\n\nEvery field type, in short notation and with the options of the long form. This page is made from `generator/src/field-types/`.\n';
  return [opening, ...[...fieldTypes].map(describe)].join('\n');
}

function describe(type: FieldType): string {
  const value = type.value({}).text;
  const input = type.input?.({}).text ?? value;
  const accepts = input === value ? '' : `; a caller may give \`${input}\``;
  const examples = type.examples.map((example) => `\`${example}\``).join(', ');
  const lines = [
    `## ${type.name}`,
    '',
    type.description,
    '',
    `- In TypeScript: \`${value}\`${accepts}`,
    `- Examples: ${examples}`,
  ];
  const options = Object.entries(type.options);
  if (options.length > 0)
    lines.push('', '| option | meaning | default |', '| --- | --- | --- |', ...options.map(describeOption));
  return `${lines.join('\n')}\n`;
}

function describeOption([name, schema]: [string, OptionSchema]): string {
  const fallback = schema.default === undefined ? '' : `\`${JSON.stringify(schema.default)}\``;
  return `| \`${name}\` | ${schema.description.replaceAll('|', '\\|')} | ${fallback} |`;
}
