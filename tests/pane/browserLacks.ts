import { TextDecoder, TextEncoder } from "node:util";

/** What the pane asks of a browser and jsdom does not have. */
class NoResizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= NoResizes;
Object.assign(globalThis, { TextDecoder, TextEncoder });

// jsdom has dialogs, but none that can be shown above the rest.
globalThis.HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
globalThis.HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
};

// jsdom's files cannot be read by promise yet.
const readBy = (blob: Blob, read: (reader: FileReader) => void) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    read(reader);
  });
Blob.prototype.text ??= function (this: Blob) {
  return readBy(this, (reader) => reader.readAsText(this)) as Promise<string>;
};
Blob.prototype.arrayBuffer ??= function (this: Blob) {
  return readBy(this, (reader) => reader.readAsArrayBuffer(this)) as Promise<ArrayBuffer>;
};
