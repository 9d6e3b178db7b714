/// Collects what is known around a ticket: configuration items, knowledge, service levels.
@NullMarked
package dev.millrace.triage.context;

import org.jspecify.annotations.NullMarked;
