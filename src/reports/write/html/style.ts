/** The page's whole appearance: light and dark, phone, paper. Colours hold 4.5:1 against the page, drawn shapes 3:1. */
export const styleSheet = `
:root{--ink:#16191d;--soft:#56606b;--line:#d5dae0;--page:#fdfdfc;--raise:#f4f5f3;--accent:#0b5566;--good:#17693c;--mid:#8a5600;--bad:#a1261b;--better:#5a9a78;--worse:#c4695c;--series1:#0b5566;--series2:#7b98a0;--series3:#a8701f;--series4:#7a5c86;--series5:#4c5661;color-scheme:light}
@media (prefers-color-scheme:dark){:root{--ink:#e9ecef;--soft:#a3adb8;--line:#2e353c;--page:#14171a;--raise:#1c2024;--accent:#6cc3d6;--good:#6fcf97;--mid:#e8b65a;--bad:#f08a80;--better:#5fae86;--worse:#d97b6e;--series1:#6cc3d6;--series2:#7b8a94;--series3:#d6a35a;--series4:#b295bf;--series5:#c3cad1;color-scheme:dark}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:64rem;padding:0 2rem 4rem;background:var(--page);color:var(--ink);font:400 1rem/1.5 "Source Sans 3","Source Sans Pro",system-ui,sans-serif;font-variant-numeric:lining-nums tabular-nums;hyphens:auto}
a{color:var(--accent);text-underline-offset:2px}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:3px}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:var(--page);padding:.5rem 1rem;z-index:1}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.cover{padding:4.5rem 0 2rem;border-bottom:1.5px solid var(--ink);margin-bottom:2rem}
.over{color:var(--soft);margin:0}
h1,h2,h3,h4,h5,h6{font-weight:600;line-height:1.2;text-wrap:balance;hyphens:manual;scroll-margin-top:1rem}
h1{font-size:clamp(2rem,5vw,2.9rem);letter-spacing:-.01em;margin:.5rem 0 .75rem}
.subtitle{font-size:1.2rem;margin:0 0 1.75rem}
h2{font-size:1.75rem;margin:3rem 0 .6rem}h3{font-size:1.25rem;margin:2.2rem 0 .4rem}h4{font-size:1.08rem;margin:1.7rem 0 .3rem}h5{font-size:1rem;margin:1.4rem 0 .2rem}h6{font-size:1rem;margin:1.4rem 0 .2rem;font-weight:400;font-style:italic}
.number{color:var(--soft);font-weight:inherit;margin-right:.35em}
p,ul,ol{max-width:42rem;margin:0 0 .8rem}
li>ul,li>ol{margin:.25rem 0 .25rem}
strong{font-weight:600}
.lead{font-size:1.2rem;line-height:1.45}
.note{color:var(--soft);font-size:.875rem}
blockquote{margin:1.25rem 0;padding:.1rem 0 .1rem 1rem;border-left:3px solid var(--accent)}blockquote p{margin:.3rem 0}
.good{color:var(--good)}.mid{color:var(--mid)}.bad{color:var(--bad)}.status.none{color:var(--soft)}
.status{white-space:nowrap}.sign{display:inline-block;width:1.2em}
sup{font-size:.7em;line-height:0}.n sup{margin-right:-.6em}.n .sign{width:auto;margin-right:.3em}
.gap{color:var(--bad);background:none}
mark.gap{border-bottom:1px solid currentColor}
p.gap{max-width:none;border:1px solid currentColor;border-radius:3px;padding:.55rem .8rem;margin:1rem 0}
dl.facts{margin:0;display:grid;gap:.2rem}dl.facts>div{display:grid;grid-template-columns:minmax(8rem,12rem) 1fr;gap:0 1rem}
dt{color:var(--soft)}dd{margin:0}
nav ol{list-style:none;padding:0;max-width:42rem}nav ol ol{padding-left:1.6rem;margin:.1rem 0 .3rem}nav a{color:inherit;text-decoration:none;display:inline-block;padding:.12rem 0}nav a:hover{text-decoration:underline}nav>ol>li>a{font-weight:600}
.table{margin:1.5rem 0 2rem}
.scroll{overflow-x:auto;position:relative;padding-right:.5rem;margin-right:-.5rem}
.table+.note,figure+.note{margin-top:-1.5rem;margin-bottom:2rem}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.35}
caption,figcaption,.caption{text-align:left;font-weight:600;padding:0 0 .5rem;margin:0;font-size:.9375rem}
.label{font-weight:400;color:var(--soft)}
th,td{hyphens:manual;padding:.4rem .7rem;text-align:left;vertical-align:top;font-weight:400}
th:first-child{padding-left:0}th:last-child,td:last-child{padding-right:0}
thead th{color:var(--soft);font-size:.8125rem;vertical-align:bottom;border-bottom:1.5px solid var(--ink)}
.n{text-align:right}td.n{white-space:nowrap}
tbody th,tbody td{border-bottom:1px solid var(--line)}
tbody:last-child tr:last-child>*{border-bottom:1.5px solid var(--ink)}
.total>*{font-weight:600;border-top:1.5px solid var(--ink);border-bottom:1.5px solid var(--ink)}
.group th{color:var(--soft);font-weight:600;font-size:.8125rem;padding-top:.9rem}
.level1{padding-left:1.1rem!important}.level2{padding-left:2.2rem!important}.level3{padding-left:3.3rem!important}.level4{padding-left:4.4rem!important}.level5{padding-left:5.5rem!important}
small{font-size:.8125rem;color:var(--soft);font-weight:400}td>small,th>small{display:block}
.notes{list-style:none;padding:0;margin:.5rem 0 0;max-width:none;font-size:.8125rem;color:var(--soft)}
figure{margin:1.75rem 0 2.25rem}
figure svg{display:block;max-width:100%;height:auto}
.narrow{display:none}
details{margin-top:.6rem;font-size:.875rem}summary{color:var(--accent);cursor:pointer;padding:.2rem 0}
.boxes{margin:1.75rem 0 2.25rem}
.boxes ul{list-style:none;padding:0;margin:0;max-width:none;display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:1.5rem 2rem}
.boxes li{border-top:1.5px solid var(--ink);padding-top:.5rem;font-size:.875rem}
.boxes p{margin:0}.boxes .name{font-weight:600;font-size:.9375rem}
.figure{font-size:1.75rem;font-weight:600;line-height:1.3}.figure .gap{font-size:.9375rem;font-weight:400}
.boxes dl{margin:.1rem 0 .3rem}.boxes dl div{display:flex;gap:.4em}
.from{color:inherit;text-decoration:underline dotted 1px;text-decoration-color:var(--soft);text-underline-offset:.25em}.from:hover{text-decoration-color:currentColor}
.origins{margin-top:4rem;border-top:1px solid var(--line);font-size:.875rem;overflow-wrap:anywhere}.origins p,.origins>ol,.origins ul{max-width:none}.origins>ol{padding-left:2.6rem;color:var(--soft)}.origins>ol>li{padding:.35rem 0;scroll-margin-top:1rem}.origins :target{background:var(--raise)}.origins>ol>li>*{color:var(--ink)}.origins p{margin:0}.origins>p{margin:0 0 .8rem}.origins dl{margin:0}.origins dl>div{display:grid;grid-template-columns:7rem minmax(0,1fr);gap:0 .75rem}.origins dd ul{list-style:none;padding:0;margin:0}
footer{margin-top:4rem;padding-top:.75rem;border-top:1px solid var(--line);color:var(--soft);font-size:.875rem}
@media (max-width:42rem){.origins>ol{padding-left:1.8rem}.origins dl>div{grid-template-columns:minmax(0,1fr)}body{padding:0 1rem 3rem}.cover{padding-top:2rem}.wide{display:none}.narrow{display:block}h2{font-size:1.5rem}dl.facts>div{grid-template-columns:1fr}dl.facts{gap:.5rem}table{width:max-content;min-width:100%}th:first-child{position:sticky;left:0;background:var(--page);min-width:8rem;max-width:10.5rem}.group th:first-child{max-width:none}td:not(.n){min-width:7rem;max-width:16rem}}
@media print{.origins{display:none}.from{text-decoration:none}@page{size:A4;margin:22mm 20mm}:root{--ink:#16191d;--soft:#56606b;--line:#d5dae0;--page:#fff;--accent:#0b5566;--good:#17693c;--mid:#8a5600;--bad:#a1261b;--better:#5a9a78;--worse:#c4695c;--series1:#0b5566;--series2:#7b98a0;--series3:#a8701f;--series4:#7a5c86;--series5:#4c5661;color-scheme:light}body{max-width:none;padding:0;font-size:10.5pt}.skip,details{display:none}.scroll{overflow:visible}.cover{break-after:page;border:0}.break{break-after:page}h2,h3,h4,h5,h6,caption{break-after:avoid}tr,figure,.boxes li,p.gap{break-inside:avoid}}
`;
