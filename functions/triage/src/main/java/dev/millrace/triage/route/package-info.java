/// Decides who works on a ticket, and how soon.
@NullMarked
package dev.millrace.triage.route;

import org.jspecify.annotations.NullMarked;
