/** `models/post.class.ts`: created once, then the user's. */
export interface UserClassView {
  readonly name: string;
  readonly base: string;
  /** The generated file as a string literal. */
  readonly module: string;
  readonly doc: readonly string[];
}
