import type { ServerWorkload } from '../harness/context.ts';
import { figuresOf } from '../harness/figure.ts';
import { clientScript } from '../harness/generate-client.ts';
import { type Competitor, interleave } from '../harness/interleave.ts';
import { timed } from '../harness/sample.ts';
import { articleSchema } from '../sides/article-schema.ts';
import { openClient } from '../sides/espalier-client.ts';
import { ownName } from '../sides/side.ts';

/** Checking and encoding a filter of three conditions, without sending it. */
export const filter: ServerWorkload = {
  name: 'filter',
  title: 'build a filter',
  needsServer: true,
  async run(sizes, { uri, readDatabase }) {
    const times = sizes.many;
    const { default: library } = await import('mongoose');
    const Article = library.model('FilteredArticle', articleSchema);
    const db = await openClient(clientScript, uri, readDatabase);
    const sides: Competitor[] = [
      competitor(ownName, times, (index) => db.Article.where(conditions(index))),
      competitor('Espalier, whole command', times, (index) => db.Article.where(conditions(index)).toMQL()),
      competitor('Mongoose', times, (index) => Article.find().cast(Article, conditions(index))),
    ];
    const standings = await interleave(sides, sizes);
    await db.close();
    const figures = figuresOf(this.title, standings, times, ownName, { limit: 1, of: 'value' });
    // There is no raw driver here that ratios could be taken to.
    return figures.map(({ ratio: _, cpuRatio: __, ...figure }) => figure);
  },
};

function conditions(index: number) {
  return { status: 'live', views: { $gte: index }, 'author.reputation': { $lt: 4000 } } as const;
}

let kept: unknown;

function competitor(name: string, times: number, make: (index: number) => unknown): Competitor {
  const body = async (): Promise<void> => {
    for (let index = 0; index < times; index++) kept = make(index);
    if (kept === undefined) throw new Error(`"${name}" has made nothing.`);
  };
  return { name, measure: () => timed(body) };
}
