// What a bundle holds of a client of which one model is used. Users' folders have no `sideEffects` flag of their own, so
// it rests on the generated files: nothing at their top may look as if it did something.
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { workshop } from './support/workshop.ts';

const users = workshop();
let project: string;
let everything: Bundle;

beforeAll(async () => {
  project = await users.newProject('js');
  everything = await bundle(`import { connect } from './generated/index.js'; console.log(connect);`);
});

/** What a bundle is made of. */
interface Bundle {
  readonly bytes: number;
  /** The files of the client that left something in it, without `.ts`. */
  readonly generated: readonly string[];
  /** The runtime's codecs whose factories are in it. */
  readonly codecs: readonly string[];
}

async function bundle(contents: string): Promise<Bundle> {
  const { metafile, outputFiles } = await build({
    stdin: { contents, resolveDir: join(project, 'types/client'), loader: 'ts' },
    absWorkingDir: project,
    bundle: true,
    // The names of functions are looked for; syntax and spaces may go.
    minifySyntax: true,
    minifyWhitespace: true,
    format: 'esm',
    platform: 'node',
    external: ['mongodb'],
    metafile: true,
    write: false,
  });
  return describeBundle(metafile, outputFiles[0]?.text ?? '');
}

function describeBundle({ outputs }: Metafile, text: string): Bundle {
  const [output] = Object.values(outputs);
  if (output === undefined) throw new Error('esbuild gave no bundle');
  const inputs = Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const below = (folder: RegExp) =>
    inputs.flatMap(([path]) => (folder.test(path) ? [path.replace(folder, '').replace(/\.[jt]s$/, '')] : [])).sort();
  return {
    bytes: output.bytes,
    generated: below(/^types\/client\/generated\//),
    codecs: codecsOfFields.filter((name) => new RegExp(`function ${name}\\d*\\(|[ ,]${name}\\d*=function`).test(text)),
  };
}

/** A program that connects one model only. */
function bundleOf(model: string, from = 'index'): Promise<Bundle> {
  const descriptor = `${model[0]?.toLowerCase()}${model.slice(1)}Model`;
  return bundle(`
    import { connectModels } from '@espalier/runtime';
    import { ${descriptor} } from './generated/${from}.js';
    import type { Models } from './generated/index.js';
    const db = await connectModels<Pick<Models, '${model}'>>('mongodb://localhost/blog', { ${model}: ${descriptor} });
    console.log(await db.${model}.all().count());
  `);
}

describe('a program that uses one model', () => {
  test.each([
    ['Tag', ['codecs/tag', 'models/tag']],
    ['Visit', ['codecs/visit', 'codecs/visit-key', 'models/visit']],
    ['User', ['codecs/address', 'codecs/user', 'models/user', 'models/user.class']],
    ['Post', ['codecs/comment', 'codecs/post', 'codecs/reply', 'codecs/section', 'models/post']],
    ['Sample', ['codecs/sample', 'models/sample']],
  ])('carries nothing of other models: %s', async (model, files) => {
    const { generated, bytes } = await bundleOf(model);
    expect(generated).toEqual(files);
    expect(bytes).toBeLessThan(everything.bytes);
  });

  test('carries the same by the barrel as by the file of the model', async () => {
    const [byBarrel, byFile] = await Promise.all([bundleOf('Post'), bundleOf('Post', 'codecs/post')]);
    expect(byBarrel.generated).toEqual(byFile.generated);
    expect(byBarrel.codecs).toEqual(byFile.codecs);
  });

  test.each([
    ['Tag', ['string']],
    ['Visit', ['date', 'embedded', 'int', 'objectId']],
  ])('carries the codecs of its own fields only: %s', async (model, expected) => {
    expect(everything.codecs).toEqual(codecsOfFields);
    const { codecs } = await bundleOf(model);
    expect(codecs).toEqual(expected);
  });
});

/** The codecs that the client's fields name, but those which every program needs: values of any type have them. */
const codecsOfFields = [
  ...['binary', 'bool', 'date', 'datetime', 'decimal', 'double', 'embedded', 'enumeration', 'file', 'geo', 'image'],
  ...['int', 'json', 'nullable', 'objectId', 'string', 'temporalDate', 'temporalDatetime', 'temporalTime', 'time'],
  'uuid',
];
