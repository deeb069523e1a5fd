import type { CatalogEntry } from './catalog-entry.ts';

/** The diagnostics of phase link: what each declaration says is sound, but they do not go together, or MongoDB would refuse it. */
export const linkCatalog = {
  'link/name-not-identifier': {
    severity: 'error',
    message: '"{{name}}" cannot be the name of a {{kind}}.',
    hint: 'Use letters, digits and underscores, beginning with a letter.',
    reason:
      'Names become identifiers of TypeScript. Characters that do not show, or that only look like digits, are not among them.',
    wrong: 'models:\n  Post²:\n    fields: { title: string }\n',
    right: 'models:\n  Post2:\n    fields: { title: string }\n',
  },
  'link/name-not-normalized': {
    severity: 'error',
    message: 'The name "{{name}}" is not in Unicode normalization form C.',
    hint: 'Write "{{normalized}}" with composed letters.',
    reason:
      'Two names that look the same would otherwise be different ones, and file systems disagree about which files they name.',
    wrong: 'models:\n  Cafe\u0301:\n    fields: { title: string }\n',
    right: 'models:\n  Café:\n    fields: { title: string }\n',
  },
  'link/name-mixes-scripts': {
    severity: 'error',
    message: 'The name "{{name}}" mixes letters of several scripts that look alike.',
    hint: 'Write it in one script.',
    reason: 'A Cyrillic "а" among Latin letters looks like another name (Unicode Technical Standard 39).',
    wrong: 'models:\n  Pоst:\n    fields: { title: string }\n',
    right: 'models:\n  Post:\n    fields: { title: string }\n',
  },
  'link/name-too-long': {
    severity: 'error',
    message: 'The name "{{name}}" is too long.',
    hint: 'Use at most 120 bytes of UTF-8.',
    reason: 'Names become names of files, which end at 255 bytes with everything that is appended.',
    wrong:
      'models:\n  界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界界:\n    fields: { title: string }\n',
    right: 'models:\n  世界:\n    fields: { title: string }\n',
  },
  'link/reserved-type-name': {
    severity: 'error',
    message: 'The {{kind}} "{{name}}" has the name of something that generated code uses.',
    hint: 'Choose another name, such as "{{name}}Entry".',
    reason: 'The generated class would hide a global of JavaScript, a type of the runtime or a field type.',
    wrong: 'models:\n  Promise:\n    fields: { text: string }\n',
    right: 'models:\n  Pledge:\n    fields: { text: string }\n',
  },
  'link/reserved-field-name': {
    severity: 'error',
    message: '"{{name}}" cannot be the name of a {{kind}}.',
    hint: 'Choose another name. A field may keep its key in the database with "stored: {{name}}" where MongoDB takes that.',
    reason: 'Rows have a member of this name, or JavaScript, await and the driver look for it in every object.',
    wrong: 'models:\n  Post:\n    fields:\n      then: string\n',
    right: 'models:\n  Post:\n    fields:\n      thenWhat: { type: string, stored: then }\n',
  },
  'link/duplicate-name': {
    severity: 'error',
    message: 'The name "{{name}}" of this {{kind}} is taken.',
    hint: 'Rename one of the two.',
    reason: 'Models, embedded types, enums and mixins of all files share one set of names.',
    wrong: 'enums:\n  Post: [draft, live]\nmodels:\n  Post:\n    fields: { title: string }\n',
    right: 'enums:\n  Status: [draft, live]\nmodels:\n  Post:\n    fields: { title: string }\n',
  },
  'link/companion-name': {
    severity: 'error',
    message: 'The {{kind}} "{{name}}" has the name of a type that is generated for "{{owner}}".',
    hint: 'Choose another name.',
    reason:
      'Every model and embedded type comes with types that are named after it, such as "PostInput" and "PostFilter".',
    wrong: 'models:\n  Post:\n    fields: { title: string }\n  PostInput:\n    fields: { text: string }\n',
    right: 'models:\n  Post:\n    fields: { title: string }\n  PostEntry:\n    fields: { text: string }\n',
  },
  'link/reserved-companion-name': {
    severity: 'error',
    message: 'The {{kind}} "{{name}}" would come with a type "{{companion}}", which generated code uses otherwise.',
    hint: 'Choose another name.',
    reason:
      'Every model and embedded type comes with types that are named after it, and one of them would hide a global of JavaScript.',
    wrong: 'models:\n  Weak:\n    fields: { text: string }\n',
    right: 'models:\n  Feeble:\n    fields: { text: string }\n',
  },
  'link/reserved-file-name': {
    severity: 'error',
    message: 'The {{kind}} "{{name}}" would be generated into "{{file}}", a name that is taken.',
    hint: 'Choose another name.',
    reason: 'Windows keeps some names for devices, and Espalier itself writes an index and a file of enums.',
    wrong: 'models:\n  Con:\n    fields: { text: string }\n',
    right: 'models:\n  Contra:\n    fields: { text: string }\n',
  },
  'link/file-name-clash': {
    severity: 'error',
    message: '"{{name}}" and "{{other}}" would share the file "{{file}}".',
    hint: 'Rename one of the two.',
    reason: 'Generated files are named in small letters with hyphens, since not all file systems tell case apart.',
    wrong:
      'models:\n  HTTPLog:\n    collection: a\n    fields: { text: string }\n  HttpLog:\n    collection: b\n    fields: { text: string }\n',
    right: 'models:\n  HttpLog:\n    fields: { text: string }\n',
  },
  'link/notation': {
    severity: 'error',
    message: '"{{text}}" is no type: {{problem}}.',
    hint: 'Write a type such as "string(1..200)?", "Comment[]", "Record<string, int>", "ref(User)" or "string | null".',
    reason: 'The short notation of types is TypeScript’s own, with parameters in parentheses.',
    wrong: 'models:\n  Post:\n    fields:\n      title: string(1..\n',
    right: 'models:\n  Post:\n    fields:\n      title: string(1..200)\n',
  },
  'link/unknown-type': {
    severity: 'error',
    message: 'There is no type "{{name}}".',
    hint: 'Use a field type, or declare it under "enums" or "embedded". Lists are written "int[]", maps "Record<string, int>".',
    reason: 'A type is a field type of Espalier, an enum, an embedded type or a reference, or a list or a map of such.',
    wrong: 'models:\n  Post:\n    fields:\n      title: strnig\n',
    right: 'models:\n  Post:\n    fields:\n      title: string\n',
  },
  'link/model-as-type': {
    severity: 'error',
    message: '"{{name}}" is a model, and models are not stored inside others.',
    hint: 'Write "ref({{name}})" to store its id, or declare it under "embedded".',
    reason: 'A model has a collection of its own. What lives inside another document is an embedded type.',
    wrong: 'models:\n  User:\n    fields: { name: string }\n  Post:\n    fields: { author: User }\n',
    right: 'models:\n  User:\n    fields: { name: string }\n  Post:\n    fields: { authorId: ref(User) }\n',
  },
  'link/mixin-as-type': {
    severity: 'error',
    message: '"{{name}}" is a mixin, which is no type.',
    hint: 'List it under "mixins", or declare it under "embedded" to use it as a type.',
    reason: 'A mixin’s fields become fields of those that list it; there is no value of it.',
    wrong: 'mixins:\n  Named:\n    fields: { name: string }\nmodels:\n  Post:\n    fields: { author: Named }\n',
    right:
      'mixins:\n  Named:\n    fields: { name: string }\nmodels:\n  Post:\n    mixins: [Named]\n    fields: { title: string }\n',
  },
  'link/unknown-model': {
    severity: 'error',
    message: 'There is no model "{{name}}".',
    hint: 'Declare it under "models", or correct the name.',
    reason: 'A reference stores the id of a document of the model that it names.',
    wrong: 'models:\n  User:\n    fields: { name: string }\n  Post:\n    fields: { authorId: ref(Usr) }\n',
    right: 'models:\n  User:\n    fields: { name: string }\n  Post:\n    fields: { authorId: ref(User) }\n',
  },
  'link/not-a-model': {
    severity: 'error',
    message: '"{{name}}" is no model, so nothing can refer to it.',
    hint: 'Write "{{name}}" alone to store the value itself.',
    reason: 'Only models have ids that a reference can store.',
    wrong:
      'embedded:\n  Comment:\n    fields: { text: string }\nmodels:\n  Post:\n    fields: { firstId: ref(Comment) }\n',
    right: 'embedded:\n  Comment:\n    fields: { text: string }\nmodels:\n  Post:\n    fields: { first: Comment }\n',
  },
  'link/no-parameters': {
    severity: 'error',
    message: 'The type "{{type}}" takes no parameters.',
    hint: 'Remove the parentheses.',
    reason: 'Parameters in parentheses are a short form of options, and this type has none that could stand there.',
    wrong: 'models:\n  Post:\n    fields:\n      live: bool(1..2)\n',
    right: 'models:\n  Post:\n    fields:\n      live: bool\n',
  },
  'link/parameters': {
    severity: 'error',
    message: 'The parameters of "{{type}}" have another form.',
    hint: 'Write "{{form}}".',
    reason:
      'Each type takes either a range or a list in parentheses. A single number could mean either bound, so a range always has its dots.',
    wrong: 'models:\n  Post:\n    fields:\n      title: string(200)\n',
    right: 'models:\n  Post:\n    fields:\n      title: string(..200)\n',
  },
  'link/unknown-option': {
    severity: 'error',
    message: '"{{option}}" has no meaning for a field of type {{type}}.',
    hint: 'Remove it.',
    reason: 'An option that does nothing would be read as if it did something.',
    wrong: 'models:\n  Post:\n    fields:\n      title: { type: string, minItems: 1 }\n',
    right: 'models:\n  Post:\n    fields:\n      title: { type: string, minLength: 1 }\n',
  },
  'link/option-value': {
    severity: 'error',
    message: 'The option "{{option}}" of {{type}} {{problem}}.',
    hint: 'Correct it.',
    reason: 'The value would never work.',
    wrong: 'models:\n  Post:\n    fields:\n      title: string(-1..5)\n',
    right: 'models:\n  Post:\n    fields:\n      title: string(0..5)\n',
  },
  'link/option-rule': {
    severity: 'error',
    message: 'The options of {{type}} do not go together: {{problem}}.',
    hint: 'Correct one of them.',
    reason: 'No value could fulfil them, or the server or the runtime could not carry them out.',
    wrong: 'models:\n  Post:\n    fields:\n      words: int(5..3)\n',
    right: 'models:\n  Post:\n    fields:\n      words: int(3..5)\n',
  },
  'link/declared-only': {
    severity: 'warning',
    message: '"{{setting}}" is kept as declared, but {{effect}}.',
    hint: 'Do by hand what you need of it, or take it out.',
    reason: 'This version of Espalier checks the setting and does not carry it out.',
    wrong:
      'models:\n  User:\n    fields:\n      name: string\n  Post:\n    fields:\n      authorId: { ref: User, onDelete: cascade }\n',
    right: 'models:\n  User:\n    fields:\n      name: string\n  Post:\n    fields:\n      authorId: { ref: User }\n',
  },
  'link/option-risk': {
    severity: 'warning',
    message: 'The options of {{type}} may be trouble: {{problem}}.',
    hint: 'Look at them again.',
    reason: 'They work, but not well with every value that strangers may send.',
    wrong: "models:\n  Post:\n    fields:\n      code: { type: string, pattern: '[0-9]+$' }\n",
    right: "models:\n  Post:\n    fields:\n      code: { type: string, pattern: '^[0-9]+$' }\n",
  },
  'link/option-twice': {
    severity: 'error',
    message: '"{{option}}" is given twice: in the short notation and beside it.',
    hint: 'Remove one of the two.',
    reason: 'It would not be clear which of them holds.',
    wrong: 'models:\n  Post:\n    fields:\n      title: { type: string(1..200), maxLength: 100 }\n',
    right: 'models:\n  Post:\n    fields:\n      title: { type: string(1..200) }\n',
  },
  'link/item-counts': {
    severity: 'error',
    message: 'An array cannot have at least {{minItems}} and at most {{maxItems}} items.',
    hint: 'Swap or correct the two.',
    reason: 'No array could fulfil it.',
    wrong: "models:\n  Post:\n    fields:\n      tags: 'string[5..2]'\n",
    right: "models:\n  Post:\n    fields:\n      tags: 'string[2..5]'\n",
  },
  'link/type-too-deep': {
    severity: 'error',
    message: 'The type of "{{name}}" is nested more than {{limit}} levels deep.',
    hint: 'Give the inner part a name under "embedded".',
    reason: 'Nobody can read such a type, and MongoDB nests documents a hundred levels deep at most.',
    wrong:
      'models:\n  Post:\n    fields:\n      deep: { arrayOf: { arrayOf: { arrayOf: { arrayOf: { arrayOf: { arrayOf: { arrayOf: { arrayOf: { arrayOf: { arrayOf: { arrayOf: { arrayOf: { arrayOf: { arrayOf: { arrayOf: { arrayOf: { arrayOf: { arrayOf: { arrayOf: { arrayOf: { arrayOf: int } } } } } } } } } } } } } } } } } } } } }\n',
    right: 'models:\n  Post:\n    fields:\n      deep: { arrayOf: { arrayOf: int } }\n',
  },
  'link/key-for-fields': {
    severity: 'error',
    message: '"{{key}}" belongs to a field, not to what is in it.',
    hint: 'Move it to the field.',
    reason:
      'Items of an array and values of a map have a type; names, defaults and indexes are those of the field around them.',
    wrong: 'models:\n  Post:\n    fields:\n      tags: { arrayOf: { type: string, default: new } }\n',
    right: 'models:\n  Post:\n    fields:\n      tags: { arrayOf: { type: string }, default: [] }\n',
  },
  'link/optional-item': {
    severity: 'error',
    message: 'What is in "{{name}}" cannot be missing; only the field itself can.',
    hint: 'Remove the question mark, or write "| null" for items that may be null.',
    reason: 'An array has no missing items and a map no missing values.',
    wrong: 'models:\n  Post:\n    fields:\n      tags: { arrayOf: string? }\n',
    right: 'models:\n  Post:\n    fields:\n      tags: { arrayOf: string | null }\n',
  },
  'link/inline-enum-name': {
    severity: 'error',
    message: 'The values of "{{field}}" would make an enum "{{name}}", a name that is taken.',
    hint: 'Give the values a name of their own under "enums".',
    reason: 'An enum that is written in a field is named after the model and the field.',
    wrong:
      'models:\n  Post:\n    fields: { status: { enum: [draft, live] } }\n  PostStatus:\n    fields: { text: string }\n',
    right:
      'enums:\n  Status: [draft, live]\nmodels:\n  Post:\n    fields: { status: Status }\n  PostStatus:\n    fields: { text: string }\n',
  },
  'link/inline-enum-clash': {
    severity: 'error',
    message: 'Two fields would make an enum "{{name}}" of their values.',
    hint: 'Give the values of one of them a name under "enums".',
    reason: 'An enum that is written in a field is named after the model and the field.',
    wrong:
      'models:\n  Post:\n    fields: { userRole: { enum: [a, b] } }\n  PostUser:\n    fields: { role: { enum: [c, d] } }\n',
    right:
      'enums:\n  Role: [c, d]\nmodels:\n  Post:\n    fields: { userRole: { enum: [a, b] } }\n  PostUser:\n    fields: { role: Role }\n',
  },
  'link/unknown-mixin': {
    severity: 'error',
    message: 'There is no mixin "{{name}}".',
    hint: 'Declare it under "mixins", or correct the name.',
    reason: 'Only what stands under "mixins" can be mixed in.',
    wrong: 'models:\n  Post:\n    mixins: [Named]\n    fields: { title: string }\n',
    right:
      'mixins:\n  Named:\n    fields: { name: string }\nmodels:\n  Post:\n    mixins: [Named]\n    fields: { title: string }\n',
  },
  'link/not-a-mixin': {
    severity: 'error',
    message: '"{{name}}" is declared as {{kind}}, not as a mixin.',
    hint: 'Move its fields to "mixins" to share them.',
    reason: 'Only what stands under "mixins" can be mixed in.',
    wrong:
      'embedded:\n  Named:\n    fields: { name: string }\nmodels:\n  Post:\n    mixins: [Named]\n    fields: { title: string }\n',
    right:
      'mixins:\n  Named:\n    fields: { name: string }\nmodels:\n  Post:\n    mixins: [Named]\n    fields: { title: string }\n',
  },
  'link/mixin-cycle': {
    severity: 'error',
    message: 'The mixin "{{name}}" lists "{{mixin}}", which leads back to it.',
    hint: 'Remove one of the entries under "mixins".',
    reason: 'Fields that are mixed in have to come from somewhere.',
    wrong:
      'mixins:\n  Named:\n    mixins: [Titled]\n    fields: { name: string }\n  Titled:\n    mixins: [Named]\n    fields: { title: string }\n',
    right:
      'mixins:\n  Named:\n    fields: { name: string }\n  Titled:\n    mixins: [Named]\n    fields: { title: string }\n',
  },
  'link/duplicate-field': {
    severity: 'error',
    message: 'The {{kind}} "{{owner}}" has two fields "{{name}}".',
    hint: 'Rename or remove one of the two.',
    reason: 'A mixin’s fields become the owner’s own, so none may hide another.',
    wrong:
      'mixins:\n  Named:\n    fields: { name: string }\nmodels:\n  Post:\n    mixins: [Named]\n    fields: { name: string }\n',
    right:
      'mixins:\n  Named:\n    fields: { name: string }\nmodels:\n  Post:\n    mixins: [Named]\n    fields: { title: string }\n',
  },
  'link/endless-embedding': {
    severity: 'error',
    message: '"{{type}}" contains itself without end: {{path}}.',
    hint: 'Make the field optional with "?", or an array.',
    reason: 'Every value would have to hold another one. Optional and nullable fields, arrays and maps let it end.',
    wrong:
      'embedded:\n  Comment:\n    fields: { text: string, reply: Comment }\nmodels:\n  Post:\n    fields: { first: Comment }\n',
    right:
      "embedded:\n  Comment:\n    fields: { text: string, replies: 'Comment[]' }\nmodels:\n  Post:\n    fields: { first: Comment }\n",
  },
  'link/id-type': {
    severity: 'error',
    message: 'The "_id" of a document cannot be {{problem}}.',
    hint: 'Use a scalar type, an enum or an embedded type.',
    reason: 'MongoDB takes neither arrays nor regular expressions as ids, and an id must be comparable as a whole.',
    wrong: "models:\n  Post:\n    fields:\n      _id: 'int[]'\n",
    right: 'models:\n  Post:\n    fields:\n      _id: int\n',
  },
  'link/id-required': {
    severity: 'error',
    message: 'The "_id" of a document cannot {{problem}}.',
    hint: 'Remove the mark.',
    reason: 'Every document has an id; the driver would add one.',
    wrong: 'models:\n  Post:\n    fields:\n      _id: int?\n',
    right: 'models:\n  Post:\n    fields:\n      _id: int\n',
  },
  'link/id-key': {
    severity: 'error',
    message: '"{{key}}" cannot be said of "_id".',
    hint: 'Remove it.',
    reason: 'The id is always stored as "_id", and every collection has a unique index on it.',
    wrong: 'models:\n  Post:\n    fields:\n      _id: { type: int, unique: true }\n',
    right: 'models:\n  Post:\n    fields:\n      _id: { type: int }\n',
  },
  'link/id-cycle': {
    severity: 'error',
    message: 'The ids of {{models}} are references to one another, so none of them has a type.',
    hint: 'Give one of the models an "_id" of its own.',
    reason: 'A reference is stored as the id of its target; somewhere there must be an id that is no reference.',
    wrong:
      'models:\n  User:\n    fields: { _id: { ref: Profile, as: profile } }\n  Profile:\n    fields: { _id: { ref: User, as: user } }\n',
    right: 'models:\n  User:\n    fields: { name: string }\n  Profile:\n    fields: { _id: { ref: User, as: user } }\n',
  },
  'link/stored-name': {
    severity: 'error',
    message: '"{{name}}" cannot be the key of a field in the database: it {{problem}}.',
    hint: 'Choose another stored name.',
    reason: 'MongoDB, its driver or JavaScript would read the key as something else.',
    wrong: 'models:\n  Post:\n    fields:\n      title: { type: string, stored: a.b }\n',
    right: 'models:\n  Post:\n    fields:\n      title: { type: string, stored: a_b }\n',
  },
  'link/stored-clash': {
    severity: 'error',
    message: 'The fields "{{name}}" and "{{other}}" would both be stored as "{{stored}}".',
    hint: 'Change one of the stored names.',
    reason: 'A document has one value under each key.',
    wrong: 'models:\n  Post:\n    fields:\n      title: string\n      name: { type: string, stored: title }\n',
    right: 'models:\n  Post:\n    fields:\n      title: string\n      name: { type: string, stored: n }\n',
  },
  'link/collection-name': {
    severity: 'error',
    message: '"{{name}}" cannot be the name of a collection: it {{problem}}.',
    hint: 'Choose another name.',
    reason:
      'The server refuses the name, or tools cannot handle it. Database and collection together have at most 255 bytes.',
    wrong: 'models:\n  Post:\n    fields:\n      title: string\n    collection: system.posts\n',
    right: 'models:\n  Post:\n    fields:\n      title: string\n    collection: posts\n',
  },
  'link/duplicate-collection': {
    severity: 'error',
    message: 'The collection "{{name}}" would be shared with "{{other}}", which is kept in "{{otherCollection}}".',
    hint: 'Give one of the models another collection.',
    reason:
      'Each model has a collection of its own. Names that differ in case alone are too easily taken for one another.',
    wrong:
      'models:\n  Post:\n    fields: { title: string }\n  Article:\n    collection: posts\n    fields: { title: string }\n',
    right: 'models:\n  Post:\n    fields: { title: string }\n  Article:\n    fields: { title: string }\n',
  },
  'link/role-field-clash': {
    severity: 'error',
    message: 'The field "{{name}}" that Espalier keeps as {{role}} has the name of another field.',
    hint: 'Remove the other field, or give this one another name.',
    reason: 'Timestamps, version and soft deletion need fields of their own.',
    wrong: 'models:\n  Post:\n    fields:\n      createdAt: datetime\n    timestamps: true\n',
    right: 'models:\n  Post:\n    fields:\n      title: string\n    timestamps: true\n',
  },
  'link/default-value': {
    severity: 'error',
    message: '"{{value}}" cannot be the default of "{{name}}": it {{problem}}.',
    hint: 'Write a constant of the field’s type.',
    reason: 'A document made with it would be refused.',
    wrong: 'models:\n  Post:\n    fields:\n      words: { type: int, default: many }\n',
    right: 'models:\n  Post:\n    fields:\n      words: { type: int, default: 0 }\n',
  },
  'link/sequence-in-embedded': {
    severity: 'error',
    message: 'A sequence cannot fill a field of the embedded type "{{owner}}".',
    hint: 'Move the field to the model, or give its value in code.',
    reason: 'A sequence counts the documents of a collection; embedded documents have none.',
    wrong:
      'embedded:\n  Line:\n    fields: { number: { type: int, default: sequence } }\nmodels:\n  Order:\n    fields: { first: Line }\n',
    right:
      'embedded:\n  Line:\n    fields: { number: int }\nmodels:\n  Order:\n    fields: { number: { type: int, default: sequence }, first: Line }\n',
  },
  'link/relation-name': {
    severity: 'error',
    message: 'The relation of "{{name}}" has no name.',
    hint: 'Write "as:" and a name, or let the field end in "{{ending}}".',
    reason: '"authorId" gives the relation "author" and "tagIds" gives "tags"; from other names none can be made.',
    wrong: 'models:\n  User:\n    fields: { name: string }\n  Post:\n    fields:\n      writer: ref(User)\n',
    right:
      'models:\n  User:\n    fields: { name: string }\n  Post:\n    fields:\n      writer: { ref: User, as: author }\n',
  },
  'link/relation-clash': {
    severity: 'error',
    message: 'The {{kind}} "{{name}}" of "{{owner}}" has the name of a {{other}}.',
    hint: 'Name one of them otherwise: with "as:", or under "inverse:".',
    reason: 'Fields and relations of a row share one set of names.',
    wrong:
      'models:\n  User:\n    fields: { name: string }\n  Post:\n    fields:\n      author: string\n      authorId: ref(User)\n',
    right:
      'models:\n  User:\n    fields: { name: string }\n  Post:\n    fields:\n      author: string\n      authorId: { ref: User, as: writer }\n',
  },
  'link/reference-in-map': {
    severity: 'error',
    message: 'The references in "{{name}}" are in a map, from which no relation can be made.',
    hint: 'Use an array of references, or of an embedded type that holds one.',
    reason: 'MongoDB cannot look up ids under keys that are not known.',
    wrong:
      'models:\n  User:\n    fields: { name: string }\n  Post:\n    fields:\n      friendIds: Record<string, ref(User)>\n',
    right: "models:\n  User:\n    fields: { name: string }\n  Post:\n    fields:\n      friendIds: 'ref(User)[]'\n",
  },
  'link/reference-in-nested-array': {
    severity: 'error',
    message: 'The references in "{{name}}" are in an array of arrays, from which no relation can be made.',
    hint: 'Use an array of an embedded type that holds an array of references.',
    reason: 'A relation yields one document or a list of them.',
    wrong: "models:\n  User:\n    fields: { name: string }\n  Post:\n    fields:\n      friendIds: 'ref(User)[][]'\n",
    right: "models:\n  User:\n    fields: { name: string }\n  Post:\n    fields:\n      friendIds: 'ref(User)[]'\n",
  },
  'link/on-delete': {
    severity: 'error',
    message: '"onDelete: {{action}}" of "{{name}}" needs {{need}}.',
    hint: 'Choose another action, or change the field.',
    reason: 'The action could never be carried out.',
    wrong:
      'models:\n  User:\n    fields: { name: string }\n  Post:\n    fields:\n      authorId: { ref: User, onDelete: setNull }\n',
    right:
      'models:\n  User:\n    fields: { name: string }\n  Post:\n    fields:\n      authorId: { ref: User, nullable: true, onDelete: setNull }\n',
  },
  'link/inverse-nowhere': {
    severity: 'error',
    message: 'The inverse "{{name}}" leads nowhere, since no model embeds "{{embedded}}".',
    hint: 'Embed the type in a model, or remove "inverse".',
    reason: 'An inverse relation leads to the documents that hold the reference.',
    wrong:
      'embedded:\n  Comment:\n    fields: { byId: { ref: User, inverse: comments } }\nmodels:\n  User:\n    fields: { name: string }\n',
    right:
      "embedded:\n  Comment:\n    fields: { byId: { ref: User, inverse: comments } }\nmodels:\n  User:\n    fields: { name: string }\n  Post:\n    fields: { comments: 'Comment[]' }\n",
  },
  'link/inverse-ambiguous': {
    severity: 'error',
    message: 'The inverse "{{name}}" could lead to several places, since "{{embedded}}" is embedded in more than one.',
    hint: 'Remove "inverse", or use two embedded types that share a mixin.',
    reason: 'An inverse relation looks for ids under one path of one model.',
    wrong:
      "embedded:\n  Comment:\n    fields: { byId: { ref: User, inverse: comments } }\nmodels:\n  User:\n    fields: { name: string }\n  Post:\n    fields: { comments: 'Comment[]' }\n  Page:\n    fields: { comments: 'Comment[]' }\n",
    right:
      "embedded:\n  Comment:\n    fields: { byId: { ref: User, inverse: comments } }\nmodels:\n  User:\n    fields: { name: string }\n  Post:\n    fields: { comments: 'Comment[]' }\n",
  },
  'link/inverse-in-map': {
    severity: 'error',
    message: 'The inverse "{{name}}" would have to look through a map that holds "{{embedded}}".',
    hint: 'Use an array instead of the map, or remove "inverse".',
    reason: 'MongoDB cannot look up ids under keys that are not known.',
    wrong:
      'embedded:\n  Comment:\n    fields: { byId: { ref: User, inverse: comments } }\nmodels:\n  User:\n    fields: { name: string }\n  Post:\n    fields: { comments: "Record<string, Comment>" }\n',
    right:
      "embedded:\n  Comment:\n    fields: { byId: { ref: User, inverse: comments } }\nmodels:\n  User:\n    fields: { name: string }\n  Post:\n    fields: { comments: 'Comment[]' }\n",
  },
  'link/unknown-path': {
    severity: 'error',
    message: 'The path "{{path}}" leads nowhere: "{{owner}}" has no field "{{step}}".',
    hint: 'Use names of fields, joined by dots.',
    reason: 'An index or a filter on a path that no document has would do nothing.',
    wrong: 'models:\n  Post:\n    fields:\n      title: string\n    indexes:\n      - { key: { titel: 1 } }\n',
    right: 'models:\n  Post:\n    fields:\n      title: string\n    indexes:\n      - { key: { title: 1 } }\n',
  },
  'link/index-rule': {
    severity: 'error',
    message: 'The server would refuse this index: {{problem}}.',
    hint: 'Change the key or the option.',
    reason: 'Such an index cannot be created (server manual, "createIndexes").',
    wrong:
      'models:\n  Post:\n    fields:\n      title: string\n    indexes:\n      - { key: { title: hashed }, unique: true }\n',
    right:
      'models:\n  Post:\n    fields:\n      title: string\n    indexes:\n      - { key: { title: 1 }, unique: true }\n',
  },
  'link/index-field-type': {
    severity: 'error',
    message: 'The index on "{{path}}" would stay empty: {{need}}.',
    hint: 'Index another field, or use another kind of index.',
    reason: 'The server would create the index and never put a value into it.',
    wrong: 'models:\n  Post:\n    fields:\n      words: int\n    indexes:\n      - { key: { words: text } }\n',
    right: 'models:\n  Post:\n    fields:\n      title: string\n    indexes:\n      - { key: { title: text } }\n',
  },
  'link/parallel-arrays': {
    severity: 'error',
    message: '"{{path}}" and "{{other}}" cannot stand in one index, since both lead through arrays.',
    hint: 'Make two indexes.',
    reason: 'MongoDB refuses to store a document in which two fields of one index hold arrays.',
    wrong:
      "models:\n  Post:\n    fields:\n      tags: 'string[]'\n      marks: 'int[]'\n    indexes:\n      - { key: { tags: 1, marks: 1 } }\n",
    right:
      "models:\n  Post:\n    fields:\n      tags: 'string[]'\n      marks: 'int[]'\n    indexes:\n      - { key: { tags: 1 } }\n      - { key: { marks: 1 } }\n",
  },
  'link/partial-operator': {
    severity: 'error',
    message: '"{{operator}}" cannot stand in the filter of a partial index.',
    hint: 'Use equality, $gt, $gte, $lt, $lte, $in, $type, { $exists: true }, $and or $or.',
    reason:
      'The server refuses other operators, since it must decide from the query alone whether the index serves it.',
    wrong:
      'models:\n  Post:\n    fields:\n      words: int\n    indexes:\n      - { key: { words: 1 }, partialFilterExpression: { words: { $ne: 3 } } }\n',
    right:
      'models:\n  Post:\n    fields:\n      words: int\n    indexes:\n      - { key: { words: 1 }, partialFilterExpression: { words: { $gt: 3 } } }\n',
  },
  'link/partial-value': {
    severity: 'error',
    message: '{{value}} in the filter of a partial index {{problem}}.',
    hint: 'Write a value of the field’s type.',
    reason: 'A filter that matches no document leaves the index empty.',
    wrong:
      'models:\n  Post:\n    fields:\n      words: int\n    indexes:\n      - { key: { words: 1 }, partialFilterExpression: { words: many } }\n',
    right:
      'models:\n  Post:\n    fields:\n      words: int\n    indexes:\n      - { key: { words: 1 }, partialFilterExpression: { words: 3 } }\n',
  },
  'link/duplicate-index': {
    severity: 'error',
    message: 'There is another such index. {{what}}.',
    hint: 'Remove one of the two.',
    reason: 'The server would refuse the second one.',
    wrong:
      'models:\n  Post:\n    fields:\n      title: { type: string, index: true }\n    indexes:\n      - { key: { title: 1 } }\n',
    right: 'models:\n  Post:\n    fields:\n      title: string\n    indexes:\n      - { key: { title: 1 } }\n',
  },
  'link/duplicate-index-name': {
    severity: 'error',
    message: 'Two indexes of the model are named "{{name}}".',
    hint: 'Give one of them another name.',
    reason: 'The server tells indexes of a collection apart by their names.',
    wrong:
      'models:\n  Post:\n    fields:\n      title: string\n      words: int\n    indexes:\n      - { key: { title: 1 }, name: main }\n      - { key: { words: 1 }, name: main }\n',
    right:
      'models:\n  Post:\n    fields:\n      title: string\n      words: int\n    indexes:\n      - { key: { title: 1 }, name: main }\n      - { key: { words: 1 } }\n',
  },
  'link/too-many-indexes': {
    severity: 'error',
    message: 'The collection of "{{model}}" would have {{count}} indexes; the most is 64.',
    hint: 'Remove those that no query needs.',
    reason: 'The server takes 64 indexes in a collection, the one on "_id" among them.',
    wrong:
      'models:\n  Post:\n    fields:\n      n0: { type: int, index: true }\n      n1: { type: int, index: true }\n      n2: { type: int, index: true }\n      n3: { type: int, index: true }\n      n4: { type: int, index: true }\n      n5: { type: int, index: true }\n      n6: { type: int, index: true }\n      n7: { type: int, index: true }\n      n8: { type: int, index: true }\n      n9: { type: int, index: true }\n      n10: { type: int, index: true }\n      n11: { type: int, index: true }\n      n12: { type: int, index: true }\n      n13: { type: int, index: true }\n      n14: { type: int, index: true }\n      n15: { type: int, index: true }\n      n16: { type: int, index: true }\n      n17: { type: int, index: true }\n      n18: { type: int, index: true }\n      n19: { type: int, index: true }\n      n20: { type: int, index: true }\n      n21: { type: int, index: true }\n      n22: { type: int, index: true }\n      n23: { type: int, index: true }\n      n24: { type: int, index: true }\n      n25: { type: int, index: true }\n      n26: { type: int, index: true }\n      n27: { type: int, index: true }\n      n28: { type: int, index: true }\n      n29: { type: int, index: true }\n      n30: { type: int, index: true }\n      n31: { type: int, index: true }\n      n32: { type: int, index: true }\n      n33: { type: int, index: true }\n      n34: { type: int, index: true }\n      n35: { type: int, index: true }\n      n36: { type: int, index: true }\n      n37: { type: int, index: true }\n      n38: { type: int, index: true }\n      n39: { type: int, index: true }\n      n40: { type: int, index: true }\n      n41: { type: int, index: true }\n      n42: { type: int, index: true }\n      n43: { type: int, index: true }\n      n44: { type: int, index: true }\n      n45: { type: int, index: true }\n      n46: { type: int, index: true }\n      n47: { type: int, index: true }\n      n48: { type: int, index: true }\n      n49: { type: int, index: true }\n      n50: { type: int, index: true }\n      n51: { type: int, index: true }\n      n52: { type: int, index: true }\n      n53: { type: int, index: true }\n      n54: { type: int, index: true }\n      n55: { type: int, index: true }\n      n56: { type: int, index: true }\n      n57: { type: int, index: true }\n      n58: { type: int, index: true }\n      n59: { type: int, index: true }\n      n60: { type: int, index: true }\n      n61: { type: int, index: true }\n      n62: { type: int, index: true }\n      n63: { type: int, index: true }\n',
    right: 'models:\n  Post:\n    fields:\n      n: { type: int, index: true }\n',
  },
  'link/index-without-path': {
    severity: 'error',
    message: 'There is no index for "{{name}}": {{reason}}.',
    hint: 'Declare the indexes that you need under "indexes" of the model.',
    reason: 'An index needs a path, and here there are paths without end.',
    wrong:
      "embedded:\n  Comment:\n    fields: { mark: { type: int, index: true }, replies: 'Comment[]' }\nmodels:\n  Post:\n    fields: { comments: 'Comment[]' }\n",
    right:
      "embedded:\n  Comment:\n    fields: { mark: int, replies: 'Comment[]' }\nmodels:\n  Post:\n    fields: { comments: 'Comment[]' }\n    indexes:\n      - { key: { comments.mark: 1 } }\n",
  },
  'link/unique-null': {
    severity: 'warning',
    message: 'Only one document can have null in the unique field "{{name}}".',
    hint: 'Make the field optional with "?" instead, or declare the index with a partialFilterExpression.',
    reason: 'To a unique index null is a value like any other. Fields that are missing do not count.',
    wrong: 'models:\n  Post:\n    fields:\n      slug: { type: string | null, unique: true }\n',
    right: 'models:\n  Post:\n    fields:\n      slug: { type: string?, unique: true }\n',
  },
  'link/former-name': {
    severity: 'error',
    message: '"{{name}}" cannot have been "{{was}}": {{problem}}.',
    hint: 'Write the name that the field had before, or remove "was".',
    reason: 'Until the migration is done, the client reads the value from under the former name.',
    wrong: 'models:\n  Post:\n    fields:\n      title: string\n      heading: { type: string, was: title }\n',
    right: 'models:\n  Post:\n    fields:\n      heading: { type: string, was: title }\n',
  },
  'link/former-type': {
    severity: 'error',
    message: 'No client can take values of this type for the type of "{{name}}".',
    hint: 'Remove the type under "was", and apply the migration in one piece: without `--phase`.',
    reason:
      'Until the migration is done, the client reads values of the former type: as $convert would make them, one value as an array of it, and an array as its one item. It does nothing else to them.',
    wrong: "models:\n  Post:\n    fields:\n      words: { type: int, was: { type: 'string[]' } }\n",
    right: 'models:\n  Post:\n    fields:\n      words: { type: int, was: { type: string } }\n',
  },
  'link/former-value': {
    severity: 'error',
    message: '"{{was}}" cannot be a former value: it {{other}}.',
    hint: 'Write the value that was there before, or remove "was".',
    reason: 'Until the migration is done, the client reads the former value as the new one.',
    wrong:
      'enums:\n  Status:\n    values:\n      draft: null\n      live: { was: draft }\nmodels:\n  Post:\n    fields:\n      status: Status\n',
    right:
      'enums:\n  Status:\n    values:\n      draft: null\n      live: { was: published }\nmodels:\n  Post:\n    fields:\n      status: Status\n',
  },
} as const satisfies Readonly<Record<`link/${string}`, CatalogEntry>>;
