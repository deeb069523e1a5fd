/** An interface: the shape of nearly everything that is printed for people. */
export interface InterfaceView {
  /** The lines of its doc comment. */
  readonly doc: readonly string[];
  readonly name: string;
  /** ` extends X`, or empty. */
  readonly heritage: string;
  readonly members: readonly MemberView[];
  readonly isEmpty: boolean;
}

/** A property or an index signature. */
export interface MemberView {
  readonly doc: readonly string[];
  /** `readonly ` or empty. */
  readonly modifier: string;
  /** A name, a literal, or an index signature in brackets. */
  readonly key: string;
  /** `?` or empty. */
  readonly mark: string;
  readonly type: string;
  /** Whether the alternatives of its type stand on lines of their own. */
  readonly isWide: boolean;
  /** Empty unless `isWide`. */
  readonly alternatives: readonly string[];
}
