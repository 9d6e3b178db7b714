/// Shows people what they need to decide about a ticket.
@NullMarked
package dev.millrace.triage.handover;

import org.jspecify.annotations.NullMarked;
