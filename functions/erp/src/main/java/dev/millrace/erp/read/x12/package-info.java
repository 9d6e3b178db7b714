/// ANSI ASC X12 purchase orders: transaction set 850, versions 4010 to 8010.
@NullMarked
package dev.millrace.erp.read.x12;

import org.jspecify.annotations.NullMarked;
