import type { CatalogEntry } from './catalog-entry.ts';

/** The diagnostics of phase validate: what is YAML, but not the language of model files or of `espalier.yaml`. */
export const validateCatalog = {
  'validate/unknown-key': {
    severity: 'error',
    message: 'The key "{{key}}" has no meaning here.',
    hint: 'Remove it, or use one of the keys that the reference lists.',
    reason:
      'A key that is not known would silently do nothing, and most of them are slips of the keyboard. An option may also belong to another field type than the one declared.',
    wrong: 'models:\n  Post:\n    colection: posts\n    fields: { title: string }\n',
    right: 'models:\n  Post:\n    collection: posts\n    fields: { title: string }\n',
  },
  'validate/missing-key': {
    severity: 'error',
    message: 'The key "{{key}}" is missing.',
    hint: 'Add "{{key}}:" to the mapping.',
    reason: 'Without it the declaration says too little.',
    wrong: 'models:\n  Post:\n    collection: posts\n',
    right: 'models:\n  Post:\n    collection: posts\n    fields: { title: string }\n',
  },
  'validate/wrong-type': {
    severity: 'error',
    message: 'Expected {{expected}}, found {{found}}.',
    hint: 'Write {{expected}}.',
    reason:
      'The value is of another kind than the key takes. YAML reads 1, true and null without quotes as something else than texts.',
    wrong: 'models:\n  Post:\n    collection: 12\n    fields: { title: string }\n',
    right: "models:\n  Post:\n    collection: '12'\n    fields: { title: string }\n",
  },
  'validate/not-allowed': {
    severity: 'error',
    message: 'This key does not take {{found}}.',
    hint: 'Use one of the values that the reference lists.',
    reason: 'The key takes one of a few values.',
    wrong: 'models:\n  Post:\n    fields: { title: string }\n    validation: { level: strikt }\n',
    right: 'models:\n  Post:\n    fields: { title: string }\n    validation: { level: strict }\n',
  },
  'validate/bad-format': {
    severity: 'error',
    message: '"{{text}}" is not allowed as {{kind}}.',
    hint: 'Choose a name of letters, digits and underscores.',
    reason: 'Names become names of TypeScript; folders must stay within the project.',
    wrong: 'models:\n  blog-post:\n    fields: { title: string }\n',
    right: 'models:\n  BlogPost:\n    fields: { title: string }\n',
  },
  'validate/limit': {
    severity: 'error',
    message: 'This {{problem}}.',
    hint: 'Change it so that it fits.',
    reason: 'The value is of the right kind, but too small, too large, too short or too long.',
    wrong: 'models:\n  Post:\n    fields: { status: { enum: [] } }\n',
    right: 'models:\n  Post:\n    fields: { status: { enum: [draft, live] } }\n',
  },
  'validate/duplicate-item': {
    severity: 'error',
    message: 'The item "{{item}}" stands twice in the list.',
    hint: 'Remove one of them.',
    reason: 'The second one would have no effect.',
    wrong: 'enums:\n  Status: [draft, live, draft]\n',
    right: 'enums:\n  Status: [draft, live]\n',
  },
  'validate/folders-overlap': {
    severity: 'error',
    message: 'The folder of the models, "{{models}}", and the output folder, "{{output}}", lie within each other.',
    hint: 'Give the output a folder of its own, such as "generated".',
    reason: 'What is generated is replaced as a whole; it must not share a folder with files that people write.',
    wrong: { 'espalier.yaml': 'models: schema\noutput: schema/generated\n' },
    right: { 'espalier.yaml': 'models: schema/models\noutput: generated\n' },
  },
} as const satisfies Readonly<Record<`validate/${string}`, CatalogEntry>>;
