/// UN/EDIFACT (ISO 9735) messages `ORDERS` and `QUOTES`, directories D.96A to D.01B as EANCOM uses them.
@NullMarked
package dev.millrace.erp.read.edifact;

import org.jspecify.annotations.NullMarked;
