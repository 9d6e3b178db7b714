/// OCR by Amazon Textract.
@org.jspecify.annotations.NullMarked
package dev.millrace.erp.read.ocr.textract;
