"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

interface NavLinksProps {
  pages: { href: string; label: string }[];
  label: string;
}

/** The pages, with the open one marked; on a phone they scroll in their own line. */
export function NavLinks({ pages, label }: NavLinksProps) {
  const path = usePathname();
  const isOpen = (href: string) => (href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`));
  return (
    <nav
      aria-label={label}
      className="order-last -mx-4 w-[calc(100%+2rem)] overflow-x-auto px-4 lg:order-none lg:mx-0 lg:w-auto lg:flex-1 lg:px-0"
    >
      <ul className="flex gap-5 text-sm">
        {pages.map((page) => (
          <li key={page.href} className="shrink-0">
            <Link
              href={page.href}
              prefetch={false}
              aria-current={isOpen(page.href) ? "page" : undefined}
              className="block border-b-2 border-transparent py-3 no-underline hover:border-muted aria-[current]:border-accent aria-[current]:font-semibold"
            >
              {page.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
