/**
 * Where in the area's document something stands: the lines of the document's text edition, "311" or "317–319".
 * The document itself, with its version, is named once by the area.
 */
export type Lines = string;
