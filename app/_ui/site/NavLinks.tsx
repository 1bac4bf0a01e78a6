"use client";

import { usePathname } from "next/navigation";
import { CarryLink } from "../links/CarryLink.tsx";

interface NavLinksProps {
  pages: { href: string; label: string }[];
  label: string;
}

/**
 * The pages, with the open one marked; on a phone they scroll in their own line, elsewhere they take as many
 * lines as they need.
 */
export function NavLinks({ pages, label }: NavLinksProps) {
  const path = usePathname();
  const isOpen = (href: string) => (href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`));
  return (
    <nav
      aria-label={label}
      className="order-last -mx-4 w-[calc(100%+2rem)] overflow-x-auto px-4 lg:order-none lg:mx-0 lg:w-auto lg:flex-1 lg:px-0"
    >
      <ul className="flex gap-x-5 text-sm lg:flex-wrap">
        {pages.map((page) => (
          <li key={page.href} className="shrink-0">
            <CarryLink
              href={page.href}
              aria-current={isOpen(page.href) ? "page" : undefined}
              className="block border-b-2 border-transparent py-3 no-underline hover:border-muted lg:py-2 aria-[current]:border-accent aria-[current]:font-semibold"
            >
              {page.label}
            </CarryLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
