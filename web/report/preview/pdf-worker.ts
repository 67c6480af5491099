// The half of pdf.js that reads the file, beside the page so that scrolling stays smooth.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
