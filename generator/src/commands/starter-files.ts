import { starterPackages } from './starter-packages.ts';

/** A file of a new project. */
export interface StarterFile {
  readonly path: string;
  readonly text: string;
}

/** The files that `espalier init` lays out. */
export function starterFiles(packageName: string): readonly StarterFile[] {
  return [
    { path: 'package.json', text: packageJson(packageName) },
    { path: 'tsconfig.json', text: tsconfig },
    { path: 'espalier.yaml', text: config },
    { path: 'schema/models/blog.yaml', text: models },
    { path: 'src/db.ts', text: connection },
    { path: 'src/main.ts', text: main },
  ];
}

function packageJson(name: string): string {
  const content = {
    name,
    private: true,
    type: 'module',
    scripts: { generate: 'espalier generate', dev: 'espalier dev', check: 'tsc', start: 'tsx src/main.ts' },
    ...starterPackages,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

const tsconfig = `{
  "compilerOptions": {
    "target": "es2023",
    "module": "nodenext",
    "types": ["node"],
    "strict": true,
    "exactOptionalPropertyTypes": true,
    "noUncheckedIndexedAccess": true,
    "verbatimModuleSyntax": true,
    "erasableSyntaxOnly": true,
    "skipLibCheck": true,
    "noEmit": true
  },
  "include": ["src", "generated"]
}
`;

const config = `# yaml-language-server: $schema=node_modules/espalier/dist/schema/config.schema.json
# The settings of Espalier; every key has a default.
models: schema/models
output: generated
`;

const models = `# yaml-language-server: $schema=../../.espalier/schema.json
enums:
  Status: [draft, live, gone]

embedded:
  Comment:
    fields:
      byId: ref(User) # a stored id, and the relation by
      text: string(1..2000)
      likes: { type: int, default: 0 }
      at: { type: datetime, default: now }

models:
  User:
    fields:
      name: string(1..100)
      email: { type: email, lower: true, unique: true }
      website: url? # may be missing
    timestamps: true # createdAt and updatedAt

  Post:
    description: An article of the blog.
    fields:
      title: string(1..200)
      subtitle: string | null # always there, may be null
      status: { type: Status, default: draft }
      authorId: { ref: User, inverse: posts } # the relation author; seen from User: posts
      tags: { type: 'string(1..30)[]', default: [] }
      price: decimal(8,2)?
      views: { type: int, default: 0 }
      comments: { type: 'Comment[]', default: [] }
    timestamps: true
    version: true # save() notices when somebody else was faster
    softDelete: true # delete() marks, and queries pass over what is marked
    indexes:
      - key: { authorId: 1, createdAt: -1 }
      - key: { tags: 1 }
`;

const connection = `import { connect } from '../generated/index.js';

const uri = process.env.MONGODB_URI;
if (uri === undefined) throw new Error('Set MONGODB_URI to what "npx espalier dev" prints.');

/** The connection of the whole program. */
export const db = await connect(uri);
`;

const main = `import { db } from './db.js';

const { row: ada } = await db.User.getOrCreate({ email: 'ada@example.org' }, { name: 'Ada' });
const post = await db.Post.create({ title: 'Hello', subtitle: null, authorId: ada._id });
post.status = 'live';
post.comments.push({ byId: ada._id, text: 'Mine!', likes: 0, at: new Date() });
await post.save();

for await (const found of db.Post.where({ status: 'live' }).include('author').orderBy({ createdAt: -1 }).limit(5)) {
  console.log(\`"\${found.title}" by \${found.author?.name}\`);
}

await db.close();
`;
