import type { ReactNode } from "react";

import type { Body } from "#web/api/client.ts";
import { Blocks } from "#web/components/block/block-view.tsx";
import { placesIn, type PlacedInlines } from "#web/components/block/places.ts";
import { Address } from "#web/components/frame/address.tsx";
import { Inlines } from "#web/components/inline/inlines.tsx";
import { WhyBelow } from "#web/components/why/why-below.tsx";
import { WhyProvider } from "#web/components/why/why-provider.tsx";
import { useMessages } from "#web/messages/use-messages.ts";

import { useTitle } from "./use-title.ts";
import "./page.css";

export type PageBody = Body<"/api/workspaces/{workspace}/pages/overview">;
type Section = PageBody["sections"][number];

const ledePlace = "lede";

interface PageViewProps {
  readonly page: PageBody;
  /** What stands between the heading and the sections. */
  readonly children?: ReactNode;
}

/** A page as the API gives it: heading, what matters most in words, and sections of blocks. */
export function PageView({ page, children }: PageViewProps) {
  useTitle(page.title);
  return (
    <WhyProvider places={placesOfPage(page)}>
      <article>
        <Breadcrumb crumbs={page.breadcrumb} />
        <h1>{page.title}</h1>
        {page.lede.length === 0 ? null : (
          <p className="lede">
            <Inlines content={page.lede} place={ledePlace} />
          </p>
        )}
        <WhyBelow place={ledePlace} />
        {children}
        <div className="sections">
          {page.sections.map((section) => (
            <SectionView key={section.id} section={section} />
          ))}
        </div>
      </article>
    </WhyProvider>
  );
}

function placesOfPage(page: PageBody): PlacedInlines[] {
  const below = page.sections.flatMap((section) => placesIn(section.blocks, section.id));
  return [{ place: ledePlace, content: page.lede }, ...below];
}

export function Breadcrumb({ crumbs }: { readonly crumbs: PageBody["breadcrumb"] }) {
  const messages = useMessages();
  if (crumbs.length === 0) return null;
  return (
    <nav className="breadcrumb" aria-label={messages.breadcrumb}>
      <ol>
        {crumbs.map((crumb, index) => (
          <li key={index}>
            {crumb.address === null ? crumb.text : <Address to={crumb.address}>{crumb.text}</Address>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function SectionView({ section }: { readonly section: Section }) {
  const headingId = `${section.id}-heading`;
  return (
    <section id={section.id} className={`section section-${section.width}`} aria-labelledby={headingId}>
      <h2 id={headingId}>
        {section.title}
        {section.more === null || section.more.address === null ? null : (
          <span className="more">
            <Address to={section.more.address}>
              {section.more.text}
              <span className="hidden-text">: {section.title}</span>
            </Address>
          </span>
        )}
      </h2>
      {section.empty === null ? null : <p className="empty">{section.empty}</p>}
      <div className="section-blocks">
        <Blocks blocks={section.blocks} place={section.id} under={2} said={section.title} />
      </div>
    </section>
  );
}
