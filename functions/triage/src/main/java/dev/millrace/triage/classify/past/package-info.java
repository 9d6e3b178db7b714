/// Past tickets: what people called them, and which incidents are open still.
@NullMarked
package dev.millrace.triage.classify.past;

import org.jspecify.annotations.NullMarked;
