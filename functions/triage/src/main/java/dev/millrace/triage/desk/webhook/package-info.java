/// What desks tell us of.
@NullMarked
package dev.millrace.triage.desk.webhook;

import org.jspecify.annotations.NullMarked;
