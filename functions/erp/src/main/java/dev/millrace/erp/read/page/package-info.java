/// Documents that are pages: a PDF or an image, read into fields with evidence, the cheapest way first.
@org.jspecify.annotations.NullMarked
package dev.millrace.erp.read.page;
