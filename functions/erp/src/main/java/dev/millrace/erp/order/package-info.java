/// The one form of quotes, orders and invoices, whatever they were read from, and the sums that must hold in it.
///
/// Names are those of the semantic model of EN 16931-1:2017; rule names (`BR-CO-10`) are those of its validation
/// artefacts.
@NullMarked
package dev.millrace.erp.order;

import org.jspecify.annotations.NullMarked;
