/// Past tickets in memory.
@NullMarked
package dev.millrace.triage.classify.memory;

import org.jspecify.annotations.NullMarked;
