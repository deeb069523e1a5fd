// The package's own declaration of its runtime is an empty module.
declare module 'handlebars/runtime.js' {
  import type Handlebars from 'handlebars';

  const runtime: Pick<typeof Handlebars, 'create' | 'template'>;
  export default runtime;
}
