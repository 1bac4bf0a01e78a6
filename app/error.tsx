"use client";

import { useSyncExternalStore } from "react";

/** Both languages, because the catalogs stay on the server. */
const WORDS = {
  zh: {
    title: "这一页没能生成",
    why: "筛选条件仍在地址里。请重试；若仍不行，请查看启动窗口中的提示，并附上编号。",
    retry: "重试",
    home: "回到总览",
    id: "编号",
  },
  en: {
    title: "This page could not be made",
    why: "Your filters are still in the address. Try again; if it fails again, look at the window Tifa was started from and quote the number.",
    retry: "Try again",
    home: "Overview",
    id: "Number",
  },
};
const noChange = () => () => undefined;
const language = () => (document.documentElement.lang.startsWith("zh") ? "zh" : "en");

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const words = WORDS[useSyncExternalStore(noChange, language, () => "zh" as const)];
  return (
    <main id="content" className="mx-auto w-full max-w-6xl px-4 py-10 sm:px-6">
      <h1 className="text-2xl">{words.title}</h1>
      <p className="mt-2 max-w-2xl">{words.why}</p>
      {error.digest ? (
        <p className="mt-2 text-sm text-muted">
          {words.id} <code>{error.digest}</code>
        </p>
      ) : null}
      <p className="mt-4 flex gap-3">
        <button type="button" className="button-strong" onClick={reset}>
          {words.retry}
        </button>
        <a href="/" className="button">
          {words.home}
        </a>
      </p>
    </main>
  );
}
