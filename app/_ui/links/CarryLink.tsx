"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import type { ComponentProps } from "react";
import { carryFilters } from "./carry-filters.ts";

/** A link of the frame around the pages, which takes the filters of the present view along. */
export function CarryLink({ href, ...props }: Omit<ComponentProps<typeof Link>, "href" | "prefetch"> & { href: string }) {
  const [path, search] = [usePathname(), useSearchParams()];
  return <Link href={carryFilters(href, path, new URLSearchParams(search))} prefetch={false} {...props} />;
}
