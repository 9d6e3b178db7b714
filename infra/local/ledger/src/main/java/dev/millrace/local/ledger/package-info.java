/// The command line of the decision ledger.
@NullMarked
package dev.millrace.local.ledger;

import org.jspecify.annotations.NullMarked;
