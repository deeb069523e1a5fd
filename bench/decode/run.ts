// The compiled readers and writers by themselves, without server and network:
//   node --conditions=@espalier/source --import tsx bench/decode/run.ts

import { readFileSync } from 'node:fs';
import type { Document } from 'mongodb';
import type { ModelDescriptor } from '../../runtime/src/model/descriptor.ts';
import { compileCodecs } from '../../test/fast-path/support/compile-codecs.ts';
import { linkModels } from '../../test/fast-path/support/link-models.ts';
import { circumstances } from '../harness/circumstances.ts';
import { type Figure, figuresOf } from '../harness/figure.ts';
import { type Competitor, interleave } from '../harness/interleave.ts';
import { textTable } from '../harness/table.ts';
import { articleReply, documentCount, replyOf, storedArticle } from './documents.ts';
import { passes, readers, writers } from './workloads.ts';

const models = readFileSync(new URL('../schema/models/article.yaml', import.meta.url), 'utf8');
const codecs = await compileCodecs(linkModels(models));
const article = codecs.generated.articleModel as ModelDescriptor;
const articles = Array.from({ length: documentCount }, (_, number) => storedArticle(number));

const figures = [
  ...(await measure('read', readers(codecs, article, articleReply()))),
  ...(await measure('read, a field at the end', readers(codecs, article, articleReply(moveLanguage)))),
  ...(await measure('read, an unknown key', readers(codecs, article, articleReply(addVersion)))),
  ...(await measure('read, null where a text is declared', readers(codecs, article, articleReply(emptyExcerpt)))),
  ...(await measure('write', writers(codecs, article, articles))),
  ...(await measureLarge()),
];
console.log(`\n${circumstances()}\n\n${textTable(figures)}`);

async function measure(name: string, competitors: readonly Competitor[]): Promise<Figure[]> {
  const standings = await interleave(competitors, { warmUps: 4, rounds: 21 });
  return figuresOf(name, standings, documentCount * passes, '');
}

/** A model of 300 fields. */
async function measureLarge(): Promise<Figure[]> {
  const types = ['string', 'int', 'double', 'datetime', 'bool', 'string | null', 'long', 'objectId'];
  const fields = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`field${index}`, types[index % types.length] ?? 'string']),
  );
  const large = await compileCodecs(linkModels(JSON.stringify({ models: { Large: { fields } } })));
  const model = large.generated.largeModel as ModelDescriptor;
  const values = ['some text', 5, 0.5, new Date(), true, null, 7n, articles[0]?._id];
  const document = {
    _id: articles[0]?._id,
    ...Object.fromEntries(Object.keys(fields).map((name, index) => [name, values[index % values.length]])),
  };
  const documents: Document[] = Array.from({ length: documentCount }, () => document);
  return [
    ...(await measure('read, 300 fields', readers(large, model, replyOf(documents)))),
    ...(await measure('write, 300 fields', writers(large, model, documents))),
  ];
}

/** As an update leaves it that sets a field which was not there. */
function moveLanguage({ language, ...others }: Document): Document {
  return { ...others, language };
}

function addVersion(document: Document): Document {
  return { ...document, __v: 0 };
}

function emptyExcerpt(document: Document): Document {
  return { ...document, excerpt: null };
}
