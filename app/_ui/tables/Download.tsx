interface DownloadProps {
  href: string;
  /** The form whose fields the answer depends on, e.g. a draft that no address can hold. */
  form?: string | undefined;
  className?: string | undefined;
  children: string;
}

/**
 * A file of an answer: a link, or the button of a form that sends along what the address does not hold. JSON
 * opens, because its address is what a script asks.
 */
export function Download({ href, form, className, children }: DownloadProps) {
  if (form === undefined)
    return (
      <a href={href} className={className} download={!/[?&]format=json/.test(href)}>
        {children}
      </a>
    );
  return (
    <button
      type="submit"
      form={form}
      formAction={href}
      formMethod="post"
      formEncType="multipart/form-data"
      className={`underline decoration-rule underline-offset-4 ${className ?? ""}`}
    >
      {children}
    </button>
  );
}
