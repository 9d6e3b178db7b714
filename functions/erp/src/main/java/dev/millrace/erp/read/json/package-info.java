/// Documents of trade as JSON: the canonical form itself. Amounts and quantities are texts, so that no reader makes
/// floating-point numbers of them.
@NullMarked
package dev.millrace.erp.read.json;

import org.jspecify.annotations.NullMarked;
