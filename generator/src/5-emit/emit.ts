// Phase 5. In: the linked models and the settings. Out: the text of every file, each owned by Espalier or by the user.
// Must not: know a field type by name, let a text of the user become code, or read a clock, a version or the disk.

import type { Config } from '../2-validate/config.ts';
import type { FieldOwner, ModelGraph } from '../3-link/model-graph.ts';
import { localFolder } from '../own-files.ts';
import { projectSchema } from '../schema/project-schema.ts';
import { emitCodecs } from './codecs/emit-codecs.ts';
import { declaredNames } from './declared-names.ts';
import { emitEmbedded } from './emit-embedded.ts';
import { emitEnums } from './emit-enums.ts';
import { emitIndex } from './emit-index.ts';
import { emitManifest } from './emit-manifest.ts';
import { emitModel } from './emit-model.ts';
import { emitUserClass } from './emit-user-class.ts';
import type { EmittedFile } from './emitted-file.ts';
import { header } from './header.ts';
import type { ImportContext } from './imports.ts';

/**
 * Prints everything that a project's models become, sorted by path. The same input gives the same bytes. `schemaHash` is
 * of what a database knows of the models: the client compares it with the migrations that were applied.
 */
export function emit(graph: ModelGraph, config: Config, schemaHash: string): readonly EmittedFile[] {
  const context: ImportContext = { extension: config.importExtension, declaredNames: declaredNames(graph) };
  const folder = config.output;
  const whole = header(config.models);
  const files: EmittedFile[] = [
    ...graph.models.map((model) =>
      owned(`${folder}/models/${model.fileName}.ts`, emitModel(model, headerOf(model), context)),
    ),
    ...graph.embedded.map((type) =>
      owned(`${folder}/models/${type.fileName}.ts`, emitEmbedded(type, headerOf(type), context)),
    ),
    ...(graph.enums.length === 0 ? [] : [owned(`${folder}/models/enums.ts`, emitEnums(graph.enums, whole))]),
    ...emitCodecs(graph, config),
    owned(`${folder}/index.ts`, emitIndex(graph, whole, context, schemaHash)),
    ...graph.models
      .filter((model) => model.customClass)
      .map(
        (model): EmittedFile => ({
          path: `${folder}/models/${model.fileName}.class.ts`,
          text: emitUserClass(model, context),
          owner: 'user',
        }),
      ),
  ];
  files.push(owned(`${localFolder}/schema.json`, `${JSON.stringify(projectSchema(graph))}\n`));
  files.push(owned(`${folder}/manifest.json`, emitManifest(folder, files)));
  return files.sort((left, right) => (left.path < right.path ? -1 : 1));
}

function headerOf(owner: FieldOwner): string {
  return header(owner.span.file);
}

function owned(path: string, text: string): EmittedFile {
  return { path, text, owner: 'espalier' };
}
