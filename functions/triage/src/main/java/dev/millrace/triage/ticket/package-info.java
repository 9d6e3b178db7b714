/// What a ticket is, before and after masking.
@NullMarked
package dev.millrace.triage.ticket;

import org.jspecify.annotations.NullMarked;
