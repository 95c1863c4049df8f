import type { ReportCheck } from "#web/api/send-file.ts";

interface RuleListProps {
  readonly title: string;
  readonly rules: ReportCheck["rules"];
}

/** Rules and what they mean, for who asks. */
export function RuleList({ title, rules }: RuleListProps) {
  return (
    <details className="check-rules">
      <summary>{title}</summary>
      <dl>
        {rules.map(({ id, name, about }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd className="soft">{about}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
