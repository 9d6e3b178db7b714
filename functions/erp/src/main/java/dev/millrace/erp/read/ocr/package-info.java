/// Text out of images.
@org.jspecify.annotations.NullMarked
package dev.millrace.erp.read.ocr;
