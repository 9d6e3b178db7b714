/// Classifications in the decision ledger.
@NullMarked
package dev.millrace.triage.classify.ledger;

import org.jspecify.annotations.NullMarked;
