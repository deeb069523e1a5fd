/** The templates as functions for handlebars' runtime, made by `scripts/precompile-templates.mjs`. */
export declare const templates: Readonly<Record<string, TemplateSpecification>>;

/** The parts that templates share. */
export declare const partials: Readonly<Record<string, TemplateSpecification>>;
