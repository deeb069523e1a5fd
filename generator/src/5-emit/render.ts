import Handlebars from 'handlebars/runtime.js';
import { partials, templates } from './templates/precompiled.js';
import type { EmbeddedView } from './views/embedded.ts';
import type { EnumsView } from './views/enums.ts';
import type { IndexView } from './views/index.ts';
import type { ModelView } from './views/model.ts';
import type { UserClassView } from './views/user-class.ts';

/** What each template is fed with. */
export interface Views {
  readonly model: ModelView;
  readonly embedded: EmbeddedView;
  readonly enums: EnumsView;
  readonly index: IndexView;
  readonly 'user-class': UserClassView;
}

const handlebars = Handlebars.create();
for (const [name, partial] of Object.entries(partials)) {
  handlebars.registerPartial(name, handlebars.template(partial));
}
const printers = new Map(Object.entries(templates).map(([name, template]) => [name, handlebars.template(template)]));

/** Prints a view by the template of that name. */
export function render<Name extends keyof Views>(name: Name, view: Views[Name]): string {
  const printer = printers.get(name);
  if (printer === undefined) throw new Error(`Our own bug: there is no template "${name}".`);
  return printer(view);
}
