/** What has been made of parts; `next`: of those and one more. */
interface Step<Made> {
  made?: Made;
  next?: WeakMap<object, Step<Made>>;
}

/** Makes the same of the same parts: what has been made is kept for as long as all its parts are. */
export function madeOnce<Parts extends readonly object[], Made extends object>(
  make: (...parts: Parts) => Made,
): (...parts: Parts) => Made {
  const first: Step<Made> = {};
  return (...parts) => {
    let step = first;
    for (const part of parts) {
      step.next ??= new WeakMap();
      const known = step.next.get(part) ?? {};
      step.next.set(part, known);
      step = known;
    }
    return (step.made ??= make(...parts));
  };
}
