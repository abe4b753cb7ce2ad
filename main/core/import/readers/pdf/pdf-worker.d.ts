/** The part of pdfjs that reads documents; loading it puts it where the other part finds it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
