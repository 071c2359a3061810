/**
 * A worker under the page's own content security policy. One that is loaded from an address goes by the headers of the
 * server that it comes from (HTML, "run a worker"), which are not ours to set; one that begins as a blob inherits the
 * policy of the page, with `connect-src 'none'`: what is in it cannot leave.
 */
export class PolicyWorker extends Worker {
  readonly #start: string;

  constructor(url: URL) {
    const start = URL.createObjectURL(
      new Blob([`importScripts(${JSON.stringify(url.href)})`], { type: "text/javascript" }),
    );
    super(start);
    this.#start = start;
  }

  override terminate(): void {
    super.terminate();
    URL.revokeObjectURL(this.#start);
  }
}
