import { useWhy } from "./why-context.ts";
import { WhyPanel } from "./why-panel.tsx";

/** The answer to "where from?", when it was asked about a number of this block. */
export function WhyBelow({ place }: { readonly place: string }) {
  const why = useWhy();
  if (why.ref === null || why.place !== place) return null;
  return (
    <div className="block-why">
      <WhyPanel key={why.ref} ref_={why.ref} />
    </div>
  );
}
