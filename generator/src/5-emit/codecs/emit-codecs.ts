import type { Config } from '../../2-validate/config.ts';
import type { EmbeddedType, Model, ModelGraph } from '../../3-link/model-graph.ts';
import type { EmittedFile } from '../emitted-file.ts';
import { header } from '../header.ts';
import type { ImportContext } from '../imports.ts';
import { CodecFile } from './codec-file.ts';
import { declaredCodecNames } from './declared-codec-names.ts';
import { embeddedDecoder, modelDecoder } from './decode/document-decoder.ts';
import { embeddedEncoder, modelEncoder } from './encode/document-encoder.ts';
import { isRecursive } from './encode/is-recursive.ts';
import { printLines } from './lines.ts';
import { printDescriptor } from './print-descriptor.ts';
import { printShape } from './shape/print-shape.ts';

/** `codecs/`: a file for each model and embedded type with what the machine needs to read, check and write it. */
export function emitCodecs(graph: ModelGraph, config: Config): readonly EmittedFile[] {
  const context: ImportContext = { extension: config.importExtension, declaredNames: declaredCodecNames(graph) };
  return [...graph.models, ...graph.embedded].map((owner) => ({
    path: `${config.output}/codecs/${owner.fileName}.ts`,
    text: printCodecs(owner, context),
    owner: 'espalier',
  }));
}

function printCodecs(owner: Model | EmbeddedType, context: ImportContext): string {
  const file = new CodecFile(context, owner);
  const sections =
    owner.kind === 'model'
      ? [printShape(file), modelDecoder(file), modelEncoder(file), printDescriptor(file, owner)]
      : [printShape(file), embeddedDecoder(file), ...(isRecursive(owner) ? [] : [embeddedEncoder(file)])];
  return printLines([
    header(owner.span.file),
    ...file.importLines(),
    ...sections.flatMap((lines) => ['', ...lines]),
    ...file.functionLines(),
  ]);
}
