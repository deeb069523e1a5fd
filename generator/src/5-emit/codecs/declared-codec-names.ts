import type { ModelGraph } from '../../3-link/model-graph.ts';
import { decoderName, descriptorName, encoderName, keptName, shapeName } from './names.ts';

/** Every name that a file in `codecs/` declares or imports from a neighbour; the runtime's are imported under others. */
export function declaredCodecNames({ models, embedded }: ModelGraph): ReadonlySet<string> {
  return new Set([
    ...models.flatMap((model) => [model.name, `${model.name}Spec`, descriptorName(model)]),
    ...[...models, ...embedded].flatMap((owner) => [
      shapeName(owner),
      keptName(owner),
      decoderName(owner),
      encoderName(owner),
    ]),
  ]);
}
