import { styleSheet } from "../write/html/style.ts";

/** A report's appearance, and what findings have besides. */
export const pageStyle = `${styleSheet}
.told{padding:3rem 0 1rem;border-bottom:1.5px solid var(--ink)}
h1,h2,h3,article,nav{overflow-wrap:anywhere}
.sum{font-size:1.2rem;font-weight:600}
nav ol{list-style:decimal;padding-left:1.6rem}nav>ol>li>a{display:inline;font-weight:400}
article{padding-bottom:1rem;border-bottom:1px solid var(--line)}
article h2{font-size:1.15rem;margin:1.6rem 0 .3rem;max-width:46rem}
.status{white-space:normal}
.passage{margin:.6rem 0 .8rem;padding-left:.9rem;border-left:3px solid var(--line)}
.passage blockquote{margin:0;padding:0;border:0}.passage blockquote p{white-space:pre-line}
.passage table{width:auto}.passage :is(th,td){white-space:pre-line}
.passage td:empty{border-bottom:1.5px solid var(--ink)}
mark{background:none;color:inherit;padding:0 .1em}mark.found{font-weight:600;border-bottom:2px solid var(--bad)}mark.against{border-bottom:1px dashed currentColor}
mark:empty::before{content:"\\00a0"}
.steps{list-style:none;padding:.4rem .8rem;background:var(--raise);font-variant-numeric:tabular-nums}
@media print{article{break-inside:avoid}.told{padding-top:0}.passage table{width:auto}}
`;
