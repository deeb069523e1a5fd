import type { ArticleInput } from '../article.ts';
import { makeInput } from '../article.ts';
import type { LocalWorkload } from '../harness/context.ts';
import { figuresOf } from '../harness/figure.ts';
import { clientScript } from '../harness/generate-client.ts';
import { type Competitor, interleave } from '../harness/interleave.ts';
import { timed } from '../harness/sample.ts';
import { articleSchema } from '../sides/article-schema.ts';
import { ownName } from '../sides/side.ts';

/** What the generated codec of `Article` exports, as far as it is measured. */
interface ArticleCodec {
  /** Checks and encodes; undefined when something is not as declared. */
  encodeArticle(row: object): object | undefined;
}

/** The checks before a write, without the write. */
export const validation: LocalWorkload = {
  name: 'validation',
  title: 'validate a document',
  needsServer: false,
  async run(sizes) {
    const inputs = Array.from({ length: sizes.many / 10 }, (_, number) => ({ ...makeInput(number, 'checked') }));
    const standings = await interleave([await espalier(inputs), await mongoose(inputs)], sizes);
    const figures = figuresOf(this.title, standings, inputs.length, ownName, { limit: 8, of: 'value' });
    // There is no raw driver here that ratios could be taken to.
    return figures.map(({ ratio: _, cpuRatio: __, ...figure }) => figure);
  },
};

async function espalier(inputs: readonly ArticleInput[]): Promise<Competitor> {
  const { encodeArticle }: ArticleCodec = await import(new URL('codecs/article.js', `file://${clientScript}`).href);
  const { ObjectId } = await import('mongodb');
  const now = new Date();
  const rows = inputs.map((input) => ({ _id: new ObjectId(), ...input, createdAt: now, updatedAt: now }));
  return competitor(ownName, async () => {
    for (const row of rows) if (encodeArticle(row) === undefined) throw new Error('A valid row was refused.');
  });
}

async function mongoose(inputs: readonly ArticleInput[]): Promise<Competitor> {
  const { default: library } = await import('mongoose');
  const Article = library.model('ValidatedArticle', articleSchema);
  const documents = inputs.map((input) => new Article(input));
  // Its synchronous way is deprecated.
  return competitor('Mongoose', async () => {
    for (const document of documents) await document.validate();
  });
}

function competitor(name: string, check: () => Promise<void>): Competitor {
  return { name, measure: () => timed(check) };
}
