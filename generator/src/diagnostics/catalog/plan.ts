import type { CatalogEntry } from './catalog-entry.ts';

/** The diagnostics of phase plan. Their snippets are the models of the last migration, those now, and the flags that were given. */
export const planCatalog = {
  'plan/was-unknown': {
    severity: 'error',
    message: 'The {{what}} "{{name}}" was "{{was}}", but the last migration has no {{what}} of that name.',
    hint: 'Write the name that the last migration has, or remove `was`.',
    reason: 'A former name says which data to keep. One that never was would leave the data of the real one behind.',
    wrong: {
      'before.yaml': 'models:\n  Post:\n    fields: { title: string }\n',
      'after.yaml': 'models:\n  Post:\n    fields: { title: string, text: { type: string?, was: body } }\n',
    },
    right: {
      'before.yaml': 'models:\n  Post:\n    fields: { title: string, body: string? }\n',
      'after.yaml': 'models:\n  Post:\n    fields: { title: string, text: { type: string?, was: body } }\n',
    },
  },
  'plan/was-still-there': {
    severity: 'error',
    message: 'The {{what}} "{{name}}" cannot have been "{{was}}", which is still declared.',
    hint: 'Remove `was` from "{{name}}", or remove "{{was}}".',
    reason: 'Data cannot follow a new name and stay under the old one.',
    wrong: {
      'before.yaml': 'models:\n  Post:\n    fields: { title: string }\n',
      'after.yaml':
        'models:\n  Post:\n    fields: { title: string }\n  Page:\n    was: Post\n    fields: { title: string }\n',
    },
    right: {
      'before.yaml': 'models:\n  Post:\n    fields: { title: string }\n',
      'after.yaml': 'models:\n  Page:\n    was: Post\n    fields: { title: string }\n',
    },
  },
  'plan/was-taken': {
    severity: 'error',
    message: 'The {{what}} "{{name}}" was "{{was}}", but another {{what}} says the same of itself.',
    hint: 'Leave `was: {{was}}` at one of the two.',
    reason: 'Data follow one new name.',
    wrong: {
      'before.yaml': 'models:\n  Post:\n    fields: { title: string }\n',
      'after.yaml':
        'models:\n  Page:\n    was: Post\n    fields: { title: string }\n  Sheet:\n    was: Post\n    fields: { title: string }\n',
    },
    right: {
      'before.yaml': 'models:\n  Post:\n    fields: { title: string }\n',
      'after.yaml':
        'models:\n  Page:\n    was: Post\n    fields: { title: string }\n  Sheet:\n    fields: { title: string }\n',
    },
  },
  'plan/was-beside': {
    severity: 'error',
    message: 'The {{what}} "{{name}}" cannot have been "{{was}}": the last migration has both.',
    hint: 'Give what was "{{was}}" a name that the last migration does not have; or make two migrations: in the first, "{{name}}" is gone and "{{was}}" is still there.',
    reason: 'There may be data under both names, and one of them would be lost.',
    wrong: {
      'before.yaml': 'models:\n  Post:\n    fields: { title: string }\n  Page:\n    fields: { title: string }\n',
      'after.yaml': 'models:\n  Page:\n    was: Post\n    fields: { title: string }\n',
    },
    right: {
      'before.yaml': 'models:\n  Post:\n    fields: { title: string }\n',
      'after.yaml': 'models:\n  Page:\n    was: Post\n    fields: { title: string }\n',
    },
  },
  'plan/was-stored': {
    severity: 'error',
    message: 'The field "{{owner}}.{{name}}" was stored as "{{key}}", not as "{{wrong}}".',
    hint: 'Write `was: {{former}}`.',
    reason: 'Clients read the former key until the migration is through, and another one may hold something else.',
    wrong: {
      'before.yaml': 'models:\n  Post:\n    fields: { title: { type: string, stored: t } }\n',
      'after.yaml': 'models:\n  Post:\n    fields: { heading: { type: string, was: title } }\n',
    },
    right: {
      'before.yaml': 'models:\n  Post:\n    fields: { title: { type: string, stored: t } }\n',
      'after.yaml': 'models:\n  Post:\n    fields: { heading: { type: string, was: { name: title, stored: t } } }\n',
    },
  },
  'plan/index-reused': {
    severity: 'error',
    message: 'The index "{{name}}" of "{{model}}" takes over what "{{other}}" indexes until now.',
    hint: 'Make two migrations: in the first, there is no index "{{other}}"; or let the names be as they were.',
    reason:
      'The server has no two indexes of the same key and options, so neither could be built while the other stands.',
    wrong: {
      'before.yaml':
        'models:\n  Post:\n    fields: { a: int, b: int }\n    indexes: [{ key: { a: 1 }, name: one }, { key: { b: 1 }, name: two }]\n',
      'after.yaml':
        'models:\n  Post:\n    fields: { a: int, b: int }\n    indexes: [{ key: { b: 1 }, name: one }, { key: { a: 1 }, name: two }]\n',
    },
    right: {
      'before.yaml':
        'models:\n  Post:\n    fields: { a: int, b: int }\n    indexes: [{ key: { a: 1 }, name: one }, { key: { b: 1 }, name: two }]\n',
      'after.yaml':
        'models:\n  Post:\n    fields: { a: int, b: int }\n    indexes: [{ key: { a: 1 }, name: first }, { key: { b: 1 }, name: second }]\n',
    },
  },
  'plan/maybe-renamed': {
    severity: 'error',
    message: 'The {{what}} "{{subject}}" is gone, and "{{candidate}}" looks like it.',
    hint: 'If it is the same, write `was: {{former}}` at "{{candidate}}" or give the flag `--rename {{rename}}`; if not, give `--drop {{drop}}`.',
    reason: 'Taking one away and adding another would lose the data of a rename, so this is never guessed.',
    wrong: {
      'before.yaml': 'models:\n  Post:\n    fields: { title: string }\n',
      'after.yaml': 'models:\n  Post:\n    fields: { heading: string }\n',
    },
    right: {
      'before.yaml': 'models:\n  Post:\n    fields: { title: string }\n',
      'after.yaml': 'models:\n  Post:\n    fields: { heading: { type: string, was: title } }\n',
    },
  },
  'plan/needs-value': {
    severity: 'error',
    message: '"{{subject}}" of type {{type}} {{reason}}, and {{state}}.',
    hint: 'Give it a `default`, or make it optional, or say what they get with the flag `--fill {{fill}}`. Where it follows from other fields, fill in anything, and in the migration write `edit.computeField` in place of `edit.addField`.',
    reason: 'Documents of the last migration would not be right any more.',
    wrong: {
      'before.yaml': 'models:\n  Post:\n    fields: { title: string }\n',
      'after.yaml': 'models:\n  Post:\n    fields: { title: string, words: int }\n',
    },
    right: {
      'before.yaml': 'models:\n  Post:\n    fields: { title: string }\n',
      'after.yaml': 'models:\n  Post:\n    fields: { title: string, words: { type: int, default: 0 } }\n',
    },
  },
  'plan/no-automatic-way': {
    severity: 'error',
    message: '"{{subject}}" changes from {{from}} to {{to}}, and there is no automatic way from one to the other.',
    hint: 'Give the flag `--transform {{transform}}`: the migration gets the place of a data step, which you write in TypeScript.',
    reason: 'Which value becomes which is not in the models; a guess could lose data.',
    wrong: {
      'before.yaml': 'models:\n  Post:\n    fields: { place: string }\n',
      'after.yaml': 'models:\n  Post:\n    fields: { place: geo.point }\n',
    },
    right: {
      'before.yaml': 'models:\n  Post:\n    fields: { place: string }\n',
      'after.yaml': 'models:\n  Post:\n    fields: { place: geo.point }\n',
      flags: '--transform Post.place\n',
    },
  },
  'plan/id-retyped': {
    severity: 'error',
    message: 'The "_id" of "{{model}}" changes from {{from}} to {{to}}, but no update changes the "_id" of a document.',
    hint: 'Keep its type, or declare a new model and move the documents there in a step that you write in TypeScript.',
    reason:
      'MongoDB refuses every update of "_id": documents would have to be inserted anew, and what refers to them follow.',
    wrong: {
      'before.yaml': 'models:\n  Post:\n    fields: { _id: string, title: string }\n',
      'after.yaml': 'models:\n  Post:\n    fields: { _id: int, title: string }\n',
    },
    right: {
      'before.yaml': 'models:\n  Post:\n    fields: { _id: string, title: string }\n',
      'after.yaml': "models:\n  Post:\n    fields: { _id: 'string(1..20)', title: string }\n",
    },
  },
  'plan/key-reused': {
    severity: 'error',
    message: 'The field "{{name}}" of "{{owner}}" takes the key "{{key}}" that another field gives up.',
    hint: 'Make two migrations: in the first, no field has the key "{{key}}".',
    reason: 'While documents of both shapes are there, nobody could tell which field a value under this key is.',
    wrong: {
      'before.yaml': 'models:\n  Post:\n    fields: { title: string, name: string? }\n',
      'after.yaml':
        'models:\n  Post:\n    fields:\n      title: { type: string, stored: heading }\n      name: { type: string?, stored: title }\n',
    },
    right: {
      'before.yaml': 'models:\n  Post:\n    fields: { title: string, name: string? }\n',
      'after.yaml':
        'models:\n  Post:\n    fields:\n      title: { type: string, stored: heading }\n      name: { type: string?, stored: label }\n',
    },
  },
  'plan/collection-reused': {
    severity: 'error',
    message: 'The model "{{name}}" takes the collection "{{collection}}" that another model gives up.',
    hint: 'Make two migrations: in the first, no model has the collection "{{collection}}".',
    reason: 'While the migration runs, the name would stand for two collections.',
    wrong: {
      'before.yaml': 'models:\n  Post:\n    fields: { title: string }\n  Tag:\n    fields: { label: int }\n',
      'after.yaml':
        'models:\n  Post:\n    collection: articles\n    fields: { title: string }\n  Tag:\n    collection: posts\n    fields: { label: int }\n',
    },
    right: {
      'before.yaml': 'models:\n  Post:\n    fields: { title: string }\n  Tag:\n    fields: { label: int }\n',
      'after.yaml':
        'models:\n  Post:\n    collection: articles\n    fields: { title: string }\n  Tag:\n    fields: { label: int }\n',
    },
  },
  'plan/bad-fill': {
    severity: 'error',
    message: '"{{value}}" cannot fill "{{subject}}": it {{problem}}.',
    hint: 'Write a value of the type after `--fill {{subject}}=`, as in JSON; texts need no quotes.',
    reason: 'The documents that are filled have to be right by the models.',
    wrong: {
      'before.yaml': 'models:\n  Post:\n    fields: { title: string }\n',
      'after.yaml': 'models:\n  Post:\n    fields: { title: string, words: { type: int, default: 1 } }\n',
      flags: '--fill Post.words=many\n',
    },
    right: {
      'before.yaml': 'models:\n  Post:\n    fields: { title: string }\n',
      'after.yaml': 'models:\n  Post:\n    fields: { title: string, words: { type: int, default: 1 } }\n',
      flags: '--fill Post.words=0\n',
    },
  },
  'plan/unused-answer': {
    severity: 'error',
    message: 'The flag "{{flag}}" answers nothing that was asked.',
    hint: 'Remove it, or write the names as the message of the question has them. What follows the equals sign of `--rename` has to be new in the models, and that of `--map` a value that the enum has now.',
    reason: 'An answer that does nothing is usually a mistyped name, and the data would not be treated as meant.',
    wrong: {
      'before.yaml': 'models:\n  Post:\n    fields: { title: string }\n',
      'after.yaml': 'models:\n  Post:\n    fields: { heading: { type: string, was: title } }\n',
      flags: '--rename Post.titel=heading\n',
    },
    right: {
      'before.yaml': 'models:\n  Post:\n    fields: { title: string }\n',
      'after.yaml': 'models:\n  Post:\n    fields: { heading: string }\n',
      flags: '--rename Post.title=heading\n',
    },
  },
  'plan/lost-value': {
    severity: 'warning',
    message: '"{{enum}}" loses the value "{{value}}", and nothing says what takes its place in documents.',
    hint: 'Make the migration with `--map {{map}}`, where VALUE is one of {{values}}; or, if no document has it, with `--drop {{drop}}`. If it is made already, delete its folder and run `espalier migrate hash` before.',
    reason:
      'Where the server validates a model, `espalier migrate up` refuses a migration that would leave documents with a value behind that is none any more.',
    wrong: {
      'before.yaml': 'models:\n  Post:\n    fields: { status: { enum: [draft, live, gone] } }\n',
      'after.yaml': 'models:\n  Post:\n    fields: { status: { enum: [draft, live] } }\n',
    },
    right: {
      'before.yaml': 'models:\n  Post:\n    fields: { status: { enum: [draft, live, gone] } }\n',
      'after.yaml': 'models:\n  Post:\n    fields: { status: { enum: [draft, live] } }\n',
      flags: '--map PostStatus.gone=draft\n',
    },
  },
  'plan/unread-form': {
    severity: 'warning',
    message:
      '"{{subject}}" {{change}}, and the models do not say so: `espalier migrate up --phase expand` will refuse this migration.',
    hint: 'If it is to be applied in two halves, write `{{line}}` there and make it anew: delete its folder, and run `espalier migrate hash` and `espalier migrate make`.',
    reason: 'Between the halves, clients read both forms of what the models declare by `was`, and of nothing else.',
  },
  'plan/moved-collection': {
    severity: 'warning',
    message:
      'The collection "{{from}}" gets the name "{{to}}": `espalier migrate up --phase expand` will refuse this migration.',
    hint: 'Keep the name by `collection: {{kept}}` and make it anew; or apply it by one `espalier migrate up`, in a gap between the two versions.',
    reason:
      'A collection has one name at a time: until it is renamed the new version does not find it, and from then on the former one.',
  },
  'plan/too-many-places': {
    severity: 'error',
    message: 'Embedded types that changed stand in more than {{limit}} places.',
    hint: 'Change fewer types in one migration.',
    reason: 'A migration spells out every path that it changes, and this one would be longer than anybody can review.',
  },
} as const satisfies Readonly<Record<`plan/${string}`, CatalogEntry>>;
