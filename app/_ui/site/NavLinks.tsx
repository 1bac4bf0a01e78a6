"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { CarryLink } from "../links/CarryLink.tsx";

interface NavLink {
  href: string;
  label: string;
}

interface NavLinksProps {
  /** Pages that stand by themselves, before the menus. */
  home: NavLink[];
  menus: { key: string; label: string; pages: NavLink[] }[];
  /** Name of the whole. */
  label: string;
}

const ENTRY = "block border-b-2 border-transparent py-3 no-underline hover:border-muted";

/**
 * The pages in a few menus on one line, with the open page and its menu marked. A menu is a disclosure, so it
 * opens without scripts too; with them it closes when a page has been chosen.
 */
export function NavLinks({ home, menus, label }: NavLinksProps) {
  const path = usePathname();
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every other page closes the menu that led to it
  useEffect(() => closeMenus(nav.current), [path]);
  return (
    <nav ref={nav} aria-label={label} className="nav-line">
      {home.map((page) => (
        <CarryLink
          key={page.href}
          href={page.href}
          aria-current={isOpen(page, path) ? "page" : undefined}
          className={`${ENTRY} aria-[current]:border-accent aria-[current]:font-semibold`}
        >
          {page.label}
        </CarryLink>
      ))}
      {menus.map((menu) => (
        <Menu key={menu.key} menu={menu} path={path} onChoose={() => closeMenus(nav.current)} />
      ))}
    </nav>
  );
}

interface MenuProps {
  menu: NavLinksProps["menus"][number];
  path: string;
  onChoose: () => void;
}

function Menu({ menu: { label, pages }, path, onChoose }: MenuProps) {
  const open = pages.find((page) => isOpen(page, path));
  return (
    <details name="site-menu" data-menu className="nav-menu">
      <summary className={`${ENTRY} select-none ${open ? "border-accent font-semibold" : ""}`}>
        {label}
        {open ? <span className="hidden font-normal text-muted xl:inline"> · {open.label}</span> : null}
        <span aria-hidden="true" className="ml-0.5 text-xs text-muted">
          ▾
        </span>
      </summary>
      <ul className="nav-panel">
        {pages.map((page) => (
          <li key={page.href}>
            <CarryLink
              href={page.href}
              onClick={onChoose}
              aria-current={page === open ? "page" : undefined}
              className="block min-h-9 px-3 py-1.5 no-underline hover:bg-wash aria-[current]:bg-wash aria-[current]:font-semibold"
            >
              {page.label}
            </CarryLink>
          </li>
        ))}
      </ul>
    </details>
  );
}

function isOpen({ href }: NavLink, path: string): boolean {
  return href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
}

function closeMenus(nav: HTMLElement | null): void {
  for (const menu of nav?.querySelectorAll("details[open]") ?? []) menu.removeAttribute("open");
}
