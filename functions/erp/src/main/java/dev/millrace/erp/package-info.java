/// Reads quotes, orders and invoices, normalizes them to one form, decides on them by rules and posts them to the ERP.
@NullMarked
package dev.millrace.erp;

import org.jspecify.annotations.NullMarked;
