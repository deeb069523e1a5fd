import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { RelationDraft } from '../fields/linked-field.ts';
import type { LinkContext } from '../link-context.ts';
import type { EmbeddedType } from '../model-graph.ts';
import type { EmbeddedSite } from '../owners/embedded-sites.ts';

/** The one place where an embedded type stands in a model; anything but one is a mistake, since an inverse has one end. */
export function inversePathOf(
  { diagnostics }: LinkContext,
  embedded: EmbeddedType,
  { name, span }: NonNullable<RelationDraft['inverse']>,
  sites: readonly EmbeddedSite[],
): EmbeddedSite | undefined {
  const [site] = sites;
  const parameters = { name, embedded: embedded.name };
  if (site === undefined) {
    diagnostics.push(createDiagnostic('link/inverse-nowhere', parameters, span));
  } else if (sites.length > 1 || site.isRecursive) {
    const related = sites.slice(0, MOST_SITES).map(({ model, path, span: place }) => ({
      message: `Embedded as "${model.type.name}.${path.join('.')}"${site.isRecursive ? ', and in itself' : ''}`,
      span: place,
    }));
    diagnostics.push(createDiagnostic('link/inverse-ambiguous', parameters, span, related));
  } else if (site.inMap) {
    const related = [{ message: 'The map is here', span: site.span }];
    diagnostics.push(createDiagnostic('link/inverse-in-map', parameters, span, related));
  } else {
    return site;
  }
  return undefined;
}

const MOST_SITES = 5;
