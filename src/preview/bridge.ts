// Runs in the pane's page, in development only, before office.js: gives the window the bridge of a desktop Excel.
const { embeddedExcel } = window.parent;
if (!embeddedExcel) throw new Error("The pane was opened outside the preview: open the address that npm start prints.");
embeddedExcel.connect(window);

export {};
