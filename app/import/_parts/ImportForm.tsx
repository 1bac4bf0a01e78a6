"use client";

import { useRouter } from "next/navigation";
import { type DragEvent, type FormEvent, useEffect, useRef, useState } from "react";
import type { ImportReport } from "../../_server/upload/import-upload.ts";
import { ColumnFields, namedColumns } from "./ColumnFields.tsx";
import { filled, type ImportLabels } from "./labels.ts";
import { Report } from "./Report.tsx";
import { joinReports, refusedBatch, type SendOptions, sendBatch } from "./send-batch.ts";
import { type ChosenFile, chosenFiles, droppedFiles, uploadBatches } from "./upload-batches.ts";

interface ImportFormProps {
  labels: ImportLabels;
  accept: string;
  fileBytes: number;
  needsToken: boolean;
  /** Collections that there are, to choose from. */
  collections: readonly string[];
}

/**
 * Files by drag and drop, file field or folder field, sent in batches with progress. Without scripts it is a
 * plain form of files.
 */
export function ImportForm({ labels, accept, fileBytes, needsToken, collections }: ImportFormProps) {
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const [hasScripts, setHasScripts] = useState(false);
  const [isOver, setIsOver] = useState(false);
  const upload = useUpload(fileBytes);
  const chooser = useRef<HTMLInputElement>(null);
  // Files may have been chosen, or put back by the browser, before this page could hear of it.
  useEffect(() => {
    setHasScripts(true);
    setFiles(chosenFiles(chooser.current?.files ?? null));
  }, []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const metadata = form.get("metadata");
    const hasMetadata = metadata instanceof File && metadata.size > 0;
    void upload.send(files, {
      metadata: hasMetadata ? metadata : null,
      columns: namedColumns(form),
      collection: String(form.get("collection") ?? ""),
      correct: form.get("corrections") !== "off",
      split: form.get("split") === "on",
      token: String(form.get("token") ?? ""),
    });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void droppedFiles(event.dataTransfer).then(setFiles);
  };
  return (
    <>
      <form
        action="/api/import"
        method="post"
        encType="multipart/form-data"
        onSubmit={submit}
        className="mt-6 grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-4"
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the pointer's way to the fields inside */}
        <div
          className={`grid grid-cols-[minmax(0,1fr)] gap-3 border border-dashed bg-sheet px-5 py-6 ${isOver ? "border-accent" : "border-rule"}`}
          onDragOver={(event) => {
            event.preventDefault();
            setIsOver(true);
          }}
          onDragLeave={() => setIsOver(false)}
          onDrop={drop}
        >
          {hasScripts ? <p>{labels.drop}</p> : null}
          <label className="grid grid-cols-[minmax(0,1fr)] gap-1 text-sm">
            {labels.files}
            <input
              ref={chooser}
              type="file"
              name="files"
              multiple
              accept={accept}
              className="control"
              onChange={(event) => setFiles(chosenFiles(event.target.files))}
            />
          </label>
          {hasScripts ? (
            <label className="grid grid-cols-[minmax(0,1fr)] gap-1 text-sm">
              {labels.folder}
              <input type="file" className="control" onChange={(event) => setFiles(chosenFiles(event.target.files))} {...FOLDER_FIELD} />
            </label>
          ) : null}
          {files.length > 0 ? <p className="text-sm">{filled(labels.chosen, { count: files.length })}</p> : null}
        </div>
        <label className="grid grid-cols-[minmax(0,1fr)] gap-1 text-sm">
          {labels.metadata}
          <input type="file" name="metadata" accept=".csv,.tsv,.xlsx" className="control" />
        </label>
        <ColumnFields labels={labels.columns} />
        <label className="grid grid-cols-[minmax(0,1fr)] gap-1 text-sm">
          {labels.collection}
          <input name="collection" list="collections" maxLength={60} placeholder="main" autoComplete="off" className="control" />
          <datalist id="collections">
            {collections.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </label>
        <label className="flex items-center gap-2 text-sm">
          <input type="checkbox" name="corrections" value="off" /> {labels.uncorrected}
        </label>
        <label className="flex items-center gap-2 text-sm">
          <input type="checkbox" name="split" value="on" /> {labels.split}
        </label>
        {needsToken && hasScripts ? (
          <label className="grid grid-cols-[minmax(0,1fr)] gap-1 text-sm">
            {labels.token}
            <input type="password" name="token" autoComplete="current-password" required className="control" />
          </label>
        ) : null}
        <div className="flex flex-wrap items-center gap-3">
          <button type="submit" className="button-strong" disabled={upload.isRunning || (hasScripts && files.length === 0)}>
            {labels.send}
          </button>
          {upload.isRunning ? (
            <>
              <button type="button" className="button" onClick={upload.cancel}>
                {labels.cancel}
              </button>
              <progress
                max={upload.total}
                value={upload.done}
                aria-label={filled(labels.progress, { done: upload.done, total: upload.total })}
              />
              <span className="text-sm" role="status">
                {filled(labels.progress, { done: upload.done, total: upload.total })}
              </span>
            </>
          ) : null}
          {upload.isCancelled ? <p className="text-sm">{labels.cancelled}</p> : null}
        </div>
      </form>
      {upload.report ? <Report report={upload.report} labels={labels.report} /> : null}
    </>
  );
}

/** React does not know this attribute's type. */
const FOLDER_FIELD = { webkitdirectory: "" };

interface UploadState {
  report: ImportReport | null;
  done: number;
  total: number;
  isRunning: boolean;
  isCancelled: boolean;
}

function useUpload(fileBytes: number) {
  const [state, setState] = useState<UploadState>({ report: null, done: 0, total: 0, isRunning: false, isCancelled: false });
  const abort = useRef<AbortController | null>(null);
  const router = useRouter();
  const send = async (files: readonly ChosenFile[], options: Omit<SendOptions, "signal">) => {
    const control = new AbortController();
    abort.current = control;
    // A file beyond the limit would only be sent to be refused.
    const large = files.filter(({ file }) => file.size > fileBytes);
    const reports = large.length > 0 ? [refusedBatch(large, "TOO_LARGE", "")] : [];
    let done = large.length;
    const show = (isRunning: boolean) =>
      setState({
        report: reports.length > 0 ? joinReports(reports) : null,
        done,
        total: files.length,
        isRunning,
        isCancelled: control.signal.aborted,
      });
    show(true);
    for (const batch of uploadBatches(files.filter(({ file }) => file.size <= fileBytes))) {
      if (control.signal.aborted) break;
      const report = await sendBatch(batch, { ...options, signal: control.signal }).catch((error: unknown) =>
        control.signal.aborted ? null : refusedBatch(batch, "UPLOAD_FAILED", String(error)),
      );
      if (report !== null) reports.push(report);
      done += batch.length;
      show(true);
    }
    show(false);
    // The frame around the page counts the speeches too.
    router.refresh();
  };
  return { ...state, send, cancel: () => abort.current?.abort() };
}
