/** Where types are declared. */
export type Section = 'embedded' | 'models';

/** Something that the models get, as lines of YAML without indentation. */
export type Addition =
  | { readonly kind: 'type'; readonly section: Section; readonly owner: string; readonly lines: readonly string[] }
  | {
      readonly kind: 'field' | 'index';
      readonly section: Section;
      /** The model or embedded type that is there already. */
      readonly owner: string;
      readonly lines: readonly string[];
    };
