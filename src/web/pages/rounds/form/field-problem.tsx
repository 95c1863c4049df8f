interface FieldProblemProps {
  /** The field's name, by which focus finds it. */
  readonly name: string;
  readonly told: Readonly<Record<string, string>>;
}

/** What is wrong with what is no single field, as a list of units. */
export function FieldProblem({ name, told }: FieldProblemProps) {
  const text = told[name];
  return text === undefined ? null : (
    <p className="checks-error" data-problem={name} tabIndex={-1}>
      {text}
    </p>
  );
}
