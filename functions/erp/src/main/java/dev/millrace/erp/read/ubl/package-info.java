/// [UBL 2.1](https://docs.oasis-open.org/ubl/UBL-2.1.html): invoices, credit notes, orders and quotations, as
/// [Peppol BIS](https://docs.peppol.eu/poacc/billing/3.0/) uses them.
@NullMarked
package dev.millrace.erp.read.ubl;

import org.jspecify.annotations.NullMarked;
