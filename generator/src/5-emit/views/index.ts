import type { NamesView } from './names.ts';

/** `index.ts`: what a user imports. */
export interface IndexView {
  readonly header: string;
  readonly imports: readonly NamesView<'import' | 'import type'>[];
  readonly exports: readonly NamesView<'export' | 'export type'>[];
  readonly models: readonly IndexModelView[];
  /** A literal. */
  readonly schemaHash: string;
  /** Names of the runtime, as imported. */
  readonly model: string;
  readonly connected: string;
  readonly connectModels: string;
  readonly connectOptions: string;
  readonly mongoClient: string;
}

/** A model as a member of the client. */
export interface IndexModelView {
  readonly doc: readonly string[];
  readonly name: string;
  /** `PostSpec`. */
  readonly spec: string;
  /** `postModel`. */
  readonly descriptor: string;
}
