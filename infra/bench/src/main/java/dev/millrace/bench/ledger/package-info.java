/// How fast decisions are recorded, verified and replayed.
@NullMarked
package dev.millrace.bench.ledger;

import org.jspecify.annotations.NullMarked;
