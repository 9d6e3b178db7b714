/// Documents of trade as CSV ([RFC 4180](https://www.rfc-editor.org/rfc/rfc4180)): a header line, then a row for each
/// line of a document.
@NullMarked
package dev.millrace.erp.read.csv;

import org.jspecify.annotations.NullMarked;
