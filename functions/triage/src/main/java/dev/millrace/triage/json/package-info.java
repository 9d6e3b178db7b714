/// Tickets as JSON objects in buckets.
@NullMarked
package dev.millrace.triage.json;

import org.jspecify.annotations.NullMarked;
