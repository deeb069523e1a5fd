import type { InterfaceView } from './interface.ts';
import type { NamesView } from './names.ts';

/** `models/post.ts`: the class of a model's rows and all its types. */
export interface ModelView {
  readonly header: string;
  readonly imports: readonly NamesView<'import' | 'import type'>[];
  readonly name: string;
  /** `Post`, or `PostBase` when the user keeps the class. */
  readonly className: string;
  readonly classDoc: readonly string[];
  /** The class that it extends, as imported. */
  readonly row: string;
  readonly fields: InterfaceView;
  readonly input: InterfaceView;
  readonly filter: InterfaceView;
  /** One interface per update operator (`PostSet`), and `PostUpdate` last. */
  readonly updates: readonly InterfaceView[];
  readonly select: InterfaceView;
  readonly order: InterfaceView;
  readonly refs: InterfaceView;
  readonly relations: InterfaceView;
  readonly paths: InterfaceView;
  readonly spec: InterfaceView;
  /** `Query<PostSpec>`. */
  readonly query: string;
}
