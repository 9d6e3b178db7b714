/// How well `classifyTicket` classifies real tickets, beside plainer classifiers.
@NullMarked
package dev.millrace.bench.triage;

import org.jspecify.annotations.NullMarked;
