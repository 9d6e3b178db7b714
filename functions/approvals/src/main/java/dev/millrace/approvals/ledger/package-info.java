/// Approvals in the decision ledger.
@org.jspecify.annotations.NullMarked
package dev.millrace.approvals.ledger;
