/** An interface: the shape of nearly everything that is printed for people. */
export interface InterfaceView {
  /** The lines of its doc comment. */
  readonly doc: readonly string[];
  readonly name: string;
  readonly members: readonly MemberView[];
  readonly isEmpty: boolean;
}

/** A property or an index signature. */
export interface MemberView {
  /** Its doc comment, with the line break and the indentation that follow it, or empty. */
  readonly doc: string;
  /** `readonly ` or empty. */
  readonly modifier: string;
  /** A name, a literal, or an index signature in brackets. */
  readonly key: string;
  /** `?` or empty. */
  readonly mark: string;
  /** A colon and the type; alternatives that do not fit on the line stand each on their own. */
  readonly annotation: string;
}
