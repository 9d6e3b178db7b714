/// Asks a source no longer than it may take, and remembers what it said.
@NullMarked
package dev.millrace.triage.context.source;

import org.jspecify.annotations.NullMarked;
