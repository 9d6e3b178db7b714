/// Words with their places out of PDFs, within bounds of pages, characters, memory and time.
@org.jspecify.annotations.NullMarked
package dev.millrace.erp.read.pdf;
