import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { generatedFolder } from '../harness/generate-client.ts';
import { modelsPerFile, shopModels } from './synthetic-models.ts';

/** Where a synthetic project's client is written. */
export const outputName = 'generated';

/** Lays out a project of `count` models, ten in each file, and gives its folder. What was there before is removed. */
export function makeProject(name: string, count: number): string {
  const folder = `${generatedFolder}/projects/${name}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/schema/models`, { recursive: true });
  writeFileSync(`${folder}/espalier.yaml`, `models: schema/models\noutput: ${outputName}\n`);
  for (let group = 0; group < count / modelsPerFile; group++) {
    writeFileSync(modelFile(folder, group), shopModels(group));
  }
  return folder;
}

/** The file that holds the models of a group. */
export function modelFile(folder: string, group: number): string {
  return `${folder}/schema/models/shop-${group}.yaml`;
}
